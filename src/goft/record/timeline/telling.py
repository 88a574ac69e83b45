"""Timelines: the statements on a matter, by somebody or about somebody, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select

from goft.calendars import bounds, exact_day
from goft.model import Document, Occasion
from goft.record.dossiers.matters import matter
from goft.record.dossiers.naming import How, Naming
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.retelling.clustering import Told, clusters
from goft.record.retelling.denying import is_denial
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.tables import StatementRow
from goft.record.timeline.denials import Denial, denials

_MANY = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement of a timeline; `day` is EDTF, that of its page or else of its occasion.

    `how` is what shows that it is on the matter, None where none was asked for. `denial` is what
    it denies, `again` the earlier statement that told the same words.
    """

    kept: KeptStatement
    document: Document
    address: str | None
    day: str | None
    occasion: Occasion | None
    how: How | None = None
    denial: Denial | None = None
    again: str | None = None

    @property
    def id(self) -> str:
        return self.kept.statement.id

    @property
    def first_day(self) -> date | None:
        """The first day that it may be of."""
        return (bounds(self.day) or (None, None))[0] if self.day else None

    def to_json(self) -> dict[str, Any]:
        facts = self.document.to_json()
        del facts["text"], facts["blocks"]
        return self.kept.to_json() | {
            "document": facts | {"address": self.address},
            "day": self.day,
            "occasion": self.occasion.to_json() if self.occasion else None,
            "how": self.how,
            "denial": self.denial.to_json() if self.denial else None,
            "again": self.again,
        }


@dataclass(frozen=True, slots=True)
class Silence:
    """The longest time between two days of a timeline on which something was said."""

    after: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.after).days

    def to_json(self) -> dict[str, Any]:
        return {"after": self.after.isoformat(), "until": self.until.isoformat(), "days": self.days}


@dataclass(frozen=True, slots=True)
class Timeline:
    """Statements in the order of time; those without a day come last."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry | None:
        """The first mention, None where no day is known."""
        return next((entry for entry in self.entries if entry.first_day), None)

    @property
    def silence(self) -> Silence | None:
        """The longest silence; only pages with an exact day count."""
        exact = {day for entry in self.entries if (day := exact_day(entry.day))}
        gaps = [Silence(*pair) for pair in pairwise(sorted(exact))]
        return max(gaps, key=lambda gap: gap.days, default=None)


def timeline(
    record: Record,
    *,
    dossier: str | None = None,
    by: str | None = None,
    about: str | None = None,
    since: date | None = None,
    until: date | None = None,
    denying: bool = True,
) -> Timeline:
    """What was said: on the matter of a dossier, by somebody, about somebody, or all of these.

    `by` and `about` are names in any language or ids of the registry; `denying` asks what denials
    deny, too. Raises DossierError where there is no such dossier.
    """
    search = Search(
        by=(by,) if by else (), about=(about,) if about else (), since=since, until=until
    )
    naming = Naming(matter(record, dossier)) if dossier else None
    entries = _selected(record, replace(search, dossier=dossier), naming)
    ordered = sorted(entries, key=_order)
    return Timeline(tuple(_again(denials(record, ordered) if denying else ordered)))


def denial_in(
    record: Record, kept: KeptDocument, each: KeptStatement, *, fresh: bool = True
) -> Denial | None:
    """What a statement of a page denies; None when it denies nothing. See `denials`."""
    return next(denials(record, [_entry(kept, each, None)], fresh=fresh)).denial


def _order(entry: Entry) -> tuple[date, int]:
    return entry.first_day or date.max, entry.kept.key


def _selected(record: Record, search: Search, naming: Naming | None) -> Iterator[Entry]:
    """The entries of all pages of which a statement fits the search."""
    keys = Finder(record).keys(search)
    wanted = frozenset(keys)
    with record.store.reading() as connection:
        documents = sorted(_documents(connection, keys))
    for start in range(0, len(documents), _MANY):
        with record.store.reading() as connection:
            found = load(connection, documents[start : start + _MANY])
        for kept in found:
            members = naming.members(kept) if naming else {}
            for each in kept.standing:
                if each.key in wanted:
                    yield _entry(kept, each, members.get(each.statement.id))


def _documents(connection: Connection, keys: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(keys), _MANY):
        chunk = keys[start : start + _MANY]
        asked = select(StatementRow.document).where(StatementRow.key.in_(chunk)).distinct()
        found.update(connection.scalars(asked))
    return found


def _entry(kept: KeptDocument, each: KeptStatement, how: How | None) -> Entry:
    published = kept.document.published
    occasion = occasion_of(kept, each)
    day = published.date if published else None
    if day is None and kept.occasions:
        day = kept.occasions[0].day
    return Entry(each, kept.document, kept.page, day, occasion, how)


def occasion_of(kept: KeptDocument, each: KeptStatement) -> Occasion | None:
    """What a statement was said at: the page's occasion, unless it stands in background."""
    start = each.statement.content[0][0]
    for occasion in kept.occasions[1:]:
        first, last = occasion.evidence
        if first <= start < last:
            return occasion
    return kept.occasions[0] if kept.occasions else None


def _again(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, each with the first that told the same words, if that is another."""
    found = list(entries)
    told = [
        Told(entry.kept.words, entry.document.language, is_denial(entry.kept.statement))
        for entry in found
    ]
    first = {place: group[0] for group in clusters(told) for place in group[1:]}
    for place, entry in enumerate(found):
        yield replace(entry, again=found[first[place]].id) if place in first else entry
