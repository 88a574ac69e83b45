"""What the index beside the record has still to take in.

Whoever indexes asks for what is pending, puts it into the index, makes that safe on disk, and
only then says that it is done. Killed in between, it does the same again: taking a document in
means dropping all its statements first, so that twice is as good as once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select

from goft.record.record import Record
from goft.record.tables import CaptureRow, DocumentRow, OutboxRow


@dataclass(frozen=True, slots=True)
class Pending:
    """A document, by id, to be taken in again; it is to be dropped when it is not there."""

    seq: int
    document: str


def pending(record: Record, limit: int = 500) -> tuple[Pending, ...]:
    """What is to be done next, the oldest first."""
    asked = select(OutboxRow.seq, OutboxRow.document).order_by(OutboxRow.seq).limit(limit)
    with record.store.reading() as connection:
        return tuple(Pending(row.seq, row.document) for row in connection.execute(asked))


def done(record: Record, finished: Sequence[Pending]) -> None:
    """Say that these are in the index for good."""
    with record.store.writing() as connection:
        connection.execute(
            delete(OutboxRow).where(OutboxRow.seq.in_([each.seq for each in finished]))
        )


def waiting(record: Record) -> int:
    """How many documents the index lacks."""
    with record.store.reading() as connection:
        asked = select(func.count(OutboxRow.document.distinct()))
        return connection.scalar(asked) or 0


def again(record: Record) -> None:
    """Have every document taken in again, for an index that is begun anew."""
    everything = select(CaptureRow.digest).join(DocumentRow, DocumentRow.key == CaptureRow.key)
    with record.store.writing() as connection:
        connection.execute(delete(OutboxRow))
        connection.execute(insert(OutboxRow).from_select(["document"], everything))
