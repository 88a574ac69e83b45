"""The statements of a whole record, put into form by as many processes as are of use."""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import cache
from multiprocessing import current_process, get_context

from sqlalchemy import Connection, func, select

from goft.record.folder import Folder
from goft.record.record import Record
from goft.record.search.feeding import Share, entries_in, shares
from goft.record.store import SERVER, Store, folder_store, server_store
from goft.record.tables import StatementRow

# A record's folder, and the address of its store where that is a server.
Way = tuple[Folder, str | None]
# Fewer statements are put into form before a process has begun.
_MANY = 30_000
# More would wait for the one who hands over to the index.
_MOST = 3
_AHEAD = 2


def all_entries(record: Record, *, helped: bool) -> Iterator[list[str]]:
    """What the index takes in of every document, many at once, in no order.

    Whoever asks does a part of it while others do theirs, so that it takes one process less and
    none has to be waited for. Each part is of the store as it is then.
    """
    with record.store.reading() as connection:
        waiting = deque(shares(connection))
        if helpers := helped and _helpers(connection):
            yield from _with_helpers(record, connection, waiting, helpers)
        for share in waiting:
            yield entries_in(connection, share)


def _helpers(connection: Connection) -> int:
    """How many processes are of use beside this one, which may not be let have any."""
    newest = connection.scalar(select(func.max(StatementRow.key))) or 0
    if newest < _MANY or current_process().daemon:
        return 0
    return min((os.cpu_count() or 1) - 1, _MOST)


def _with_helpers(
    record: Record, connection: Connection, waiting: deque[Share], helpers: int
) -> Iterator[list[str]]:
    """Take all that waits; where a helper is killed, the rest is left waiting."""
    context = get_context("spawn")
    with ProcessPoolExecutor(helpers, context, _begin) as pool:
        given = _Given(record, pool, waiting, helpers * _AHEAD)
        try:
            while given.shares or waiting:
                given.add()
                if given.is_next():
                    yield given.take()
                else:
                    yield entries_in(connection, waiting.popleft())
        except BrokenExecutor:
            waiting.extend(given.shares)


class _Given:
    """The shares that helpers are at, none before one of them has begun."""

    def __init__(
        self, record: Record, pool: ProcessPoolExecutor, waiting: deque[Share], most: int
    ) -> None:
        self.shares: deque[Share] = deque()
        self._way, self._pool, self._waiting, self._most = _way_to(record), pool, waiting, most
        self._futures: deque[Future[list[str]]] = deque()
        self._begun = pool.submit(_is_there)

    def add(self) -> None:
        """Give out what waits, as far as helpers are to have something to go on with."""
        while self._begun.done() and self._waiting and len(self.shares) < self._most:
            self._futures.append(self._pool.submit(_entries, self._way, self._waiting[0]))
            self.shares.append(self._waiting.popleft())

    def is_next(self) -> bool:
        """Whether the first share is to be taken: it is there, or nothing else is left to do."""
        return bool(self.shares) and (not self._waiting or self._futures[0].done())

    def take(self) -> list[str]:
        """What was made of the first share."""
        made = self._futures[0].result()
        self._futures.popleft()
        self.shares.popleft()
        return made


def _begin() -> None:
    """Leave it to the process that began this one when to stop, and look for no cycles.

    Rows and words make none, and looking for them takes a tenth of the time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _is_there() -> bool:
    return True


def _entries(way: Way, share: Share) -> list[str]:
    with _store(way).reading() as connection:
        return entries_in(connection, share)


def _way_to(record: Record) -> Way:
    """What opens the store of a record in another process."""
    if not record.store.is_server:
        return record.folder, None
    address = record.store.engine.url.set(drivername=SERVER)
    return record.folder, address.render_as_string(hide_password=False)


@cache
def _store(way: Way) -> Store:
    folder, address = way
    return server_store(address)[0] if address else folder_store(folder)
