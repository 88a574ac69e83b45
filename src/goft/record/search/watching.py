"""An index that is searched by many at once while the record grows."""

from __future__ import annotations

import threading
from contextlib import suppress

import tantivy

from goft.errors import BusyError
from goft.record.meaning import vectors
from goft.record.record import Record
from goft.record.retelling.bands import Bands
from goft.record.search.finding import Finder
from goft.record.search.indexing import alone, files, ready
from goft.record.status import last_keys

_State = tuple[int, ...]


class Watch:
    """Hands out who searches; taking in what was kept is left to `refresh`, off their way.

    Where another process is `led` to take it in, this one only looks for what that has done.
    """

    def __init__(self, record: Record, *, led: bool = False) -> None:
        self._record = record
        self._led = led
        self._lock = threading.Lock()
        self._state: _State = ()
        self._related: _State = ()
        self._forgotten = 0
        self.refresh()

    def refresh(self) -> None:
        """Bring the index up to date where this process may, and search it as it is from now on."""
        with self._lock:
            index = files(self._record).open() if self._led and self._state else ready(self._record)
            keys = last_keys(self._record)
            state = (*self._seen(), *keys.values())
            if state != self._state:
                self._searcher: tantivy.Searcher = index.searcher()
                self._state = state
                self._forgotten = keys["tombstones"]

    def relate(self) -> None:
        """Let retellings be found among what was kept, where no other process does so already."""
        if self._related != self._state and not self._led:
            state = self._state
            with suppress(BusyError), alone(self._record):
                Bands(self._record).close()
                self._related = state

    @property
    def forgotten(self) -> int:
        """Changes when something is forgotten, as far as the last refreshing saw."""
        return self._forgotten

    @property
    def state(self) -> _State:
        """Changes when the record does, as far as the last refreshing saw."""
        return self._state

    def touch(self) -> None:
        """Say that something changed that the index does not tell of."""
        with self._lock:
            self._state = (*self._state, len(self._state))

    def finder(self) -> Finder:
        """One who searches the index as it was at the last refreshing."""
        return Finder(self._record, self._searcher)

    def _seen(self) -> _State:
        """What tells that the files of the index were written anew, or vectors added."""
        metas = [(files(self._record).path / name).stat() for name in ("meta.json", "made.json")]
        written = (number for each in metas for number in (each.st_mtime_ns, each.st_ino))
        return (*written, *vectors.state(self._record))
