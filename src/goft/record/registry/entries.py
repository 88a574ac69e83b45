"""The nouns of the registry: people, offices, who held them when, states and organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from goft.calendars.edtf import OPEN, bounds

Names = Mapping[str, tuple[str, ...]]
"""Names by language; the first of a language is the one shown."""

NONE: Names = {}


def every(names: Names) -> Iterator[str]:
    """All names, whatever their language."""
    return (name for forms in names.values() for name in forms)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks; `of` is the state or organisation they speak for.

    `alone` are names they are known by without a first name.
    """

    id: str
    names: Names
    of: str | None = None
    alone: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kind:
    """What offices or bodies of many states are called."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class Office:
    """A post; with a `kind`, the kind's names beside words for the state mean it too.

    `body` is the institution it belongs to. A `shared` office has several holders at once. An
    office that is meant without any word for the state is `alone`.
    """

    id: str
    of: str | None = None
    kind: str | None = None
    body: str | None = None
    names: Names = field(default_factory=dict)
    shared: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Occupancy:
    """A person in an office; `begins` and `ends` are EDTF, `sources` name where it was read.

    A value that is an interval tells between which days the change lies.
    """

    person: str
    office: str
    begins: str = OPEN
    ends: str = OPEN
    sources: tuple[str, ...] = ()
    acting: bool = False

    def surely(self, day: date) -> bool:
        """Whether the day lies in the term however its ends are read; False where one is open."""
        start, end = _bounds(self.begins)[1], _bounds(self.ends)[0]
        return start is not None and end is not None and start <= day <= end

    def possibly(self, day: date) -> bool:
        """Whether the day can lie in the term."""
        start, end = _bounds(self.begins)[0], _bounds(self.ends)[1]
        return (start is None or start <= day) and (end is None or day <= end)


def _bounds(value: str) -> tuple[date | None, date | None]:
    return bounds(value) or (None, None)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was looked up, and on which day."""

    address: str
    seen: str


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory; forms under `unsure` are also other words."""

    id: str
    names: Names
    capitals: Names = field(default_factory=dict)
    demonyms: Names = field(default_factory=dict)
    unsure: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, institution, party or company; `of` is its state."""

    id: str
    names: Names
    of: str | None = None
    kind: str | None = None
    unsure: Names = field(default_factory=dict)


@dataclass(frozen=True)
class Registry:
    """All that is known, by id; `other` are names that hold a state's and mean something else."""

    persons: Mapping[str, Person]
    offices: Mapping[str, Office]
    office_kinds: Mapping[str, Kind]
    occupancies: tuple[Occupancy, ...]
    sources: Mapping[str, Source]
    countries: Mapping[str, Country]
    organisations: Mapping[str, Organisation]
    body_kinds: Mapping[str, Kind]
    other: Names

    def holders(self, offices: Iterable[str]) -> Iterator[Occupancy]:
        """The terms in one of these offices."""
        wanted = frozenset(offices)
        return (term for term in self.occupancies if term.office in wanted)

    def terms(self, person: str) -> Iterator[Occupancy]:
        """The terms of a person."""
        return (term for term in self.occupancies if term.person == person)
