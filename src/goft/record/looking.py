"""What the record knows of bytes and pages, asked while keeping."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BindParameter, Connection, bindparam, literal, select, union_all

from goft.record.addresses import page_id
from goft.record.segments import Place, Segment
from goft.record.tables import (
    CaptureRow,
    PageRow,
    SegmentRow,
    SightingRow,
    TombstoneRow,
)
from goft.record.warc import target

Seen = tuple[int | None, str | None]
"""The page where, and the time when, bytes were seen; None for what is not known."""


@dataclass(slots=True)
class Known:
    """Bytes that are in the record; `target` and `date` name their first sighting."""

    key: int
    target: str
    date: str
    seen: set[Seen]

    @property
    def is_of_no_page(self) -> bool:
        """Whether the bytes were never seen at an address."""
        return all(page is None for page, _ in self.seen)

    def is_news(self, page: int | None, captured: str | None) -> bool:
        """Whether seeing the bytes there and then says something new."""
        if captured is None:
            return page is not None and all(where != page for where, _ in self.seen)
        return (page, captured) not in self.seen


FORGOTTEN = Known(0, "", "", set())
"""What is told of bytes that were forgotten."""

Looked = tuple[Known | None, int | None]
"""The bytes, and the key of the page."""

# Asked for every capture: made once, because making a question takes longer than its answer.
_PAGE = select(PageRow.key).where(PageRow.id == bindparam("page"))
_DIGEST: BindParameter[str] = bindparam("digest")
_KEYS = union_all(
    select(literal("capture"), CaptureRow.key).where(CaptureRow.digest == _DIGEST),
    select(literal("tombstone"), TombstoneRow.key).where(TombstoneRow.digest == _DIGEST),
    select(literal("page"), PageRow.key).where(PageRow.id == bindparam("page")),
)


def known(connection: Connection, digest: str, address: str | None) -> Looked:
    """Bytes that are in the record, or were and are forgotten, and the page they came from."""
    asked = {"digest": digest, "page": address and page_id(address)}
    keys = {row[0]: row[1] for row in connection.execute(_KEYS, asked)}
    if "tombstone" in keys:
        return FORGOTTEN, keys.get("page")
    found = _with_sightings(connection, keys["capture"]) if "capture" in keys else None
    return found, keys.get("page")


def _with_sightings(connection: Connection, key: int) -> Known:
    asked = select(SightingRow.__table__).where(SightingRow.capture == key)
    found = connection.execute(asked.order_by(SightingRow.key)).all()
    first = found[0]
    return Known(
        key,
        target(first.final or first.address, first.source),
        first.captured or first.kept,
        {(row.page, row.captured) for row in found},
    )


def page_key(connection: Connection, address: str) -> int | None:
    """The key of a page."""
    return connection.scalar(_PAGE, {"page": page_id(address)})


def last_segment(connection: Connection) -> Segment | None:
    """Where the last captures were appended."""
    found = connection.execute(
        select(SegmentRow.key, SegmentRow.name, SegmentRow.length)
        .where(SegmentRow.retired.is_(False))
        .order_by(SegmentRow.key.desc())
        .limit(1)
    ).first()
    return Segment(*found) if found else None


def body_place(connection: Connection, digest: str) -> Place | None:
    """Where the bytes themselves lie."""
    found = connection.execute(
        select(SegmentRow.name, SightingRow.start, SightingRow.length, SightingRow.sha256)
        .join(SightingRow, SightingRow.segment == SegmentRow.key)
        .join(CaptureRow, CaptureRow.key == SightingRow.capture)
        .where(CaptureRow.digest == digest, SightingRow.whole.is_(True))
    ).first()
    return Place(*found) if found else None
