"""The timelines of dossiers in outline: what stands where, ready for who shows a part of it."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from goft.errors import StoreError
from goft.record import derived
from goft.record.dossiers.entries import Dossier, dossiers
from goft.record.dossiers.matters import matter
from goft.record.dossiers.naming import How
from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.counting import merged
from goft.record.search.finding import Finder
from goft.record.search.hits import load
from goft.record.status import last_keys
from goft.record.timeline.denials import denials
from goft.record.timeline.telling import Entry, Silence, Timeline, timeline

_SPEAKERS = 12
# An outline is made anew no more often than that, nor for more than so large a part of the time.
_LEAST_S, _PART = 60.0, 1 / 20


class Line(NamedTuple):
    """A statement of a timeline by its key; `again` is the id of who told the same words before."""

    key: int
    day: str | None
    how: How | None
    again: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A timeline without its words; `first` is the place of the first line whose day is known."""

    lines: tuple[Line, ...]
    first: int | None
    silence: Silence | None
    speakers: tuple[tuple[str, int], ...]
    days: tuple[tuple[date | None, int], ...]

    def to_text(self) -> str:
        """The outline in letters."""
        days = [(day.isoformat() if day else None, count) for day, count in self.days]
        silence = (self.silence.after, self.silence.until) if self.silence else ()
        gap = [day.isoformat() for day in silence]
        return json.dumps([self.lines, self.first, gap, self.speakers, days], ensure_ascii=False)


def outline_of(text: str) -> Outline:
    """The outline that was written so."""
    lines, first, gap, speakers, days = json.loads(text)
    return Outline(
        tuple(Line(*each) for each in lines),
        first,
        Silence(*map(date.fromisoformat, gap)) if gap else None,
        tuple((name, count) for name, count in speakers),
        tuple((date.fromisoformat(day) if day else None, count) for day, count in days),
    )


def outline(found: Timeline) -> Outline:
    """A timeline in outline."""
    names = (each.kept.statement.speaker for each in found.entries)
    counted = Counter(name for each in names if (name := each.name or each.role))
    first = found.first
    return Outline(
        tuple(Line(each.kept.key, each.day, each.how, each.again) for each in found.entries),
        found.entries.index(first) if first else None,
        found.silence,
        tuple(merged(counted.most_common())[:_SPEAKERS]),
        tuple(Counter(each.first_day for each in found.entries).items()),
    )


def kept_outline(record: Record, dossier: str) -> Outline:
    """The outline of a dossier as it was made last, or as it is made now where none was."""
    try:
        known = derived.kept(record, _name(dossier))
        return outline_of(known.body if known else _make(record, dossier, ""))
    except StoreError:
        # Nothing can be kept beside a record that may not be written to.
        return made_outline(record, dossier)


def made_outline(record: Record, dossier: str) -> Outline:
    """The outline of a dossier as the record is now."""
    return outline(timeline(record, dossier=dossier, denying=False))


def keep_outlines(record: Record, finder: Finder) -> None:
    """Make the outlines anew of which something changed; each not too often."""
    for each in dossiers(record).values():
        known = derived.kept(record, _name(each.id))
        if known and time.time() - known.made < max(_LEAST_S, known.took / _PART):
            continue
        state = _state(record, finder, each)
        if known is None or known.state != state:
            _make(record, each.id, state)


def _make(record: Record, dossier: str, state: str) -> str:
    began, forgotten = time.monotonic(), last_keys(record)["tombstones"]
    body = made_outline(record, dossier).to_text()
    derived.keep(record, _name(dossier), state, body, time.monotonic() - began)
    # What was forgotten meanwhile does not come back.
    if last_keys(record)["tombstones"] != forgotten:
        derived.forget(record)
    return body


def _state(record: Record, finder: Finder, dossier: Dossier) -> str:
    """What changes when the timeline of a dossier may."""
    keys = finder.keys(Search(matter=matter(record, dossier.id)))
    last = last_keys(record)
    found = (dossier, keys, last["changes"], last["reviews"], last["tombstones"])
    return sha256(repr(found).encode("utf-8", "surrogatepass")).hexdigest()


def _name(dossier: str) -> str:
    return f"dossier {dossier}"


def entries(record: Record, lines: Sequence[Line]) -> list[Entry]:
    """Lines with their statements, and beside denials what they deny; as far as they are there."""
    with record.store.reading() as connection:
        hits = load(connection, [line.key for line in lines])
    found = [
        Entry(hit.kept, hit.document, hit.address, line.day, None, line.how, None, line.again)
        for line in lines
        if (hit := hits.get(line.key)) and hit.kept.stands
    ]
    return list(denials(record, found, fresh=False))
