"""What was made for one request and serves others."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Any, Final, NamedTuple, TypeVar, cast

_LOG = logging.getLogger(__name__)
Found = TypeVar("Found")
_REMEMBERED = 2000
# What takes long to make is made anew no more often than that, however fast the record grows.
_SLOW_S = 60.0
# The state in which nobody asks for anything.
_NEVER: Final = object()


class _Uses(threading.local):
    """Whether what a thread is making was given something old."""

    old = False


class Made(NamedTuple):
    """A thing, the state it was made from, what it must not outlive, and when that was.

    `seen` is the state of all there is when it was handed out last as new; what is `stale` was made
    of something old.
    """

    thing: Any
    state: Hashable
    firm: Hashable
    when: float
    seen: Hashable = None
    stale: bool = False

    def is_old(self, state: Hashable, slow: bool) -> bool:
        """Whether it has to be made anew, for another state or as something in it is old by now."""
        if time.monotonic() - self.when < _SLOW_S:
            return self.state != state and not slow
        return self.state != state or self.stale

    def is_new(self, state: Hashable) -> bool:
        """Whether it is what would be made now."""
        return self.state == state and not self.stale


class Making(NamedTuple):
    """A thing that is being made: what will be known of it, and where others wait for it."""

    fresh: Made
    made: Future[Made]
    beside: bool

    def is_awaited(self, fresh: Made) -> bool:
        """Whether who would make the same waits for it; what is made beside may wait itself."""
        same = (self.fresh.state, self.fresh.firm) == (fresh.state, fresh.firm)
        return same and not self.beside


class Memory:
    """What was made last, for as long as the state it was made from stays.

    While one thread makes a thing anew, others are given the old one; where there is none they
    wait for it, and are told of the same error where it cannot be made. What is made may ask for
    other things, but no two things for each other; what was made from an old one is old itself.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, Making] = {}
        self._lock = threading.Lock()
        # What nobody waits for is made one after the other, so that those who wait have the time.
        self._beside = threading.Lock()
        self._uses = _Uses()

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
            known, theirs = self._known.get(key), self._making.get(key)
            if known and known.firm != firm:
                known = None
            if known and (theirs or not known.is_old(state, slow)):
                self._known[key] = known._replace(seen=seen if known.is_new(state) else _NEVER)
                self._known.move_to_end(key)
                return cast(Found, self._given(known, state))
            own = Making(Made(None, state, firm, 0.0, seen), Future(), beside=bool(known) and slow)
            if not (theirs and theirs.is_awaited(own.fresh)):
                theirs, self._making[key] = None, own
        if theirs:
            return cast(Found, self._given(theirs.made.result(), state))
        if known and slow:
            threading.Thread(target=self._try, args=(key, own, make), daemon=True).start()
            return cast(Found, self._given(known, state))
        return cast(Found, self._given(self._make(key, own, make), state))

    def at_hand(self, key: Hashable, seen: Hashable) -> Any:
        """The thing of a key where nothing at all has changed since it was handed out; or None."""
        with self._lock:
            known = self._known.get(key)
        return known.thing if known and known.seen == seen else None

    def clear(self) -> None:
        """Forget all that was made."""
        with self._lock:
            self._known.clear()

    def _try(self, key: Hashable, making: Making, make: Callable[[], object]) -> None:
        """Make a thing where nobody waits for it; the next who asks will have it tried again."""
        try:
            with self._beside:
                self._make(key, making, make)
        except Exception:
            _LOG.exception("%s could not be made anew", key)

    def _given(self, made: Made, state: Hashable) -> Any:
        """What was made; whatever is being made from it is as old as it is."""
        self._uses.old = self._uses.old or not made.is_new(state)
        return made.thing

    def _make(self, key: Hashable, making: Making, make: Callable[[], object]) -> Made:
        around, self._uses.old = self._uses.old, False
        try:
            made = making.fresh._replace(thing=make(), when=time.monotonic())
            if self._uses.old:
                made = made._replace(seen=_NEVER, stale=True)
        except BaseException as error:
            self._done(key, making)
            making.made.set_exception(error)
            raise
        finally:
            self._uses.old = around
        self._done(key, making, made)
        making.made.set_result(made)
        return made

    def _done(self, key: Hashable, making: Making, made: Made | None = None) -> None:
        """Remember what was made; who makes it from another state by now goes on."""
        with self._lock:
            if self._making.get(key) is making:
                del self._making[key]
            if made:
                self._known[key] = made
                while len(self._known) > _REMEMBERED:
                    self._known.popitem(last=False)
