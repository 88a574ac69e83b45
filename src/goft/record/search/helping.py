"""The statements of a whole record, put into form by as many processes as are of use."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import current_process, get_context

from sqlalchemy import Connection, func, select

from goft.record.record import Record
from goft.record.search.feeding import entries_in, keys_by_share, share
from goft.record.search.forming import entries
from goft.record.search.helper import begin
from goft.record.tables import StatementRow

Keys = Sequence[int]
# Fewer statements are put into form before a process has begun.
_MANY = 30_000
# More would wait for the one who hands over to the index.
_MOST = 3
_AHEAD = 2


def all_entries(record: Record, *, helped: bool) -> Iterator[list[str]]:
    """What the index takes in of every document, many at once, in no order.

    Whoever asks does a part of it while others do theirs, so that it takes one process less and
    none has to be waited for.
    """
    with record.store.reading() as connection:
        waiting = deque(keys_by_share(connection))
        if helpers := helped and _helpers(connection):
            with _no_cycles():
                yield from _with_helpers(connection, waiting, helpers)
        for keys in waiting:
            yield entries_in(connection, keys)


def _helpers(connection: Connection) -> int:
    """How many processes are of use beside this one, which may not be let have any."""
    newest = connection.scalar(select(func.max(StatementRow.key))) or 0
    if newest < _MANY or current_process().daemon:
        return 0
    return min((os.cpu_count() or 1) - 1, _MOST)


def _with_helpers(
    connection: Connection, waiting: deque[Keys], helpers: int
) -> Iterator[list[str]]:
    """Take all that waits, from the other end than helpers do, as languages stand together.

    Where a helper is killed, the rest is left waiting.
    """
    context = get_context("spawn")
    with ProcessPoolExecutor(helpers, context, begin) as pool:
        given = _Given(connection, pool, waiting, helpers * _AHEAD)
        try:
            while given.keys or waiting:
                given.add()
                if given.is_next():
                    yield given.take()
                else:
                    yield entries_in(connection, waiting.pop())
        except BrokenExecutor:
            waiting.extend(given.keys)


class _Given:
    """The shares that helpers are at, none before one of them has begun."""

    def __init__(
        self, connection: Connection, pool: ProcessPoolExecutor, waiting: deque[Keys], most: int
    ) -> None:
        self.keys: deque[Keys] = deque()
        self._connection, self._pool, self._waiting, self._most = connection, pool, waiting, most
        self._futures: deque[Future[list[str]]] = deque()
        self._begun = pool.submit(os.getpid)

    def add(self) -> None:
        """Give out what waits, as far as helpers are to have something to go on with."""
        while self._begun.done() and self._waiting and len(self.keys) < self._most:
            given = share(self._connection, self._waiting[0])
            self._futures.append(self._pool.submit(entries, given))
            self.keys.append(self._waiting.popleft())

    def is_next(self) -> bool:
        """Whether the first share is to be taken: it is there, or nothing else is left to do."""
        return bool(self.keys) and (not self._waiting or self._futures[0].done())

    def take(self) -> list[str]:
        """What was made of the first share."""
        made = self._futures[0].result()
        self._futures.popleft()
        self.keys.popleft()
        return made


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Look for no cycles: rows and words make none, and it takes a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
