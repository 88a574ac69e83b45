"""Statements that were found, with their documents and the words that fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from goft.model import Document, Span
from goft.record import rows
from goft.record.kept import KeptStatement
from goft.record.tables import CaptureRow, DocumentRow, PageRow, StatementRow, TextRow


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found in a document.

    `address` is that of the page. `highlights` are the words that fit, as ranges of the
    document's text; `score` compares only with those of the same search.
    """

    kept: KeptStatement
    document: Document
    address: str | None
    highlights: tuple[Span, ...] = ()
    score: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """The statement's line, what is known of its document, and what fits."""
        facts = self.document.to_json()
        del facts["text"], facts["blocks"]
        return self.kept.to_json() | {
            "document": facts | {"address": self.address},
            "highlights": [list(span) for span in self.highlights],
            "score": round(self.score, 4),
        }


def load(connection: Connection, keys: Sequence[int]) -> dict[int, Hit]:
    """The statements with these keys, as far as they are there."""
    found = (
        connection.execute(select(StatementRow.__table__).where(StatementRow.key.in_(keys)))
        .mappings()
        .all()
    )
    documents = _documents(connection, {row["document"] for row in found})
    texts = _texts(connection, {row["text"] for row in found})
    return {row["key"]: _hit(row, documents[row["document"]], texts[row["text"]]) for row in found}


def _documents(connection: Connection, keys: set[int]) -> dict[int, RowMapping]:
    found = connection.execute(
        select(DocumentRow.__table__, CaptureRow.digest, PageRow.address)
        .join(CaptureRow, CaptureRow.key == DocumentRow.key)
        .outerjoin(PageRow, PageRow.key == DocumentRow.page)
        .where(DocumentRow.key.in_(keys))
    )
    return {row["key"]: row for row in found.mappings()}


def _texts(connection: Connection, keys: set[int]) -> dict[int, tuple[str, str]]:
    found = connection.execute(
        select(TextRow.key, TextRow.body, TextRow.blocks).where(TextRow.key.in_(keys))
    )
    return {key: (rows.decode(body), blocks) for key, body, blocks in found}


def _hit(row: RowMapping, about: RowMapping, text: tuple[str, str]) -> Hit:
    document = rows.document_of(about["digest"], about, *text)
    statement = rows.statement_of(row)
    words = rows.words_of(document.text, statement.content)
    kept = KeptStatement(
        row["key"],
        statement,
        document.id,
        words,
        row["minted"],
        row["withdrawn"],
        row["successor"],
    )
    return Hit(kept, document, about["address"])
