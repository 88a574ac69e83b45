"""Statements that were found, with their documents and the words that fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select

from goft.model import Document, Span
from goft.record import rows
from goft.record.kept import KeptStatement
from goft.record.loading import load as load_documents
from goft.record.loading import reviews
from goft.record.tables import CaptureRow, DocumentRow, PageRow, StatementRow, TextRow

# Made once: putting a query together takes longer than running it.
_HITS = (
    select(
        StatementRow.__table__,
        CaptureRow.digest,
        DocumentRow.source,
        DocumentRow.language,
        DocumentRow.title,
        DocumentRow.outlet,
        DocumentRow.news_code,
        DocumentRow.published,
        PageRow.address,
        TextRow.body,
        TextRow.blocks,
    )
    .join(DocumentRow, DocumentRow.key == StatementRow.document)
    .join(CaptureRow, CaptureRow.key == DocumentRow.key)
    .join(TextRow, TextRow.key == StatementRow.text)
    .outerjoin(PageRow, PageRow.key == DocumentRow.page)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
)

_BESIDE = select(StatementRow.key, StatementRow.document).where(
    StatementRow.document.in_(
        select(StatementRow.document).where(StatementRow.key.in_(bindparam("keys", expanding=True)))
    )
)

_WORDS = (
    select(StatementRow.key, StatementRow.content, StatementRow.text, TextRow.body)
    .join(TextRow, TextRow.key == StatementRow.text)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found in a document.

    `address` is that of the page. `highlights` are the words that fit, as ranges of the
    document's text; `score` compares only with those of the same search. `lacks` are words of the
    query that it does not have. No word led to what is `near`, but its meaning, and its score
    compares only with others of that kind.
    """

    kept: KeptStatement
    document: Document
    address: str | None
    highlights: tuple[Span, ...] = ()
    score: float = 0.0
    lacks: tuple[str, ...] = ()
    near: bool = False

    def to_json(self) -> dict[str, Any]:
        """The statement's line, what is known of its document, and what fits."""
        facts = self.document.to_json()
        del facts["text"], facts["blocks"]
        return (
            self.kept.to_json()
            | {
                "document": facts | {"address": self.address},
                "highlights": [list(span) for span in self.highlights],
                "score": round(self.score, 4),
                "lacks": list(self.lacks),
            }
            | ({"near": True} if self.near else {})
        )


def load(connection: Connection, keys: Sequence[int]) -> dict[int, Hit]:
    """The statements with these keys, as far as they are there."""
    found = connection.execute(_HITS, {"keys": list(keys)}).mappings().all()
    documents = {row["text"]: row for row in found}
    read = {text: _document(row) for text, row in documents.items()}
    hits = {row["key"]: _hit(row, read[row["text"]]) for row in found}
    return hits | _reviewed(connection, {row["document"] for row in found}, hits)


def beside(connection: Connection, keys: Sequence[int]) -> dict[int, int]:
    """Every statement on the pages of some, with its document."""
    return {row[0]: row[1] for row in connection.execute(_BESIDE, {"keys": list(keys)})}


def read_words(connection: Connection, keys: Sequence[int]) -> dict[int, str]:
    """The words of statements as they were read, whatever reviewers made of them."""
    found = connection.execute(_WORDS, {"keys": list(keys)}).all()
    texts = {row.text: rows.decode(row.body) for row in found}
    return {row.key: rows.words_of(texts[row.text], rows.spans_of(row.content)) for row in found}


def _reviewed(
    connection: Connection, documents: Iterable[int], hits: Mapping[int, Hit]
) -> dict[int, Hit]:
    """Hits in documents that somebody reviewed, as reviewers left them."""
    return {
        each.key: Hit(each, kept.document, kept.page)
        for kept in load_documents(connection, list(reviews(connection, list(documents))))
        for each in kept.statements
        if each.key in hits and each.review
    }


def _document(row: RowMapping) -> Document:
    return rows.document_of(row["digest"], row, rows.decode(row["body"]), row["blocks"])


def _hit(row: RowMapping, document: Document) -> Hit:
    statement = rows.statement_of(row)
    words = rows.words_of(document.text, statement.content)
    moments = row["minted"], row["withdrawn"], row["successor"]
    kept = KeptStatement(row["key"], statement, document.id, words, *moments)
    return Hit(kept, document, row["address"])
