"""What all requests to one process share: the record, its index as it is, the settings."""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from goft.record.record import Record
from goft.record.search.watching import Watch
from goft.views.serving.memory import Memory
from goft.views.serving.settings import Settings

Found = TypeVar("Found")
_LOG = logging.getLogger(__name__)
# A thread that works for long lets others go on after so many seconds; Python's own 5 ms are
# waited for at every question to the store.
_SWITCH_S = 0.0005
# Whoever has just begun the server wants to see a page first.
_FIRST_S = 2.0
# Looking for garbage takes the longer the more there is of what stays.
_GARBAGE = (50_000, 20, 50)


@dataclass(frozen=True, slots=True)
class Shared:
    """A record that is being served; `watch` hands out who searches it."""

    record: Record
    settings: Settings
    watch: Watch
    stopped: threading.Event = field(default_factory=threading.Event)
    memory: Memory = field(default_factory=Memory)

    def remember(
        self,
        kind: str,
        key: Hashable,
        make: Callable[[], Found],
        *,
        of: Hashable = None,
        slow: bool = False,
    ) -> Found:
        """What was made before from the same state, or is made now.

        The state is that `of` a document, where it is stated, or else that of the whole record.
        What is `slow` to make depends on both: for another state of the record it is handed out
        as it was while it is made anew beside, and not for one of the document. What was
        forgotten is shown to nobody.
        """
        state = self.watch.state if slow or of is None else None
        firm, seen = (self.watch.forgotten, of), self.watch.state
        return self.memory.get((kind, key), make, state, firm, seen=seen, slow=slow)

    def at_hand(self, kind: str, key: Hashable) -> Any:
        """What was made, where nothing was kept since it was asked for last; or None."""
        return self.memory.at_hand((kind, key), self.watch.state)

    def refresh(self) -> None:
        """Take in what was kept, again and again until all is stopped."""
        while not self.stopped.wait(self.settings.refresh_s):
            self.look()

    def look(self) -> None:
        """Take in what was kept."""
        try:
            self.watch.refresh()
            self.watch.relate()
        except Exception:
            # A record that is being repaired, or a full disk: the next time will tell.
            _LOG.exception("%s: looking for what was kept", self.record.place)


def settle() -> None:
    """Look no more for garbage in what is loaded by now, nor often in all else."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def shared(request: HTTPConnection) -> Shared:
    """What the application of a request shares."""
    found: Shared = request.app.state.shared
    return found


@asynccontextmanager
async def lifespan(app: Starlette, warm: Callable[[Starlette], None]) -> AsyncIterator[None]:
    """Keep up with the record while the application runs, and let go of it afterwards."""
    found: Shared = app.state.shared

    def keep_up() -> None:
        sys.setswitchinterval(_SWITCH_S)
        if not found.stopped.wait(_FIRST_S):
            warm(app)
            settle()
        found.refresh()

    keeping_up = threading.Thread(target=keep_up, name="goft-refresh", daemon=True)
    if found.settings.refresh_s:
        keeping_up.start()
    try:
        yield
    finally:
        found.stopped.set()
        if keeping_up.is_alive():
            keeping_up.join()
        found.record.close()
