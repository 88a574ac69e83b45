"""The WARC records behind documents, as they lie in their segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from goft.record import segments
from goft.record.failures import failing
from goft.record.record import Record
from goft.record.segments import Place
from goft.record.tables import SegmentRow, SightingRow


@dataclass(frozen=True, slots=True)
class Packed:
    """One sighting of a document; `data` is its record, a gzip member of its own."""

    document: int
    data: bytes


def packed(record: Record, documents: Sequence[int]) -> Iterator[Packed]:
    """The records of documents by key, in the order of keeping.

    Raises DamageError where one is not what was written.
    """
    asked = (
        select(
            SightingRow.capture,
            SegmentRow.name,
            SightingRow.start,
            SightingRow.length,
            SightingRow.sha256,
        )
        .join(SegmentRow, SegmentRow.key == SightingRow.segment)
        .where(SightingRow.capture.in_(documents))
        .order_by(SightingRow.key)
    )
    with record.store.reading() as connection:
        places = connection.execute(asked).all()
    for document, name, start, length, digest in places:
        place = Place(name, start, length, digest)
        with failing(record.place):
            yield Packed(document, segments.read(record.folder, place))
