"""Everything that fits a search, document by document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from sqlalchemy import Connection, bindparam, select

from goft.record.kept import KeptDocument
from goft.record.loading import load
from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.tables import StatementRow

_MANY = 500
_DOCUMENTS = (
    select(StatementRow.document)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
    .distinct()
)


def selected(record: Record, search: Search) -> Iterator[KeptDocument]:
    """The documents in the order of keeping, each with those of its statements that fit."""
    keys = Finder(record).keys(search)
    with record.store.reading() as connection:
        documents = sorted(_documents(connection, keys))
    wanted = frozenset(keys)
    for chunk in _chunks(documents):
        with record.store.reading() as connection:
            for kept in load(connection, chunk):
                fitting = (each for each in kept.statements if each.key in wanted)
                yield replace(kept, statements=tuple(fitting))


def _documents(connection: Connection, keys: Sequence[int]) -> set[int]:
    """The keys of the documents of statements."""
    return {
        document
        for chunk in _chunks(keys)
        for document in connection.scalars(_DOCUMENTS, {"keys": chunk})
    }


def _chunks(keys: Sequence[int]) -> Iterator[list[int]]:
    remaining = iter(keys)
    while chunk := list(islice(remaining, _MANY)):
        yield chunk
