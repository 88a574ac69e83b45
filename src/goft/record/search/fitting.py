"""What the index has of a word that is asked for, as queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tantivy import Query, Searcher

from goft.record.search.queries import boosted, every, marked, one, sequence, some, unranked
from goft.record.search.relating import Instead
from goft.record.search.wording import Slot, Wording

VARIANT = 0.7
# Other words of a root count for less than any form of the word.
_AKIN = 0.3
# How others say a word is hardly ever written onto names and headings.
_MOST_WAYS = {"context": 1}
_Leaf = tuple[Query, float]


class Fitting:
    """Finds which forms of words the index has, and what has them."""

    def __init__(self, searcher: Searcher, wording: Wording) -> None:
        self._searcher, self._wording = searcher, wording
        self._frequencies: dict[tuple[str, str], int] = {}
        # By identity, which is found faster; as slots are held, no other can take their place.
        self._leaves: dict[tuple[int, str], tuple[Slot, list[_Leaf]]] = {}

    def frequency(self, field: str, term: str) -> int:
        """How many statements have a term in a field."""
        known = self._frequencies.get((field, term))
        if known is None:
            known = self._frequencies[field, term] = self._searcher.doc_freq(field, term)
        return known

    def having(self, slot: Slot, fields: Mapping[str, float]) -> list[Query]:
        """A word in any of its forms: what has any of these has it.

        They stand side by side and not within each other, which would take longer.
        """
        found = self.known(slot, fields)
        return found or list(self._split(slot, fields))

    def known(self, slot: Slot, fields: Mapping[str, float]) -> list[Query]:
        """The same, but for a word that is not there as it was asked for."""
        return [
            boosted(query, boost * weight)
            for field, boost in fields.items()
            for query, weight in self._in(slot, field)
        ]

    def is_in(self, slot: Slot, field: str) -> bool:
        """Whether any form of a word is in a field."""
        return bool(self._in(slot, field))

    def _in(self, slot: Slot, field: str) -> list[_Leaf]:
        """A word in any of its forms, in one field, each with what it counts."""
        known = self._leaves.get((id(slot), field))
        if known is None:
            known = self._leaves[id(slot), field] = slot, list(self._forms(slot, field))
        return known[1]

    def _forms(self, slot: Slot, field: str) -> Iterator[_Leaf]:
        for place, term in enumerate(dict.fromkeys(slot.terms + slot.whole)):
            if self.frequency(field, term):
                yield one(field, term), VARIANT if place else 1.0
        for query in self._sequences(field, slot.parts):
            yield query, VARIANT
        for code, akin in slot.akin:
            if known := [one(field, term) for term in akin if self.frequency(field, term)]:
                yield every((unranked(marked(f"lang:{code}")), some(known))), _AKIN

    def in_place(self, field: str, kin: Iterable[Instead]) -> list[Query]:
        """What has other words in place of some, in a field and in their language."""
        by_language: dict[str, list[Query]] = defaultdict(list)
        for (code, _), ways in kin:
            by_language[code] += self._sequences(field, ways[: _MOST_WAYS.get(field)])
        return [
            every((unranked(marked(f"lang:{code}")), Query.disjunction_max_query(known)))
            for code, known in by_language.items()
            if known
        ]

    def _split(self, slot: Slot, fields: Mapping[str, float]) -> Iterator[Query]:
        """A word as two, a space of which is missing."""
        ways = self._wording.split(slot)
        for field, boost in fields.items():
            for query in self._sequences(field, ways):
                yield boosted(query, boost * VARIANT)

    def _sequences(self, field: str, ways: Iterable[tuple[str, ...]]) -> Iterator[Query]:
        for terms in ways:
            if all(self.frequency(field, term) for term in terms):
                yield sequence(field, terms)
