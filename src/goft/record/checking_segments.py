"""Whether the captures are as they were written, byte by byte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Row, select

from goft.errors import DamageError
from goft.record import segments, warc
from goft.record.findings import Checked, Finding
from goft.record.record import Record
from goft.record.segments import Place, Segment
from goft.record.tables import CaptureRow, SegmentRow, SightingRow

_Record = Row[int, int, bytes, bool, str]


def check_segments(record: Record, checked: Checked) -> Iterator[Finding]:
    """Every record that is not what was written, and every byte that belongs to none."""
    known = set()
    for segment in _segments(record):
        known.add(segment.name)
        yield from _check(record, segment, checked)
    for name in segments.names(record.folder):
        if name not in known:
            yield Finding(f"captures/{name}", "nothing of it is acknowledged", fault=False)


def _segments(record: Record) -> list[Segment]:
    asked = select(SegmentRow.key, SegmentRow.name, SegmentRow.length)
    with record.store.reading() as connection:
        used = asked.where(SegmentRow.retired.is_(False)).order_by(SegmentRow.key)
        return [Segment(row.key, row.name, row.length) for row in connection.execute(used)]


def _check(record: Record, segment: Segment, checked: Checked) -> Iterator[Finding]:
    place = f"captures/{segment.name}"
    path = record.folder.captures / segment.name
    if not path.exists():
        yield Finding(place, "the file is missing")
        return
    size, end = path.stat().st_size, 0
    for row in _records(record, segment):
        if row.start != end:
            yield Finding(place, f"bytes {end} to {row.start} belong to no capture")
        end = row.start + row.length
        checked.count("bytes", row.length)
        yield from check_record(record, segment.name, row)
    if end != segment.length:
        yield Finding(place, f"bytes {end} to {segment.length} belong to no capture")
    if size < segment.length:
        yield Finding(place, f"the file ends at byte {size} of {segment.length}")
    elif size > segment.length:
        rest = size - segment.length
        yield Finding(place, f"{rest} bytes at its end are not acknowledged", fault=False)


def _records(record: Record, segment: Segment) -> Sequence[_Record]:
    asked = (
        select(
            SightingRow.start,
            SightingRow.length,
            SightingRow.sha256,
            SightingRow.whole,
            CaptureRow.digest,
        )
        .join(CaptureRow, CaptureRow.key == SightingRow.capture)
        .where(SightingRow.segment == segment.key)
        .order_by(SightingRow.start)
    )
    with record.store.reading() as connection:
        return connection.execute(asked).all()


def check_record(record: Record, segment: str, row: _Record) -> Iterator[Finding]:
    """One record: its bytes, and the bytes of the page in it."""
    place = Place(segment, row.start, row.length, row.sha256)
    try:
        _, digest = warc.unpack(segments.read(record.folder, place), str(place))
    except DamageError as error:
        what = error.message.removeprefix(f"{place}: ")
        yield Finding(str(place), f"{what} (capture {row.digest})")
        return
    if digest != row.digest:
        yield Finding(str(place), f"it holds the bytes {digest}, not {row.digest}")
