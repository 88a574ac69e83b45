"""What all requests to one process share: the record, its index as it is, the settings."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar, cast

from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from goft.languages.pack import codes
from goft.record.record import Record
from goft.record.retelling.wording import wording
from goft.record.search.watching import Watch
from goft.views.serving.settings import Settings

Found = TypeVar("Found")
_LOG = logging.getLogger(__name__)
_REMEMBERED = 1000
# What takes long to make is made anew no more often than that, however fast the record grows.
_SLOW_S = 60.0


class Made(NamedTuple):
    """A thing, the state it was made from, and when that was."""

    thing: Any
    state: Hashable
    when: float

    def is_old(self, state: Hashable, slow: bool) -> bool:
        """Whether it has to be made anew for another state."""
        return self.state != state and not (slow and time.monotonic() - self.when < _SLOW_S)


class Memory:
    """What was made last, for as long as the state it was made from stays.

    While one thread makes a thing anew, others are given the old one.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: set[Hashable] = set()
        self._lock = threading.Lock()

    def get(
        self, key: Hashable, state: Hashable, make: Callable[[], Found], *, slow: bool = False
    ) -> Found:
        """The thing of a key, made anew where the state is another.

        What is `slow` to make is given as it was, made anew beside and not before it is old.
        """
        with self._lock:
            known = self._known.get(key)
            if known and (key in self._making or not known.is_old(state, slow)):
                self._known.move_to_end(key)
                return cast(Found, known.thing)
            self._making.add(key)
        if known and slow:
            threading.Thread(target=self._make, args=(key, state, make), daemon=True).start()
            return cast(Found, known.thing)
        return self._make(key, state, make)

    def _make(self, key: Hashable, state: Hashable, make: Callable[[], Found]) -> Found:
        try:
            made = make()
            with self._lock:
                self._known[key] = Made(made, state, time.monotonic())
                while len(self._known) > _REMEMBERED:
                    self._known.popitem(last=False)
            return made
        finally:
            with self._lock:
                self._making.discard(key)


@dataclass(frozen=True, slots=True)
class Shared:
    """A record that is being served; `watch` hands out who searches it."""

    record: Record
    settings: Settings
    watch: Watch
    stopped: threading.Event = field(default_factory=threading.Event)
    memory: Memory = field(default_factory=Memory)

    def remember(
        self, kind: str, key: Hashable, make: Callable[[], Found], *, slow: bool = False
    ) -> Found:
        """What was made before from the index as it is now, or is made now.

        What is `slow` to make is handed out as it was while it is made anew beside.
        """
        return self.memory.get((kind, key), self.watch.state, make, slow=slow)

    def refresh(self) -> None:
        """Take in what was kept, again and again until all is stopped."""
        warm()
        while not self.stopped.wait(self.settings.refresh_s):
            try:
                self.watch.refresh()
                self.watch.relate()
            except Exception:
                # A record that is being repaired, or a full disk: the next time will tell.
                _LOG.exception("%s: looking for what was kept", self.record.place)


def warm() -> None:
    """Load what comparing needs, so that who compares first does not wait for it."""
    for code in codes():
        wording("-", code)


def shared(request: HTTPConnection) -> Shared:
    """What the application of a request shares."""
    found: Shared = request.app.state.shared
    return found


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Keep up with the record while the application runs, and let go of it afterwards."""
    found: Shared = app.state.shared
    keeping_up = threading.Thread(target=found.refresh, name="goft-refresh", daemon=True)
    if found.settings.refresh_s:
        keeping_up.start()
    try:
        yield
    finally:
        found.stopped.set()
        if keeping_up.is_alive():
            keeping_up.join()
        found.record.close()
