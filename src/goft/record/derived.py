"""What takes long to put together, kept beside the record: made by one process, read by many.

It holds keys, days, counts and names of speakers, and no other letter of any page. It is made
anew when it is missing, and all of it is dropped when something is forgotten.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from goft.record.failures import failing
from goft.record.record import Record

_FILE = "derived.db"
_WAIT_S = 10
_FORM = 1
_TABLES = f"""
pragma journal_mode = wal;
pragma synchronous = normal;
pragma secure_delete = on;
create table if not exists derived (
    name text primary key, state text not null, body text not null,
    made real not null, took real not null
) without rowid;
pragma user_version = {_FORM};
"""


class Kept(NamedTuple):
    """A thing with the state of the record it was made from, when, and in how many seconds."""

    state: str
    body: str
    made: float
    took: float


def kept(record: Record, name: str) -> Kept | None:
    """What was put together last under a name."""
    with _opened(record) as store:
        asked = "select state, body, made, took from derived where name = ?"
        found = store.execute(asked, (name,)).fetchone()
    return Kept(*found) if found else None


def keep(record: Record, name: str, state: str, body: str, took: float) -> None:
    """Put something in the place of what was there under its name."""
    with _opened(record) as store, store:
        row = (name, state, body, time.time(), took)
        store.execute("insert or replace into derived values (?, ?, ?, ?, ?)", row)


def forget(record: Record) -> None:
    """Erase everything, from the log too."""
    if _path(record).exists():
        with _opened(record) as store:
            with store:
                store.execute("delete from derived")
            store.execute("pragma wal_checkpoint(truncate)")


def _path(record: Record) -> Path:
    return record.folder.path / _FILE


@contextmanager
def _opened(record: Record) -> Iterator[sqlite3.Connection]:
    path = str(_path(record))
    with failing(path), closing(sqlite3.connect(path, timeout=_WAIT_S)) as store:
        (form,) = store.execute("pragma user_version").fetchone()
        if form != _FORM:
            store.executescript(f"drop table if exists derived; {_TABLES}")
        store.execute("pragma secure_delete = on")
        yield store
