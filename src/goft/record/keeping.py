"""Keeping many captures, after whatever an earlier run left behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import select

from goft.model import Capture, Issue
from goft.record import segments, warc
from goft.record.captures import captured
from goft.record.failures import failing
from goft.record.keeper import Keeper, Kept, Read
from goft.record.record import Record
from goft.record.tables import SegmentRow


def keep(
    record: Record, captures: Iterable[Capture | Issue], read: Read, rules: str
) -> Iterator[Kept]:
    """Keep captures, and tell of each when it is on disk for good.

    Captures that an earlier run put into a segment and did not come to acknowledge are kept
    first, without being told of.
    """
    with record.keeping(), record.store.asking() as asking:
        keeper = Keeper(record, asking, read, rules)
        _recover(record, keeper)
        for item in captures:
            if isinstance(item, Issue):
                keeper.fail(item.source, (item,))
            else:
                keeper.take(item)
            yield from keeper.settled()
        yield from keeper.commit()


def _recover(record: Record, keeper: Keeper) -> None:
    """Keep what lies unacknowledged in segments, then take it away from where it lies.

    It may be all there is of a capture, for instance when an older copy of the store was put
    back beside newer segments.
    """
    acknowledged = _acknowledged(record)
    for name in segments.names(record.folder):
        length = acknowledged.get(name, 0)
        for capture in _rest(record, name, length):
            keeper.take(capture)
            keeper.settled()
        keeper.commit()
        with failing(record.place):
            segments.cut(record.folder.captures / name, length)


def _acknowledged(record: Record) -> dict[str, int]:
    """The length of every segment in use; of a retired one nothing is acknowledged."""
    with record.store.reading() as connection:
        found = connection.execute(
            select(SegmentRow.name, SegmentRow.length).where(SegmentRow.retired.is_(False))
        )
        return {row.name: row.length for row in found}


def _rest(record: Record, segment: str, start: int) -> Iterator[Capture]:
    with failing(record.place):
        found = segments.rest(record.folder, segment, start)
    for place, data in found:
        capture, digest = warc.unpack(data, str(place))
        if capture.digest == digest:
            yield capture
        elif body := captured(record, digest):
            yield replace(capture, body=body.body)
