"""The versions of a page, and which statements came or went between them.

A statement that a later capture does not have is just that: not in that capture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, select

from goft.languages.folding import fold
from goft.record.addresses import page_address, page_id
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.tables import CaptureRow, DocumentRow, PageRow, SightingRow

Kind = Literal["went", "came", "reworded"]
_ALIKE = 0.6
_AT = select(SightingRow.capture).where(SightingRow.page == bindparam("page")).distinct()


@dataclass(frozen=True, slots=True)
class Shift:
    """A statement that only one of two versions has, or both in other words."""

    kind: Kind
    older: KeptStatement | None
    newer: KeptStatement | None

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "older": self.older.to_json() if self.older else None,
            "newer": self.newer.to_json() if self.newer else None,
        }


def versions(record: Record, name: str) -> list[KeptDocument]:
    """The versions of the page at an address, or of the page a document is one of, in order.

    They are all documents that were seen there, each with those of its sightings that were not
    elsewhere. Their order is that of the times of capture; where one is unknown, the time of
    keeping counts.
    """
    with record.store.reading() as connection:
        page, keys = _page(connection, name), _alone(connection, name)
        if page is not None:
            keys = connection.scalars(_AT, {"page": page.key}).all()
        found = load(connection, sorted(keys))
    address = page.address if page else None
    return sorted((_there(kept, address) for kept in found), key=when)


def _page(connection: Connection, name: str) -> Row[int, str] | None:
    """The page at an address, or the one that a document is of."""
    address = page_address(name)
    asked = select(PageRow.key, PageRow.address)
    if address:
        asked = asked.where(PageRow.id == page_id(address))
    else:
        asked = asked.join(DocumentRow, DocumentRow.page == PageRow.key)
        asked = asked.join(CaptureRow, CaptureRow.key == DocumentRow.key)
        asked = asked.where(CaptureRow.digest == name)
    return connection.execute(asked).first()


def _alone(connection: Connection, name: str) -> Sequence[int]:
    """A document that may be of no page."""
    return connection.scalars(select(CaptureRow.key).where(CaptureRow.digest == name)).all()


def _there(kept: KeptDocument, address: str | None) -> KeptDocument:
    """A document as it was seen at one address."""
    seen = tuple(each for each in kept.seen if each.page in (address, None))
    return replace(kept, page=address, seen=seen)


def when(kept: KeptDocument) -> str:
    """The time by which a version is ordered."""
    return kept.captured or (kept.seen[0].kept if kept.seen else kept.read)


def compare(older: KeptDocument, newer: KeptDocument) -> tuple[Shift, ...]:
    """What of the statements of one version the other lacks, in the order of the pages."""
    went, came = _unmatched(older.standing, newer.standing)
    pairs = _reworded(went, came)
    again = {one.statement.id for _, one in pairs}
    then = {one.statement.id: other for one, other in pairs}
    shifts = [
        Shift("reworded", one, then[one.statement.id])
        if one.statement.id in then
        else Shift("went", one, None)
        for one in went
    ]
    shifts += [Shift("came", None, one) for one in came if one.statement.id not in again]
    return tuple(shifts)


def _unmatched(
    older: Iterable[KeptStatement], newer: Sequence[KeptStatement]
) -> tuple[list[KeptStatement], list[KeptStatement]]:
    """What has no counterpart in the same words, spelling and spaces aside."""
    waiting: dict[str, list[KeptStatement]] = defaultdict(list)
    for one in newer:
        waiting[_letters(one)].append(one)
    went = []
    for one in older:
        same = waiting[_letters(one)]
        if same:
            same.pop(0)
        else:
            went.append(one)
    left = {one.statement.id for rest in waiting.values() for one in rest}
    return went, [one for one in newer if one.statement.id in left]


def _letters(kept: KeptStatement) -> str:
    return "".join(fold(kept.words).text.split())


def _reworded(
    went: Sequence[KeptStatement], came: Sequence[KeptStatement]
) -> list[tuple[KeptStatement, KeptStatement]]:
    """Pairs that are alike, the most alike first; each statement is in one at most."""
    ranked = sorted(
        (
            (_likeness(one, other), a, b)
            for a, one in enumerate(went)
            for b, other in enumerate(came)
        ),
        key=lambda claim: (-claim[0], claim[1], claim[2]),
    )
    pairs, used, taken = [], set[int](), set[int]()
    for likeness, a, b in ranked:
        if likeness >= _ALIKE and a not in used and b not in taken:
            pairs.append((went[a], came[b]))
            used.add(a)
            taken.add(b)
    return pairs


def _likeness(one: KeptStatement, other: KeptStatement) -> float:
    """The share of words that are the same in order; 0 as soon as it cannot be enough."""
    words = (fold(one.words).text.split(), fold(other.words).text.split())
    matcher = SequenceMatcher(None, *words, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()
