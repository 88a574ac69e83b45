"""What a query asks for, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log
from typing import NamedTuple

from tantivy import Query

from goft.record.search.asked import Search
from goft.record.search.compiling import FIELDS, WIDER, Compiler, Part
from goft.record.search.queries import boosted, every, some, unranked
from goft.record.search.schema import schema
from goft.record.search.syntax import All, Not, Words, apart, parse
from goft.record.search.wording import Slot

_OWN = {"words": 1.0}
# Beside a statement's own words.
_NEAR = {field: boost for field, boost in WIDER.items() if field not in _OWN}
# What a statement stands under, and what leads to it.
_AROUND = {"headline": 0.3, "lead": 0.3}
_FURTHER = {field: boost for field, boost in WIDER.items() if field not in FIELDS} | _AROUND
_ALIKE = 0.5
# A word that fewer statements have may be a name that others write in other letters.
_SELDOM = 10


class Word(NamedTuple):
    """Bare words of a query that are one or name one thing, by where they stand.

    `said` is what has them in its own words or beside them, if not in an office alone, and
    `further` where else they count for its rank. `places` is what has them, whatever its rank: in
    its `own` words, `near` them, `around` it in a headline or in what leads to it, or `alike`, in
    other letters. They are more `unusual` the fewer have them, and 0 where none has.
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
        if len(words) < 2 and not any("alike" in word.places for word in words):
            return None
        wanted = [self._asked(each) for each in others if not isinstance(each, Not)]
        wanted += self._filters(search)
        rest = self._all(wanted, [each.part for each in others if isinstance(each, Not)])
        return Sought(words, unranked(self._unless_rejected(rest, search)))

    def _sought(self, text: str) -> Iterator[Word]:
        for part in self._parts(text):
            count = min(map(self._count, part[0]))
            alike = list(self._alike(part[0])) if count < _SELDOM else []
            places = {**self._places(part), "alike": alike}
            yield Word(
                " ".join(slot.text for slot in part[0]),
                (*self._said(part), *(boosted(query, _ALIKE) for query in alike)),
                tuple(self._further(part[0])),
                {place: some(queries) for place, queries in places.items() if queries},
                log(1 + self._searcher.num_docs / count) if count else 0.0,
            )

    def _said(self, part: Part) -> list[Query]:
        slots, others = part
        alone = len(slots) == 1 and not others
        return self._fitting.having(slots[0], FIELDS) if alone else [self._part(part, FIELDS)]

    def _further(self, slots: list[Slot]) -> list[Query]:
        return self._with_all(slots, _FURTHER if len(slots) == 1 else _AROUND)

    def _places(self, part: Part) -> dict[str, list[Query]]:
        slots, others = part
        return {
            "own": [*self._with_all(slots, _OWN), *others],
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

    def _count(self, slot: Slot) -> int:
        """About how many statements have a word."""
        return sum(self._fitting.frequency("words", term) for term in dict.fromkeys(slot.terms))

    def _alike(self, slots: list[Slot]) -> Iterator[Query]:
        """What has a name in other letters."""
        if len(slots) == 1:
            for _, pattern in slots[0].alike:
                for field in FIELDS:
                    yield Query.regex_query(schema(), field, pattern)
