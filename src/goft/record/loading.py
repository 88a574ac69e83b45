"""Kept documents, many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, bindparam, select

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

# Asked by every search: made once, because putting it together takes longer than running it.
_REVIEWS = (
    select(ReviewRow.__table__)
    .where(ReviewRow.document.in_(bindparam("keys", expanding=True)))
    .order_by(ReviewRow.key)
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
    said_at = _grouped(_occasions(connection, keys), "document")
    said = reviews(connection, keys) if reviewed else {}
    statements = _grouped(_statements(connection, keys), "document")
    seen = _grouped(_sightings(connection, keys), "capture")
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
        for row in _documents(connection, keys)
    ]


def _documents(connection: Connection, keys: Sequence[int]) -> Iterable[RowMapping]:
    return connection.execute(
        select(DocumentRow.__table__, CaptureRow.digest, PageRow.address.label("page_address"))
        .join(CaptureRow, CaptureRow.key == DocumentRow.key)
        .outerjoin(PageRow, PageRow.key == DocumentRow.page)
        .where(DocumentRow.key.in_(keys))
        .order_by(DocumentRow.key)
    ).mappings()


def _texts(
    connection: Connection, keys: Sequence[int]
) -> tuple[dict[int, str], dict[int, tuple[int, str]]]:
    """The letters of every text by key; by document the key and blocks of the one in use."""
    found = connection.execute(
        select(
            TextRow.key, TextRow.document, TextRow.body, TextRow.blocks, TextRow.superseded
        ).where(TextRow.document.in_(keys))
    ).all()
    letters = {row.key: rows.decode(row.body) for row in found}
    used = {row.document: (row.key, row.blocks) for row in found if row.superseded is None}
    return letters, used


def _statements(connection: Connection, keys: Sequence[int]) -> Iterable[RowMapping]:
    return connection.execute(
        select(StatementRow.__table__)
        .where(StatementRow.document.in_(keys))
        .order_by(StatementRow.document, StatementRow.place, StatementRow.key)
    ).mappings()


def reviews(connection: Connection, keys: Sequence[int]) -> Mapping[int, list[Review]]:
    """The reviews of documents, by document, in the order in which they were made."""
    found = _grouped(connection.execute(_REVIEWS, {"keys": list(keys)}).mappings(), "document")
    return {key: list(map(review_of, said)) for key, said in found.items()}


def _sightings(connection: Connection, keys: Sequence[int]) -> Iterable[RowMapping]:
    return connection.execute(
        select(SightingRow.__table__, PageRow.address.label("page_address"))
        .outerjoin(PageRow, PageRow.key == SightingRow.page)
        .where(SightingRow.capture.in_(keys))
        .order_by(SightingRow.key)
    ).mappings()


def _occasions(connection: Connection, keys: Sequence[int]) -> Iterable[RowMapping]:
    return connection.execute(
        select(OccasionRow.__table__)
        .where(OccasionRow.document.in_(keys))
        .order_by(OccasionRow.document, OccasionRow.place)
    ).mappings()


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
