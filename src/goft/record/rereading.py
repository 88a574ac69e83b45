"""One kept document read anew: its rows become those of the new reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select

from goft.model import Reading, Statement
from goft.record import rows
from goft.record.anchoring import Anchor
from goft.record.batches import Row
from goft.record.differences import Difference
from goft.record.inheriting import Inheritance, inherit
from goft.record.inserting import Inserter
from goft.record.minting import distinct
from goft.record.tables import ChangeRow, DocumentRow, OccasionRow, StatementRow, TextRow
from goft.record.times import now

_SIDES = ("before", "after")


@dataclass(frozen=True, slots=True)
class Before:
    """The rows of a document before it is read anew; `text` is the one in use."""

    document: Row
    text: Row
    letters: dict[int, str]
    statements: Sequence[Row]
    occasions: Sequence[Row]


def before(connection: Connection, key: int) -> Before | None:
    """What was read from a capture; None when nothing could be."""
    document = _rows(connection, DocumentRow, DocumentRow.key == key)
    if not document:
        return None
    texts = _rows(connection, TextRow, TextRow.document == key)
    return Before(
        document[0],
        next(text for text in texts if text["superseded"] is None),
        {text["key"]: rows.decode(text["body"]) for text in texts},
        _rows(connection, StatementRow, StatementRow.document == key),
        _rows(connection, OccasionRow, OccasionRow.document == key),
    )


def _rows(connection: Connection, table: Any, condition: Any) -> list[Row]:
    found = connection.execute(select(table.__table__).where(condition).order_by(table.key))
    return [_unsealed(row) for row in found.mappings()]


def _unsealed(row: RowMapping) -> Row:
    return {name: value for name, value in row.items() if name != "seal"}


class Rereader:
    """Puts the new reading of one document into a batch."""

    def __init__(self, insert: Inserter, was: Before, reading: Reading) -> None:
        self._insert, self._was, self._reading = insert, was, reading
        self._key: int = was.document["key"]
        self._at = now()

    def put(self) -> tuple[tuple[str, ...], tuple[Difference, ...]]:
        """Replace the rows; tell which facts of the document and which statements changed."""
        text, facts = self._text()
        facts += self._document()
        facts += self._occasions(text)
        differences = tuple(self._statements(text))
        for each in differences:
            self._insert.batch.add(ChangeRow, self._change(each))
        if facts or differences:
            self._insert.batch.index([self._reading.document.id])
        return facts, differences

    def _document(self) -> tuple[str, ...]:
        was = self._was.document
        row = {**was, **rows.document_row(self._reading.document)}
        facts = tuple(name for name in row if row[name] != was[name])
        stamp = {"rules": self._insert.rules, "read": self._at}
        self._insert.batch.change(DocumentRow, row | stamp)
        return facts

    def _occasions(self, text: int) -> tuple[str, ...]:
        """Put the occasions in the place of those that were; rows of occasions have no name."""
        was = self._was.occasions
        same = tuple(map(rows.occasion_of, was)) == self._reading.occasions
        if same and all(row["text"] == text for row in was):
            return ()
        self._insert.batch.delete(delete(OccasionRow).where(OccasionRow.document == self._key))
        self._insert.occasions(self._key, text, self._reading.occasions)
        return () if same else ("occasions",)

    def _text(self) -> tuple[int, tuple[str, ...]]:
        """The key of the text the new places count in; another text supersedes the old."""
        was, row = self._was.text, rows.text_row(self._reading.document)
        if row["digest"] != was["digest"]:
            self._insert.batch.change(TextRow, {**was, "superseded": self._at})
            return self._insert.text(self._key, self._reading.document), ("text",)
        if row["blocks"] == was["blocks"]:
            return was["key"], ()
        self._insert.batch.change(TextRow, {**was, **row, "rules": self._insert.rules})
        return was["key"], ("blocks",)

    def _statements(self, text: int) -> Iterator[Difference]:
        old = {row["id"]: self._moved(row) for row in self._was.statements}
        gone = frozenset(row["id"] for row in self._was.statements if row["withdrawn"])
        new = distinct(self._reading.statements)
        inheritance = inherit(tuple(old.values()), new, gone)
        new = _named(new, inheritance, taken=old)
        rows_by_id = {row["id"]: row for row in self._was.statements}
        for place, statement in enumerate(new):
            row = rows_by_id.get(statement.id)
            yield from self._stand(text, place, statement, row, old.get(statement.id))
        for identifier, index in inheritance.left.items():
            if identifier not in gone:
                successor = None if index is None else new[index].id
                yield self._withdraw(rows_by_id[identifier], successor)

    def _moved(self, row: Row) -> Statement:
        """A statement of the record, its places those of the new text."""
        anchor = Anchor(self._was.letters[row["text"]], self._reading.document.text)
        return anchor.statement(rows.statement_of(row))

    def _stand(
        self, text: int, place: int, statement: Statement, row: Row | None, was: Statement | None
    ) -> Iterator[Difference]:
        """Write a statement that today's reading finds."""
        if row is None or was is None:
            self._insert.statement(self._key, text, place, statement, self._at)
            yield Difference("new", statement.id, None, statement)
            return
        now_ = {**row, **rows.statement_row(statement), "text": text, "place": place}
        now_ |= {"withdrawn": None, "successor": None}
        if now_ != row:
            self._insert.batch.change(StatementRow, now_)
        if row["withdrawn"]:
            yield Difference("revived", statement.id, was, statement)
        elif was != statement:
            yield Difference("changed", statement.id, was, statement)

    def _withdraw(self, row: Row, successor: str | None) -> Difference:
        """A statement without a reading stays, in the text it was found in."""
        gone = {**row, "withdrawn": self._at, "successor": successor}
        self._insert.batch.change(StatementRow, gone)
        return Difference("withdrawn", row["id"], rows.statement_of(row), None, successor)

    def _change(self, difference: Difference) -> Row:
        line = difference.to_json()
        before, after = (json.dumps(line[side]) if line[side] else None for side in _SIDES)
        return {
            "key": self._insert.keys.next(ChangeRow),
            "document": self._key,
            "statement": difference.statement,
            "kind": difference.kind,
            "before": before,
            "after": after,
            "made": self._at,
        }


def _named(
    new: Sequence[Statement], inheritance: Inheritance, taken: Iterable[str]
) -> tuple[Statement, ...]:
    """The new readings under the ids they inherit, the others under ids that are free."""
    heirs = inheritance.heirs
    free = distinct((each for at, each in enumerate(new) if at not in heirs), taken)
    minted = iter(free)
    named = [heirs[at] if at in heirs else next(minted).id for at in range(len(new))]
    ids = dict(zip((each.id for each in new), named, strict=True))
    return tuple(
        replace(each, id=name, parent=ids.get(each.parent) if each.parent else None)
        for each, name in zip(new, named, strict=True)
    )
