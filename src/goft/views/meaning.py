"""Makes vectors of a record's statements and tells how far it has come."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from goft.views.output import emit
from goft.views.terminal import Progress

if TYPE_CHECKING:
    from goft.record.record import Record


def fill_to(record: Record, *, anew: bool) -> None:
    """Make what is lacking, with a line of progress that tells how long the rest takes."""
    from goft.record.meaning.filling import fill

    telling = _Telling()
    filled = fill(record, telling.tell, anew=anew)
    telling.clear()
    emit(f"{filled.made} vectors made; {filled.statements} statements have one")


class _Telling:
    """The line of progress."""

    def __init__(self) -> None:
        self._first, self._begun = 0, time.monotonic()
        self._progress: Progress | None = None

    def tell(self, done: int, total: int) -> None:
        """Show how many are done and about how many minutes are left."""
        if self._progress is None:
            self._progress, self._first = Progress(total), done
        pace = (done - self._first) / max(time.monotonic() - self._begun, 1.0)
        left = f", about {(total - done) / pace / 60:.0f} min left" if pace else ""
        self._progress.show(done, f"statements have a vector{left}")

    def clear(self) -> None:
        """Take the line away."""
        if self._progress:
            self._progress.clear()
