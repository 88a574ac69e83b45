"""Which statements of a record may tell the same words: an index beside the record.

It is derived, holds no letter of any page, and is made anew when it is missing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import Connection, select

from goft.record.failures import failing
from goft.record.kept import KeptDocument
from goft.record.loading import load
from goft.record.record import Record
from goft.record.retelling.signing import BANDS, band, parts, shingles, sign
from goft.record.tables import DocumentRow

_FILE = "retellings.db"
_MANY = 200
_ASKED = 500
# A band that more statements share is a formula: no more of them are looked at.
_FORMULA = 200
_TABLES = """
pragma journal_mode = wal;
pragma synchronous = normal;
create table if not exists documents (key integer primary key, read text not null);
create table if not exists bands (
    band integer, statement integer, document integer, primary key (band, statement)
) without rowid;
create index if not exists bands_document on bands (document);
"""


class Bands:
    """The index of a record, brought up to date when it is made."""

    def __init__(self, record: Record) -> None:
        path: Path = record.folder.path / _FILE
        with failing(str(path)):
            self._store = sqlite3.connect(path)
            self._store.executescript(_TABLES)
            with record.store.reading() as connection:
                self._catch_up(connection)

    def close(self) -> None:
        """Let go of the index."""
        self._store.close()

    def near(self, texts: Iterable[str], language: str | None) -> list[int]:
        """The keys of statements that share a band with one of these texts."""
        asked = sorted({key for _, key in _keys(list(texts), language)})
        found: set[int] = set()
        for start in range(0, len(asked), _ASKED):
            found.update(self._sharing(asked[start : start + _ASKED]))
        return sorted(found)

    def add(self, documents: Iterable[KeptDocument]) -> None:
        """Take in documents, in place of what was known of them."""
        with self._store:
            for kept in documents:
                self._drop(kept.key)
                self._store.executemany("insert or ignore into bands values (?, ?, ?)", _rows(kept))
                self._store.execute(
                    "insert or replace into documents values (?, ?)", (kept.key, kept.read)
                )

    def _drop(self, document: int) -> None:
        """Forget what was known of a document; most are new and have nothing."""
        asked = "select 1 from documents where key = ?"
        if self._store.execute(asked, (document,)).fetchone():
            self._store.execute("delete from bands where document = ?", (document,))

    def _sharing(self, asked: Sequence[int]) -> Iterator[int]:
        marks = ",".join("?" * len(asked))
        query = f"select band, statement from bands where band in ({marks})"
        counts: dict[int, int] = {}
        with closing(self._store.execute(query, asked)) as rows:
            for key, statement in rows:
                counts[key] = counts.get(key, 0) + 1
                if counts[key] <= _FORMULA:
                    yield statement

    def _catch_up(self, connection: Connection) -> None:
        """Take in what was kept or read anew since; `read` only grows."""
        known = dict(self._store.execute("select key, read from documents"))
        last = max(known.values(), default="")
        asked = select(DocumentRow.key, DocumentRow.read).where(DocumentRow.read >= last)
        fresh = [key for key, read in connection.execute(asked) if known.get(key) != read]
        for start in range(0, len(fresh), _MANY):
            self.add(load(connection, fresh[start : start + _MANY]))


def _rows(kept: KeptDocument) -> Iterator[tuple[int, int, int]]:
    words = [each.words for each in kept.standing]
    for place, key in _keys(words, kept.document.language):
        yield key, kept.standing[place].key, kept.key


def _keys(texts: Sequence[str], language: str | None) -> Iterator[tuple[int, int]]:
    """The bands of texts and their sentences as numbers that SQLite can hold, with their places."""
    units = [
        (place, found)
        for place, text in enumerate(texts)
        for part in parts(text)
        if (found := shingles(part, language))
    ]
    signed = sign([found for _, found in units])
    for (place, _), signature in zip(units, signed, strict=True):
        for number in range(BANDS):
            named = bytes((number,)) + band(signature, number)
            yield place, int.from_bytes(blake2b(named, digest_size=8).digest(), signed=True)
