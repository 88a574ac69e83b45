"""Kept documents, many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, RowMapping, Select, bindparam, select

from goft.model import Document
from goft.record import rows
from goft.record.kept import KeptDocument, KeptStatement, Seen
from goft.record.overlaying import Letters, Machine, overlay
from goft.record.reviews import Review, review_of
from goft.record.tables import (
    CaptureRow,
    DocumentRow,
    OccasionRow,
    PageRow,
    ReviewRow,
    SightingRow,
    StatementRow,
    TextRow,
)

# Made once: putting a query together takes longer than running it.
_KEYS: BindParameter[Any] = bindparam("keys", expanding=True)
_REVIEWS = select(ReviewRow.__table__).where(ReviewRow.document.in_(_KEYS)).order_by(ReviewRow.key)
_DOCUMENTS = (
    select(DocumentRow.__table__, CaptureRow.digest, PageRow.address.label("page_address"))
    .join(CaptureRow, CaptureRow.key == DocumentRow.key)
    .outerjoin(PageRow, PageRow.key == DocumentRow.page)
    .where(DocumentRow.key.in_(_KEYS))
    .order_by(DocumentRow.key)
)
_TEXTS = select(
    TextRow.key, TextRow.document, TextRow.body, TextRow.blocks, TextRow.superseded
).where(TextRow.document.in_(_KEYS))
_STATEMENTS = (
    select(StatementRow.__table__)
    .where(StatementRow.document.in_(_KEYS))
    .order_by(StatementRow.document, StatementRow.place, StatementRow.key)
)
_SIGHTINGS = (
    select(SightingRow.__table__, PageRow.address.label("page_address"))
    .outerjoin(PageRow, PageRow.key == SightingRow.page)
    .where(SightingRow.capture.in_(_KEYS))
    .order_by(SightingRow.key)
)
_OCCASIONS = (
    select(OccasionRow.__table__)
    .where(OccasionRow.document.in_(_KEYS))
    .order_by(OccasionRow.document, OccasionRow.place)
)


def load(
    connection: Connection, keys: Sequence[int], *, reviewed: bool = True
) -> list[KeptDocument]:
    """The documents with these keys, in the order of keys, as far as they are there.

    Their statements are as reviewers left them, or else as they were read.
    """
    if not keys:
        return []
    letters, blocks = _texts(connection, keys)
    said_at = _grouped(_rows(connection, _OCCASIONS, keys), "document")
    said = reviews(connection, keys) if reviewed else {}
    statements = _grouped(_rows(connection, _STATEMENTS, keys), "document")
    seen = _grouped(_rows(connection, _SIGHTINGS, keys), "capture")
    return [
        KeptDocument(
            key=row["key"],
            document=_document(row, letters, blocks[row["key"]]),
            page=row["page_address"],
            seen=tuple(map(_seen, seen[row["key"]])),
            statements=overlay(
                [_machine(row["digest"], each, letters) for each in statements[row["key"]]],
                Letters(letters, blocks[row["key"]][0]),
                said.get(row["key"], ()),
            ),
            rules=row["rules"],
            read=row["read"],
            occasions=tuple(map(rows.occasion_of, said_at[row["key"]])),
        )
        for row in _rows(connection, _DOCUMENTS, keys)
    ]


def _rows(connection: Connection, asked: Select[Any], keys: Sequence[int]) -> Iterable[RowMapping]:
    return connection.execute(asked, {"keys": list(keys)}).mappings()


def _texts(
    connection: Connection, keys: Sequence[int]
) -> tuple[dict[int, str], dict[int, tuple[int, str]]]:
    """The letters of every text by key; by document the key and blocks of the one in use."""
    found = connection.execute(_TEXTS, {"keys": list(keys)}).all()
    letters = {row.key: rows.decode(row.body) for row in found}
    used = {row.document: (row.key, row.blocks) for row in found if row.superseded is None}
    return letters, used


def reviews(connection: Connection, keys: Sequence[int]) -> Mapping[int, list[Review]]:
    """The reviews of documents, by document, in the order in which they were made."""
    found = _grouped(_rows(connection, _REVIEWS, keys), "document")
    return {key: list(map(review_of, said)) for key, said in found.items()}


def _grouped(found: Iterable[RowMapping], column: str) -> dict[int, list[RowMapping]]:
    grouped: dict[int, list[RowMapping]] = defaultdict(list)
    for row in found:
        grouped[row[column]].append(row)
    return grouped


def _document(row: RowMapping, letters: dict[int, str], used: tuple[int, str]) -> Document:
    text, blocks = used
    return rows.document_of(row["digest"], row, letters[text], blocks)


def _machine(document: str, row: RowMapping, letters: dict[int, str]) -> Machine:
    statement = rows.statement_of(row)
    words = rows.words_of(letters[row["text"]], statement.content)
    moments = row["minted"], row["withdrawn"], row["successor"]
    return Machine(KeptStatement(row["key"], statement, document, words, *moments), row["text"])


def _seen(row: RowMapping) -> Seen:
    where = row["source"], row["address"], row["route"], row["page_address"]
    return Seen(row["captured"], row["kept"], *where)
