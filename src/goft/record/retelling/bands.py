"""Which statements of a record may tell the same words: an index beside the record.

It is derived, holds no letter of any page, and is made anew when it is missing.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select

from goft.calendars import bounds
from goft.record.failures import failing
from goft.record.idle import opened
from goft.record.kept import KeptDocument
from goft.record.loading import load
from goft.record.record import Record
from goft.record.retelling.signing import BANDS, band, signatures
from goft.record.tables import DocumentRow, ReviewRow

_FILE = "retellings.db"
# A state begins with a time of this many letters.
_TIME = 20
_MANY = 200
_ASKED = 500
# What more statements share is a formula: of them those that share most are looked at.
_FORMULA = 2_000
_FORM = 4
# The day of pages whose day is not known.
_NO_DAY = 0
_DAYS_APART = 1
_ADD = "insert or ignore into bands values (?, ?, ?, ?)"
_HOW_MANY = select(func.count()).select_from(DocumentRow)
_OLD = "drop table if exists documents; drop table if exists bands;"
_TABLES = """
pragma journal_mode = wal;
pragma synchronous = normal;
pragma secure_delete = on;
create table if not exists documents (key integer primary key, state text not null);
create table if not exists bands (
    band integer, day integer, statement integer, document integer,
    primary key (band, day, statement)
) without rowid;
create index if not exists bands_document on bands (document);
"""


class Near(NamedTuple):
    """A statement that may tell the same as the text at a `place`."""

    place: int
    statement: int
    document: int


class Bands:
    """The index of a record, brought up to date when it is made, unless it is to be as it is.

    As it is, too, where it may not be written to; if it is missing there, it is made in memory.
    """

    def __init__(self, record: Record, *, fresh: bool = True) -> None:
        fresh = fresh and record.folder.is_writable()
        self._path: Path = record.folder.path / _FILE
        self._idle = None if fresh else record.idle
        with failing(str(self._path)):
            self._store = self._idle.take(self._path) if self._idle else opened(self._path)
            if not fresh and _is_made(self._store):
                return
            _make(self._store)
            with record.store.reading() as connection:
                self._catch_up(connection)

    def waiting(self, record: Record) -> int:
        """How many documents of the record are still to be taken in."""
        (known,) = self._store.execute("select count(*) from documents").fetchone()
        with record.store.reading() as connection:
            return max(0, (connection.scalar(_HOW_MANY) or 0) - int(known))

    def close(self) -> None:
        """Let go of the index; who reads it as it is leaves the connection to the next."""
        if self._idle:
            self._idle.leave(self._path, self._store)
        else:
            self._store.close()

    def near(
        self, texts: Iterable[str], language: str | None, day: date | None = None
    ) -> list[Near]:
        """The statements that share a band with one of these texts, who share most first.

        With a `day` those of pages that came out more than a day before or after are left out.
        """
        keys: dict[int, set[int]] = defaultdict(set)
        for place, key in _keys(list(texts), language):
            keys[place].add(key)
        days = _near(day)
        found = (
            (-shared, Near(place, *each))
            for place, asked in keys.items()
            for each, shared in self._sharing(sorted(asked), days).items()
        )
        return [near for _, near in sorted(found)]

    def near_to(self, kept: KeptDocument) -> list[Near]:
        """The statements that share a band with one of a page's, as `near` has them.

        What the index knows of the page is not worked out again.
        """
        places = {each.key: place for place, each in enumerate(kept.standing)}
        day = first_day(kept)
        if not self._knows(kept.key):
            return self.near([each.words for each in kept.standing], kept.document.language, day)
        days = _near(day)
        rows = self._store.execute(_shared(len(days)), (*days, kept.key))
        return [Near(places[own], *near) for own, *near in rows if own in places]

    def add(self, documents: Iterable[KeptDocument], states: Mapping[int, str]) -> None:
        """Take in documents, in place of what was known of them."""
        with self._store:
            for kept in documents:
                self._drop(kept.key)
                self._store.executemany(_ADD, _rows(kept))
                state = (kept.key, states[kept.key])
                self._store.execute("insert or replace into documents values (?, ?)", state)

    def _drop(self, document: int) -> None:
        """Forget what was known of a document; most are new and have nothing."""
        if self._knows(document):
            self._store.execute("delete from bands where document = ?", (document,))

    def _knows(self, document: int) -> bool:
        """Whether a document was taken in."""
        asked = "select 1 from documents where key = ?"
        return self._store.execute(asked, (document,)).fetchone() is not None

    def _sharing(self, asked: Sequence[int], days: Sequence[int]) -> Counter[tuple[int, int]]:
        """The statements with their documents that have some of these bands, and how many."""
        found = Counter[tuple[int, int]]()
        for start in range(0, len(asked), _ASKED):
            some = asked[start : start + _ASKED]
            rows = self._store.execute(_counted(len(some), len(days)), (*some, *days))
            for statement, document, shared in rows:
                found[statement, document] += shared
        return found

    def _catch_up(self, connection: Connection) -> None:
        """Take in what was kept, read anew or reviewed since; times only grow."""
        known = dict(self._store.execute("select key, state from documents"))
        last = max(known.values(), default="")[:_TIME]
        states = dict(_states(connection, last))
        fresh = [key for key, state in states.items() if known.get(key) != state]
        for start in range(0, len(fresh), _MANY):
            self.add(load(connection, fresh[start : start + _MANY]), states)
        if len(known.keys() | states.keys()) != connection.scalar(_HOW_MANY):
            self._drop_missing(connection)

    def _drop_missing(self, connection: Connection) -> None:
        """Forget what the record forgot while nobody could say so here."""
        there = frozenset(connection.scalars(select(DocumentRow.key)))
        with self._store:
            for (key,) in self._store.execute("select key from documents").fetchall():
                if key not in there:
                    self._drop(key)
                    self._store.execute("delete from documents where key = ?", (key,))


def _is_made(store: sqlite3.Connection) -> bool:
    """Whether the tables are there, in today's form."""
    (form,) = store.execute("pragma user_version").fetchone()
    return bool(form == _FORM)


