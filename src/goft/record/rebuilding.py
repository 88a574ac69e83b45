"""Reading every kept capture with today's rules; identifiers of statements stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select

from goft.errors import DamageError
from goft.model import Capture, Issue, Reading
from goft.record.batches import Batch, Keys
from goft.record.captures import captured
from goft.record.differences import Difference
from goft.record.inserting import Inserter
from goft.record.record import Record
from goft.record.rereading import Rereader, before
from goft.record.tables import CaptureRow, DocumentRow, IssueRow, SightingRow

Read = Callable[[Capture], Reading | Issue]
_BATCH = 100
_PAGES = (
    select(SightingRow.page)
    .where(SightingRow.capture == bindparam("key"), SightingRow.page.is_not(None))
    .order_by(SightingRow.key)
)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What reading a document anew changed: facts of the document, by name, and statements.

    `issues` tell why it could not be read; then everything stays as it was.
    """

    document: str
    source: str
    facts: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    issues: tuple[Issue, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "document": self.document,
            "source": self.source,
            "facts": list(self.facts),
            "differences": [each.to_json() for each in self.differences],
            "issues": [issue.to_json() for issue in self.issues],
        }


def rebuild(
    record: Record, read: Read, rules: str, *, everything: bool = False
) -> Iterator[Rebuilt]:
    """Read anew what other rules than these read, or everything; tell of each when it is on disk.

    A run that was stopped goes on where it was.
    """
    with record.keeping():
        rebuilder = _Rebuilder(record, read, rules)
        after = 0
        while found := _next(record, after, None if everything else rules):
            yield from rebuilder.rebuild(found)
            after = found[-1].key


def _next(record: Record, after: int, rules: str | None) -> list[Row[Any]]:
    """The captures that follow a key and were not read by these rules."""
    asked = (
        select(CaptureRow.key, CaptureRow.digest)
        .outerjoin(DocumentRow, DocumentRow.key == CaptureRow.key)
        .where(CaptureRow.key > after)
        .order_by(CaptureRow.key)
        .limit(_BATCH)
    )
    if rules:
        asked = asked.where(or_(DocumentRow.rules.is_(None), DocumentRow.rules != rules))
    with record.store.reading() as connection:
        return list(connection.execute(asked))


class _Rebuilder:
    def __init__(self, record: Record, read: Read, rules: str) -> None:
        self._record, self._read, self._rules = record, read, rules
        with record.store.reading() as connection:
            self._keys = Keys(connection)

    def rebuild(self, found: list[Row[Any]]) -> list[Rebuilt]:
        """Read some captures anew and write all of it at once."""
        insert = Inserter(Batch(), self._keys, self._rules)
        rebuilt = [self._one(row.key, row.digest, insert) for row in found]
        with self._record.store.writing() as connection:
            insert.batch.write(connection)
        return rebuilt

    def _one(self, key: int, digest: str, insert: Inserter) -> Rebuilt:
        try:
            capture = captured(self._record, digest)
        except DamageError as error:
            lost = Issue("record.damage", error.message, digest, fatal=True)
            return Rebuilt(digest, digest, issues=(lost,))
        assert capture is not None
        reading = self._read(capture)
        issues = (reading,) if isinstance(reading, Issue) else reading.issues
        insert.batch.delete(delete(IssueRow).where(IssueRow.capture == key))
        insert.issues(key, issues)
        if isinstance(reading, Issue) or any(issue.fatal for issue in issues):
            return Rebuilt(digest, capture.source, issues=issues)
        facts, differences = self._put(key, reading, insert)
        return Rebuilt(digest, capture.source, facts, differences, issues)

    def _put(
        self, key: int, reading: Reading, insert: Inserter
    ) -> tuple[tuple[str, ...], tuple[Difference, ...]]:
        with self._record.store.reading() as connection:
            was = before(connection, key)
            if was is not None:
                return Rereader(insert, was, reading).put()
            page = connection.scalar(_PAGES, {"key": key})
        insert.reading(key, page, reading)
        return ("text",), tuple(
            Difference("new", each.id, None, each) for each in reading.statements
        )
