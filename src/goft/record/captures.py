"""Captures, read back from their segments."""

from __future__ import annotations

from goft.model import Capture
from goft.record import looking, segments, warc
from goft.record.failures import failing
from goft.record.record import Record


def captured(record: Record, digest: str) -> Capture | None:
    """The capture with a digest; raises DamageError when its bytes are not what was written."""
    with record.store.reading() as connection:
        place = looking.body_place(connection, digest)
    if place is None:
        return None
    with failing(record.place):
        return warc.unpack(segments.read(record.folder, place), str(place))[0]