def _make(store: sqlite3.Connection) -> None:
    """Make the tables; those of another form are made anew."""
    (form,) = store.execute("pragma user_version").fetchone()
    script = _TABLES if form == _FORM else _OLD + _TABLES
    store.executescript(f"{script} pragma user_version = {_FORM};")


def ready(record: Record, most: int) -> None:
    """Take in what was kept, where no more than `most` documents are waiting."""
    bands = Bands(record, fresh=False)
    try:
        if 0 < bands.waiting(record) <= most:
            Bands(record).close()
    finally:
        bands.close()


def forget(record: Record, document: int) -> None:
    """Erase what the index knows of a document, from its log too."""
    path = record.folder.path / _FILE
    if not path.exists():
        return
    with failing(str(path)), closing(sqlite3.connect(path)) as store:
        _make(store)
        with store:
            store.execute("delete from bands where document = ?", (document,))
            store.execute("delete from documents where key = ?", (document,))
        store.execute("pragma wal_checkpoint(truncate)")


def _states(connection: Connection, since: str) -> Iterator[tuple[int, str]]:
    """When documents were read or reviewed last, and by which review, from a time on."""
    asked = (
        select(DocumentRow.key, DocumentRow.read, func.max(ReviewRow.made), func.max(ReviewRow.key))
        .outerjoin(ReviewRow, ReviewRow.document == DocumentRow.key)
        .where(or_(DocumentRow.read >= since, ReviewRow.made >= since))
        .group_by(DocumentRow.key, DocumentRow.read)
    )
    for key, read, made, review in connection.execute(asked):
        yield key, f"{max(read, made)} {review}" if made else read


def _rows(kept: KeptDocument) -> Iterator[tuple[int, int, int, int]]:
    words, day = [each.words for each in kept.standing], first_day(kept)
    number = day.toordinal() if day else _NO_DAY
    for place, key in _keys(words, kept.document.language):
        yield key, number, kept.standing[place].key, kept.key


def first_day(kept: KeptDocument) -> date | None:
    """The first day on which a page may have come out."""
    published = kept.document.published
    return (bounds(published.date) or (None, None))[0] if published else None


def _near(day: date | None) -> tuple[int, ...]:
    """The days on which what is told on a day may be told, that of unknown ones among them; none
    where any day will do."""
    if day is None:
        return ()
    number = day.toordinal()
    return (_NO_DAY, *range(number - _DAYS_APART, number + _DAYS_APART + 1))


@cache
def _counted(bands: int, days: int) -> str:
    """The query for how many of some bands each statement has, those with most first."""
    near = f"and day in ({_marks(days)})" if days else ""
    return (
        f"select statement, document, count(*) as shared from bands where band in ({_marks(bands)})"
        f" {near} group by statement order by shared desc, statement limit {_FORMULA}"
    )


@cache
def _shared(days: int) -> str:
    """The query for what shares bands with the statements of a document, those with most first."""
    near = f"and other.day in ({_marks(days)})" if days else ""
    return (
        "select own, statement, document from (select own.statement as own, other.statement,"
        " other.document, count(*) as shared, row_number() over (partition by own.statement"
        " order by count(*) desc, other.statement) as place"
        f" from bands as own join bands as other on other.band = own.band {near}"
        " where own.document = ? group by own.statement, other.statement)"
        f" where place <= {_FORMULA} order by shared desc, own, statement"
    )


def _marks(count: int) -> str:
    return ",".join("?" * count)


def _keys(texts: Sequence[str], language: str | None) -> Iterator[tuple[int, int]]:
    """The bands of texts and their sentences as numbers that SQLite can hold, with their places."""
    for place, signed in enumerate(signatures(texts, language)):
        for signature in signed:
            for number in range(BANDS):
                named = bytes((number,)) + band(signature, number)
                yield place, int.from_bytes(blake2b(named, digest_size=8).digest(), signed=True)
