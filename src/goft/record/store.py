"""The store of a record: SQLite in its folder, or a PostgreSQL database."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select, text
from sqlalchemy.pool import ConnectionPoolEntry

from goft.errors import BusyError, DamageError, RecordError
from goft.record.failures import failing
from goft.record.folder import Folder

SERVER = "postgresql"
_WAIT_S = 10
_PATIENCE_S = 1.0
# The number under which PostgreSQL knows the one who writes captures ("goft" in ASCII).
_KEEPER = 0x676F6674
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    # What is forgotten is overwritten, not only unlinked.
    "secure_delete=ON",
)


@dataclass(frozen=True, slots=True)
class Store:
    """An engine and the name of the record it belongs to, for messages."""

    engine: Engine
    place: str

    @property
    def is_server(self) -> bool:
        return self.engine.dialect.name == SERVER

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout."""
        with failing(self.place), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        """A connection on which each question sees what is committed by then."""
        alone = {"isolation_level": "AUTOCOMMIT"} if self.is_server else {"goft_begins": False}
        with failing(self.place):
            connection = self.engine.connect().execution_options(**alone)
        with connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is on disk when the block ends, or none."""
        with failing(self.place), self.engine.connect() as connection:
            connection = connection.execution_options(**self._for_writing())
            with connection.begin():
                yield connection

    def _for_writing(self) -> dict[str, Any]:
        """One writer waits for another; on a server only where both write the same row."""
        return {"isolation_level": "READ COMMITTED"} if self.is_server else {"goft_writes": True}

    @contextmanager
    def making(self) -> Iterator[Connection]:
        """A transaction in which tables may be made and changed.

        SQLite changes a table by replacing it; were foreign keys watched, that would empty or
        refuse the tables that refer to it. They are checked before the transaction ends instead.
        """
        with failing(self.place), self.engine.connect() as connection:
            connection = connection.execution_options(**self._for_writing())
            self._watch_keys(connection, False)
            try:
                with connection.begin():
                    yield connection
                    self._check_keys(connection)
            finally:
                self._watch_keys(connection, True)

    def wipe(self) -> None:
        """Overwrite what deleted rows left behind: in the log of SQLite, in tables of a server."""
        with failing(self.place), self.engine.connect() as connection:
            if self.is_server:
                connection = connection.execution_options(isolation_level="AUTOCOMMIT")
                connection.execute(text("vacuum"))
            else:
                connection.connection.cursor().execute("pragma wal_checkpoint(truncate)")

    def _watch_keys(self, connection: Connection, watched: bool) -> None:
        if not self.is_server:
            # Past SQLAlchemy, which would begin a transaction, where the pragma does nothing.
            driver = connection.connection.cursor()
            driver.execute(f"pragma foreign_keys={'on' if watched else 'off'}")

    def _check_keys(self, connection: Connection) -> None:
        if self.is_server:
            return
        broken = connection.exec_driver_sql("pragma foreign_key_check").first()
        if broken:
            message = f"{self.place}: a row of {broken[0]} refers to one of {broken[2]} that is not"
            raise DamageError(message, source=self.place)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """On a server, be the only keeper among all machines; else nothing to do."""
        if not self.is_server:
            yield
            return
        with failing(self.place), self.engine.connect() as connection:
            if not _take(connection):
                message = f"{self.place}: another process writes to this record: wait until it ends"
                raise BusyError(message, source=self.place)
            try:
                yield
            finally:
                connection.scalar(select(func.pg_advisory_unlock(_KEEPER)))
                connection.commit()


def _take(connection: Connection) -> bool:
    """Take the lock; the server needs a moment to notice that its last holder was killed."""
    until = time.monotonic() + _PATIENCE_S
    while True:
        taken = connection.scalar(select(func.pg_try_advisory_lock(_KEEPER)))
        connection.commit()
        if taken or time.monotonic() > until:
            return bool(taken)
        time.sleep(_PATIENCE_S / 20)


def is_address(place: str) -> bool:
    """Whether a record is named by the address of a server."""
    return "://" in place


def folder_store(folder: Folder) -> Store:
    """The SQLite store in a folder, which is there."""
    place = str(folder.path)
    engine = create_engine(_sqlite_url(folder), connect_args={"timeout": _WAIT_S})
    writable = folder.is_writable()

    def connected(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        # The driver would begin transactions by itself, and only before some statements.
        connection.isolation_level = None
        for pragma in _PRAGMAS if writable else ("foreign_keys=ON",):
            connection.execute(f"pragma {pragma}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begin)
    return Store(engine, place)


def _sqlite_url(folder: Folder) -> URL:
    """A folder that cannot be written to is opened as such; its log, where there is one, counts."""
    path = folder.store.absolute().as_posix()
    if folder.is_writable():
        return URL.create("sqlite", database=path)
    log = folder.store.with_name(folder.store.name + "-wal")
    how = {"mode": "ro"} if log.exists() else {"immutable": "1"}
    return URL.create("sqlite", database=f"file:{path}", query={**how, "uri": "true"})


def _begin(connection: Connection) -> None:
    """Writers wait for each other at their beginning, where nothing is lost by waiting."""
    options = connection.get_execution_options()
    if options.get("goft_begins", True):
        connection.exec_driver_sql("begin immediate" if options.get("goft_writes") else "begin")


def server_store(address: str) -> tuple[Store, str | None]:
    """The PostgreSQL store at an address, and the folder the address names."""
    url = _server_url(address)
    named = url.query.get("folder")
    folder = str(Path(named).expanduser()) if isinstance(named, str) else None
    url = url.set(drivername=SERVER).difference_update_query(["folder"])
    options: dict[str, Any] = {"pool_pre_ping": True, "isolation_level": "REPEATABLE READ"}
    engine = create_engine(url.set(drivername=f"{SERVER}+psycopg"), **options)
    return Store(engine, url.render_as_string()), folder


def _server_url(address: str) -> URL:
    scheme = address.partition("://")[0]
    if scheme not in (SERVER, "postgres"):
        message = f"no store “{scheme}”: name a folder or {SERVER}://…"
        raise RecordError(message, source=address)
    with failing(address):
        return make_url(address)
