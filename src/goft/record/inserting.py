"""A reading as new rows of a batch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goft.model import Document, Issue, Occasion, Reading, Statement
from goft.record import rows
from goft.record.batches import Batch, Keys
from goft.record.minting import distinct
from goft.record.signatures import signature, words
from goft.record.tables import (
    DocumentRow,
    IssueRow,
    OccasionRow,
    SignatureRow,
    StatementRow,
    TextRow,
)
from goft.record.times import now


@dataclass(frozen=True, slots=True)
class Inserter:
    """Puts what was read by `rules` into a batch."""

    batch: Batch
    keys: Keys
    rules: str

    def reading(self, key: int, page: int | None, reading: Reading) -> None:
        """A document that was read for the first time, under its capture's key."""
        document, minted = reading.document, now()
        stamp = {"page": page, "rules": self.rules, "read": minted}
        self.batch.add(DocumentRow, {"key": key, **rows.document_row(document), **stamp})
        text = self.text(key, document)
        for place, statement in enumerate(distinct(reading.statements)):
            self.statement(key, text, place, statement, minted)
        self.occasions(key, text, reading.occasions)
        self.batch.index([document.id])

    def text(self, key: int, document: Document) -> int:
        """A saved extraction; returns its key."""
        text = self.keys.next(TextRow)
        stamp = {"key": text, "document": key, "rules": self.rules, "made": now()}
        self.batch.add(TextRow, {**rows.text_row(document), **stamp, "superseded": None})
        bits = signature(words(document.text))
        self.batch.add(SignatureRow, {"key": text, "document": key, "bits": bits})
        return text

    def statement(self, key: int, text: int, place: int, statement: Statement, minted: str) -> None:
        """A statement that has had no row."""
        row = rows.statement_row(statement)
        row |= {"key": self.keys.next(StatementRow), "document": key, "text": text}
        row |= {"place": place, "minted": minted, "withdrawn": None, "successor": None}
        self.batch.add(StatementRow, row)

    def occasions(self, key: int, text: int, occasions: Iterable[Occasion]) -> None:
        """What the words of a document were said at."""
        for place, occasion in enumerate(occasions):
            stamp = {"key": self.keys.next(OccasionRow), "document": key, "text": text}
            row = {**rows.occasion_row(occasion), **stamp, "place": place}
            self.batch.add(OccasionRow, row)

    def issues(self, key: int | None, issues: Iterable[Issue]) -> None:
        """What was noticed of a capture, or of an input that gave none."""
        for issue in issues:
            stamp = {"key": self.keys.next(IssueRow), "capture": key, "noticed": now()}
            self.batch.add(IssueRow, {**rows.issue_row(issue), **stamp})
