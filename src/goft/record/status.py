"""What there is in a record, in numbers, and what was noticed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, func, select, text

from goft.model import Issue
from goft.record.meaning.filling import lacking
from goft.record.outbox import waiting
from goft.record.record import Record
from goft.record.rows import issue_of
from goft.record.tables import (
    CaptureRow,
    ChangeRow,
    DocumentRow,
    IssueRow,
    PageRow,
    ReviewRow,
    SegmentRow,
    SightingRow,
    StatementRow,
    TombstoneRow,
)
from goft.record.versions import version


@dataclass(frozen=True, slots=True)
class Status:
    """Counts and sizes; `by_rules` counts documents by the version of the rules that read them.

    `unindexed` documents are not yet in the index as they are now. How many statements are
    `without_vector` is told where nearness in meaning is asked for.
    """

    id: str
    version: str
    captures: int
    sightings: int
    pages: int
    documents: int
    statements: int
    withdrawn: int
    issues: int
    forgotten: int
    capture_bytes: int
    store_bytes: int
    last_kept: str | None
    by_rules: dict[str, int]
    unindexed: int
    without_vector: int | None = None

    def to_json(self) -> dict[str, Any]:
        found = asdict(self)
        if self.without_vector is None:
            del found["without_vector"]
        return found


def status(record: Record) -> Status:
    """The numbers of a record as it is now."""
    with record.store.reading() as connection:
        gone = StatementRow.withdrawn.is_not(None)
        return Status(
            id=record.id,
            version=version(connection) or "",
            captures=_count(connection, CaptureRow),
            sightings=_count(connection, SightingRow),
            pages=_count(connection, PageRow),
            documents=_count(connection, DocumentRow),
            statements=_count(connection, StatementRow),
            withdrawn=_count(connection, StatementRow, gone),
            issues=_count(connection, IssueRow),
            forgotten=_count(connection, TombstoneRow),
            capture_bytes=_bytes(connection),
            store_bytes=_size(record, connection),
            last_kept=connection.scalar(select(func.max(SightingRow.kept))),
            by_rules=_by_rules(connection),
            unindexed=waiting(record),
            without_vector=lacking(record),
        )


def _count(connection: Connection, table: Any, *conditions: Any) -> int:
    return connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


def _bytes(connection: Connection) -> int:
    used = SegmentRow.retired.is_(False)
    return int(connection.scalar(select(func.sum(SegmentRow.length)).where(used)) or 0)


def _size(record: Record, connection: Connection) -> int:
    if record.store.is_server:
        return connection.scalar(text("select pg_database_size(current_database())")) or 0
    return record.folder.store.stat().st_size


def _by_rules(connection: Connection) -> dict[str, int]:
    asked = select(DocumentRow.rules, func.count()).group_by(DocumentRow.rules)
    found = connection.execute(asked.order_by(DocumentRow.rules))
    return {row[0]: row[1] for row in found}


@dataclass(frozen=True, slots=True)
class Noticed:
    """An issue, the document it belongs to where there is one, and when it was noticed."""

    issue: Issue
    document: str | None
    noticed: str

    def to_json(self) -> dict[str, Any]:
        return self.issue.to_json() | {"document": self.document, "noticed": self.noticed}


def issues(
    record: Record, *, code: str | None = None, document: str | None = None, fatal: bool = False
) -> Iterator[Noticed]:
    """What was noticed, in the order of noticing; of one kind, of one document, or fatal only."""
    asked = select(IssueRow.__table__, CaptureRow.digest.label("document")).outerjoin(
        CaptureRow, CaptureRow.key == IssueRow.capture
    )
    if code:
        asked = asked.where(IssueRow.code == code)
    if document:
        asked = asked.where(CaptureRow.digest == document)
    if fatal:
        asked = asked.where(IssueRow.fatal)
    with record.store.reading() as connection:
        for row in connection.execute(asked.order_by(IssueRow.key)).mappings():
            yield Noticed(issue_of(row), row["document"], row["noticed"])


def brief(record: Record) -> dict[str, int]:
    """How many statements stand, in how many documents of how many pages."""
    with record.store.reading() as connection:
        standing = StatementRow.withdrawn.is_(None)
        return {
            "statements": _count(connection, StatementRow, standing),
            "documents": _count(connection, DocumentRow),
            "pages": _count(connection, PageRow),
        }


def last_keys(record: Record) -> dict[str, int]:
    """The last key of every table to which is only ever added; see `tables`."""
    with record.store.reading() as connection:
        tables = (SightingRow, ChangeRow, TombstoneRow, ReviewRow)
        return {
            each.__tablename__: connection.scalar(select(func.max(each.key))) or 0
            for each in tables
        }


def issue_counts(record: Record) -> list[tuple[str, int]]:
    """How often each kind of issue was noticed, the most frequent first."""
    asked = select(IssueRow.code, func.count()).group_by(IssueRow.code)
    with record.store.reading() as connection:
        found = [(row[0], row[1]) for row in connection.execute(asked)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def issues_page(
    record: Record, code: str | None, after: int, limit: int
) -> Iterator[tuple[int, Noticed]]:
    """What was noticed behind a key, of one kind or of all, each with its own key."""
    asked = (
        select(IssueRow.__table__, CaptureRow.digest.label("document"))
        .outerjoin(CaptureRow, CaptureRow.key == IssueRow.capture)
        .where(IssueRow.key > after)
    )
    if code:
        asked = asked.where(IssueRow.code == code)
    with record.store.reading() as connection:
        for row in connection.execute(asked.order_by(IssueRow.key).limit(limit)).mappings():
            yield row["key"], Noticed(issue_of(row), row["document"], row["noticed"])
