"""What was made for one request and serves others."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, TypeVar, cast

_LOG = logging.getLogger(__name__)
Found = TypeVar("Found")
_REMEMBERED = 2000
# What takes long to make is made anew no more often than that, however fast the record grows.
_SLOW_S = 60.0


class Made(NamedTuple):
    """A thing, the state it was made from, what it must not outlive, and when that was.

    `seen` is the state of all there is when it was handed out last.
    """

    thing: Any
    state: Hashable
    firm: Hashable
    when: float
    seen: Hashable = None

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
        self,
        key: Hashable,
        make: Callable[[], Found],
        state: Hashable,
        firm: Hashable = None,
        *,
        seen: Hashable = None,
        slow: bool = False,
    ) -> Found:
        """The thing of a key, made anew where the state is another.

        What is `slow` to make is given as it was, made anew beside and not before it is old. What
        was made when `firm` was another is given to nobody.
        """
        with self._lock:
            known = self._known.get(key)
            if known and known.firm != firm:
                known = None
            if known and (key in self._making or not known.is_old(state, slow)):
                self._known[key] = known._replace(seen=seen)
                self._known.move_to_end(key)
                return cast(Found, known.thing)
            self._making.add(key)
        fresh = Made(None, state, firm, 0.0, seen)
        if known and slow:
            threading.Thread(target=self._try, args=(key, fresh, make), daemon=True).start()
            return cast(Found, known.thing)
        return self._make(key, fresh, make)

    def at_hand(self, key: Hashable, seen: Hashable) -> Any:
        """The thing of a key where nothing at all has changed since it was handed out; or None."""
        with self._lock:
            known = self._known.get(key)
        return known.thing if known and known.seen == seen else None

    def clear(self) -> None:
        """Forget all that was made."""
        with self._lock:
            self._known.clear()

    def _try(self, key: Hashable, fresh: Made, make: Callable[[], object]) -> None:
        """Make a thing where nobody waits for it; the next who asks will have it tried again."""
        try:
            self._make(key, fresh, make)
        except Exception:
            _LOG.exception("%s could not be made anew", key)

    def _make(self, key: Hashable, fresh: Made, make: Callable[[], Found]) -> Found:
        try:
            made = make()
            with self._lock:
                self._known[key] = fresh._replace(thing=made, when=time.monotonic())
                while len(self._known) > _REMEMBERED:
                    self._known.popitem(last=False)
            return made
        finally:
            with self._lock:
                self._making.discard(key)
