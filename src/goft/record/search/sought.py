"""What a query asks for, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from tantivy import Query

from goft.record.search.asked import Search
from goft.record.search.compiling import FIELDS, WIDER, Compiler, Part
from goft.record.search.queries import boosted, every, some, unranked
from goft.record.search.relating import Instead, Kin, kin_of
from goft.record.search.schema import schema
from goft.record.search.syntax import All, Not, Words, apart, parse
from goft.record.search.wording import Slot

_OWN = {"words": 1.0}
# Beside a statement's own words.
_NEAR = {field: boost for field, boost in WIDER.items() if field not in _OWN}
# What a statement stands under, and what leads to it.
_AROUND = {"headline": 0.3, "lead": 0.3}
_FURTHER = {field: boost for field, boost in WIDER.items() if field not in FIELDS} | _AROUND
_INSTEAD = {"alike": 0.5, "family": 0.3, "synonyms": 0.15}
# A word that fewer statements have may be a name that others write in other letters.
_SELDOM = 10


class Word(NamedTuple):
    """Bare words of a query that are one or name one thing, by where they stand.

    `said` is what has them, or others in their place, in its own words or beside them, if not in
    an office alone, and `further` where else they count for its rank. `places` is what has them,
    whatever its rank: in its `own` words, `near` them, `around` it in a headline or in what leads
    to it, or `alike`, in other letters; or what has others of their `family`, or `synonyms`. They
    are more `unusual` the fewer have them, or others in their place, and 0 where none has.
    """

    text: str
    said: tuple[Query, ...]
    further: tuple[Query, ...]
    places: Mapping[str, Query]
    unusual: float


class Sought(NamedTuple):
    """A query word by word: its bare words, and all else that has to fit."""

    words: tuple[Word, ...]
    rest: Query


class Seeker(Compiler):
    """Compiles searches word by word, too."""

    def sought(self, search: Search) -> Sought | None:
        """The search word by word; None where no word of it may be missing.

        That is where none is bare, or where an “and” or “or” says what is wanted.
        """
        asked = parse(search.query)
        if not isinstance(asked, All | Words) or (isinstance(asked, All) and asked.linked):
            return None
        bare, others = apart(asked.parts if isinstance(asked, All) else (asked,))
        words = tuple(self._sought(bare)) if bare else ()
        if len(words) < 2 and not any(_INSTEAD.keys() & word.places.keys() for word in words):
            return None
        wanted = [self._asked(each) for each in others if not isinstance(each, Not)]
        wanted += self._filters(search)
        rest = self._all(wanted, [each.part for each in others if isinstance(each, Not)])
        return Sought(words, unranked(self._unless_rejected(rest, search)))

    def _sought(self, text: str) -> Iterator[Word]:
        pairs = zip(self._parts(text), kin_of(self._understood, text), strict=True)
        for part, kin in pairs:
            count = min(map(self._count, part.slots))
            alike = list(self._alike(part.slots)) if count < _SELDOM else []
            instead = {
                "alike": alike,
                "family": self._in_place(kin.family),
                "synonyms": self._in_place(kin.synonyms),
            }
            places = self._places(part) | instead
            yield Word(
                kin.words,
                (*self._said(part), *_weighed(instead)),
                tuple(self._further(part.slots)),
                {place: some(queries) for place, queries in places.items() if queries},
                self._unusual(count or self._count_in_place(kin)),
            )

    def _said(self, part: Part) -> list[Query]:
        alone = len(part.slots) == 1 and not part.others
        return self._fitting.having(part.slots[0], FIELDS) if alone else [self._part(part, FIELDS)]

    def _further(self, slots: list[Slot]) -> list[Query]:
        return self._with_all(slots, _FURTHER if len(slots) == 1 else _AROUND)

    def _places(self, part: Part) -> dict[str, list[Query]]:
        slots = part.slots
        return {
            "own": [*self._with_all(slots, _OWN), *part.others],
            # Some of several words may be its own.
            "near": self._with_all(slots, _NEAR if len(slots) == 1 else WIDER),
            "around": self._with_all(slots, _AROUND),
        }

    def _with_all(self, slots: list[Slot], fields: Mapping[str, float]) -> list[Query]:
        found = [self._fitting_in(slot, fields) for slot in slots]
        if len(found) == 1:
            return found[0]
        return [every(map(some, found))] if all(found) else []

    def _fitting_in(self, slot: Slot, fields: Mapping[str, float]) -> list[Query]:
        """What has a word in some fields; as two words only where no statement has it as one."""
        alone = self._fitting.known(slot, WIDER)
        return (self._fitting.known if alone else self._fitting.having)(slot, fields)

    def _unusual(self, count: int) -> float:
        return log(1 + self._searcher.num_docs / count) if count else 0.0

    def _count_in_place(self, kin: Kin) -> int:
        """About how many statements have another word in place of some."""
        ways = {way for each in (*kin.family, *kin.synonyms) for way in each.ways}
        return sum(min(self._fitting.frequency("words", term) for term in way) for way in ways)

    def _count(self, slot: Slot) -> int:
        """About how many statements have a word."""
        return sum(self._fitting.frequency("words", term) for term in dict.fromkeys(slot.terms))

    def _in_place(self, kin: Sequence[Instead]) -> list[Query]:
        return [
            boosted(query, boost)
            for field, boost in FIELDS.items()
            for query in self._fitting.in_place(field, kin)
        ]

    def _alike(self, slots: list[Slot]) -> Iterator[Query]:
        """What has a name in other letters."""
        if len(slots) == 1:
            for _, pattern in slots[0].alike:
                for field in FIELDS:
                    yield Query.regex_query(schema(), field, pattern)


def _weighed(instead: Mapping[str, list[Query]]) -> Iterator[Query]:
    """What stands in place of a word, with what it counts."""
    return (boosted(each, _INSTEAD[kind]) for kind, found in instead.items() for each in found)
