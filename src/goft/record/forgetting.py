"""Forgetting a document: its bytes and all that was read from them are erased.

A tombstone with digest, day and reason is left; bytes that were forgotten are not kept again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import Connection, RowMapping, delete, exists, func, select

from goft.errors import RecordError
from goft.record import derived, segments
from goft.record.batches import Batch, Keys
from goft.record.failures import failing
from goft.record.keeper import put_segment
from goft.record.meaning import vectors
from goft.record.record import Record
from goft.record.retelling import bands
from goft.record.segments import Segment
from goft.record.tables import (
    CaptureRow,
    ChangeRow,
    DocumentRow,
    IssueRow,
    OccasionRow,
    PageRow,
    ReviewRow,
    SegmentRow,
    SightingRow,
    SignatureRow,
    StatementRow,
    TextRow,
    TombstoneRow,
)
from goft.record.times import today

# What belongs to one capture, those first that refer to the others.
_DERIVED = (
    ChangeRow.document,
    ReviewRow.document,
    OccasionRow.document,
    StatementRow.document,
    SignatureRow.document,
    TextRow.document,
    DocumentRow.key,
    IssueRow.capture,
    SightingRow.capture,
    CaptureRow.key,
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased; `statements` counts them."""

    document: str
    statements: int


def forget(record: Record, digest: str, reason: str) -> Forgotten:
    """Erase a document for good; raises RecordError where there is none."""
    with record.keeping():
        with record.store.reading() as connection:
            key = connection.scalar(select(CaptureRow.key).where(CaptureRow.digest == digest))
            if key is None:
                raise RecordError(f"{record.place}: there is no document {digest}")
            old, keys = _segments(connection, key), Keys(connection)
            statements = _statements(connection, key)
        batch = Batch()
        new = [_rewrite(record, segment, key, keys, batch) for segment in old]
        _bury(batch, key, digest, reason, keys)
        with record.store.writing() as connection:
            _switch(connection, old, new)
            batch.write(connection)
        bands.forget(record, key)
        derived.forget(record)
        vectors.forget(record, key)
        _wipe(record, old)
    return Forgotten(digest, statements)


def _segments(connection: Connection, key: int) -> list[Segment]:
    """Every segment in which the capture was seen."""
    asked = select(SegmentRow.key, SegmentRow.name, SegmentRow.length).where(
        exists().where(SightingRow.capture == key, SightingRow.segment == SegmentRow.key)
    )
    return [Segment(row.key, row.name, row.length) for row in connection.execute(asked)]


def _statements(connection: Connection, key: int) -> int:
    asked = select(func.count()).select_from(StatementRow).where(StatementRow.document == key)
    return connection.scalar(asked) or 0


def _rewrite(record: Record, old: Segment, key: int, keys: Keys, batch: Batch) -> Segment | None:
    """Copy a segment without the capture; the rows of what is copied move with it.

    Until they do, the copy holds nothing that is not known, and whoever keeps next removes it.
    """
    rows, length = _others(record, old, key), 0
    if not rows:
        return None
    new = segments.begin(record.folder, partial(keys.next, SegmentRow))
    with failing(record.place):
        ranges = [(row["start"], row["length"]) for row in rows]
        segments.copy(record.folder, old.name, new.name, ranges)
    for row in rows:
        kept = {column: value for column, value in row.items() if column != "seal"}
        batch.change(SightingRow, {**kept, "segment": new.key, "start": length})
        length += row["length"]
    return replace(new, length=length)


def _others(record: Record, segment: Segment, key: int) -> Sequence[RowMapping]:
    """The sightings in a segment of all other captures."""
    asked = select(SightingRow.__table__).where(
        SightingRow.segment == segment.key, SightingRow.capture != key
    )
    with record.store.reading() as connection:
        return connection.execute(asked.order_by(SightingRow.start)).mappings().all()


def _bury(batch: Batch, key: int, digest: str, reason: str, keys: Keys) -> None:
    for column in _DERIVED:
        batch.delete(delete(column.class_).where(column == key))
    seen = exists().where(SightingRow.page == PageRow.key)
    batch.delete(delete(PageRow).where(~seen))
    stone = {"key": keys.next(TombstoneRow), "digest": digest, "day": today(), "reason": reason}
    batch.add(TombstoneRow, stone)
    batch.index([digest])


def _switch(connection: Connection, old: Sequence[Segment], new: Sequence[Segment | None]) -> None:
    """Put the copies in the place of the segments."""
    for segment in old:
        put_segment(connection, segment, retired=True)
    for copy in new:
        if copy:
            put_segment(connection, copy)


def _wipe(record: Record, old: Sequence[Segment]) -> None:
    """Take away the files, and what the store still holds of deleted rows."""
    with failing(record.place):
        for segment in old:
            segments.cut(record.folder.captures / segment.name, 0)
        record.store.wipe()
