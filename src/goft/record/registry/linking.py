"""Who is meant by a name, a position and a day; what is not sure stays unlinked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from goft.model import Speaker
from goft.record.registry.entries import Occupancy, Person, Registry
from goft.record.registry.people import Found, People
from goft.record.registry.places import Places
from goft.record.registry.roles import Role, Roles

LinkKind = Literal["person", "organisation", "country"]
# Likeness a name must have where nothing but the name speaks for a person.
_UNSUPPORTED = 95.0
# What each kind of speaker can be; the other kinds stand for nobody in particular.
_LINKED: Mapping[str, frozenset[LinkKind]] = {
    "person": frozenset({"person"}),
    "role": frozenset({"person"}),
    "organization": frozenset({"organisation", "country"}),
}
# How sure a link is that rests on the office and the day.
_BY_OFFICE = 95.0


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody or something a mention means: `score` is 0 to 100, `why` what it rests on."""

    id: str
    kind: LinkKind
    score: float
    why: str
    office: str | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """What a page says of somebody, understood; `day` is when, `country` the page's state."""

    role: Role
    said: bool
    day: date | None
    country: str | None


class Linker:
    """Links mentions to the entries of a registry."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._people = People(registry)
        self._roles = Roles(registry)
        self._places = Places(registry)

    def match(
        self,
        name: str | None,
        role: str | None = None,
        day: date | None = None,
        country: str | None = None,
    ) -> Link | None:
        """The one meant, None where that is not sure.

        `role` is the position the page gives, `day` the day of the words, `country` the state of
        the page or its outlet (ISO 3166, small letters), for positions without a state.
        """
        sure = [link for link, is_sure in self._weighed(name, role, day, country) if is_sure]
        return sure[0] if len({link.id for link in sure}) == 1 else None

    def candidates(
        self,
        name: str | None,
        role: str | None = None,
        day: date | None = None,
        country: str | None = None,
    ) -> tuple[Link, ...]:
        """All that can be meant, the likeliest first."""
        links = [link for link, _ in self._weighed(name, role, day, country)]
        return tuple(sorted(links, key=lambda link: -link.score))

    def match_speaker(
        self, speaker: Speaker, day: date | None = None, country: str | None = None
    ) -> Link | None:
        """Who a speaker is; crowds, unnamed sources, documents and outlets are never linked."""
        if speaker.kind not in _LINKED:
            return None
        link = self.match(speaker.name, speaker.role, day, country)
        return link if link and link.kind in _LINKED[speaker.kind] else None

    def _weighed(
        self, name: str | None, role: str | None, day: date | None, country: str | None
    ) -> Iterator[tuple[Link, bool]]:
        """Every possible link with whether it is sure."""
        case = _Case(self._roles.read(role or "", country), bool(role), day, country)
        found = self._people.find(name) if name else []
        if found:
            yield from (self._named(one, case) for one in found)
        elif name is None:
            yield from self._in_office(case)
        else:
            yield from self._bodies(name, country)
            yield from self._in_office(self._as_role(name, role, case))

    def _as_role(self, name: str, role: str | None, case: _Case) -> _Case:
        """A name that is a position, as the fuller position says it."""
        said = self._roles.read(name, case.country)
        fuller = bool(role) and set(case.role.offices) <= set(said.offices) and case.role.whole
        return case if said.offices and fuller else replace(case, role=said)

    def _named(self, found: Found, case: _Case) -> tuple[Link, bool]:
        """A person of that name, weighed by position and day."""
        person = found.person
        office, why = self._support(person, case)
        against = not why and self._contradicted(person, case)
        whys = ", ".join(filter(None, (f"{found.how} name", why)))
        link = Link(person.id, "person", round(found.score, 1), whys, office)
        if against:
            return link, False
        if found.how == "surname":
            return link, office is not None
        return link, bool(why) or self._suffices(found, case)

    def _suffices(self, found: Found, case: _Case) -> bool:
        """Whether the name is enough by itself: known to all, or of somebody in office then."""
        if found.score < _UNSUPPORTED:
            return False
        if found.person.alone:
            # Others bear the surname too: beside a position that is not theirs it tells nothing.
            return found.how == "full" or not case.said
        if case.said or case.day is None:
            return False
        terms = self._registry.terms(found.person.id)
        return any(term.possibly(case.day) for term in terms)

    def _support(self, person: Person, case: _Case) -> tuple[str | None, str]:
        """The office held that the position names, and what of the position fits the person."""
        role = case.role
        terms = list(self._registry.terms(person.id))
        if not role.beside:
            for term in terms:
                if term.office in (*role.offices, *role.elsewhere) and _then(term, role, case.day):
                    return term.office, f"held {term.office}"
        bodies = {self._registry.offices[term.office].body for term in terms}
        if bodies & set(role.bodies):
            return None, "same institution"
        if person.of is not None and person.of in (*role.states, *role.bodies):
            return None, "same state"
        return None, ""

    def _contradicted(self, person: Person, case: _Case) -> bool:
        """Whether the position is another state's, or was surely somebody else's that day."""
        role = case.role
        if role.states and person.of in self._registry.countries:
            return True
        if case.day is None or role.beside or role.former or role.elsewhere:
            return False
        holders = {term.person for term in self._sure(role.offices, case.day)}
        return bool(holders) and person.id not in holders

    def _sure(self, offices: Iterable[str], day: date) -> list[Occupancy]:
        return [term for term in self._registry.holders(offices) if term.surely(day)]

    def _in_office(self, case: _Case) -> Iterator[tuple[Link, bool]]:
        """Whoever held the office on the day, where the position is clear and names nobody."""
        role = case.role
        if not role.whole or role.beside or role.former or not role.stated:
            return
        sure = self._sure(role.offices, case.day) if case.day else []
        holding = [term for term in sure if not term.acting]
        shared = any(self._registry.offices[one].shared for one in role.offices)
        is_sure = len({term.person for term in sure}) == 1 and bool(holding) and not shared
        possible = holding or [
            term
            for term in self._registry.holders(role.offices)
            if case.day is None or term.possibly(case.day)
        ]
        for term in possible:
            why = f"held {term.office} on {case.day}" if is_sure else f"can have held {term.office}"
            score = _BY_OFFICE if is_sure else _BY_OFFICE / 2
            yield Link(term.person, "person", score, why, term.office), is_sure

    def _bodies(self, name: str, country: str | None) -> Iterator[tuple[Link, bool]]:
        """The organisation or state the name is."""
        role = self._roles.read(name, country)
        plain = role.whole and not role.offices and not role.beside and not role.former
        if plain and role.stated:
            for body in role.bodies:
                yield Link(body, "organisation", 100.0, "name"), len(role.bodies) == 1
        if not (plain and role.bodies):
            for state in self._places.named(name):
                yield Link(state, "country", 100.0, "name"), True


def _then(term: Occupancy, role: Role, day: date | None) -> bool:
    """Whether the term fits the day; a former holder's lies before it."""
    if day is None:
        return True
    return role.former or term.possibly(day)
