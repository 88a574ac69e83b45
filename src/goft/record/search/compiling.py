"""A search as a query of the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, product

from tantivy import Occur, Query, Searcher

from goft.languages.terms import exact, tokens_of
from goft.record.search.asked import Matter, Search
from goft.record.search.queries import (
    between,
    boosted,
    every,
    marked,
    one,
    sequence,
    some,
    unranked,
)
from goft.record.search.schema import schema
from goft.record.search.syntax import All, AnyOf, Asked, Not, Words, apart, parse
from goft.record.search.widening import Lexicon, Stretch, slots_of
from goft.record.search.wording import Slot, Wording

# A statement's own words count for more than those around it, the word itself than its variants.
FIELDS = {"words": 1.0, "context": 0.4}
# An office fits only together with other words: who asks for librarians does not ask for all that
# their chairwoman ever said.
WIDER = {**FIELDS, "role": 0.2}
# Where a matter may be named.
_NAMING = {"words": 1.0, "lead": 1.0}
_VARIANT = 0.7
# Other words of a root count for less than any form of the word.
_AKIN = 0.3
_LINKED = 0.1
_REJECTED = "review:rejected"
_MOST_PHRASES = 32


Entries = Callable[[str], Iterable[str]]
_Part = tuple[list[Slot], list[Query]]


def _unknown(_: str) -> Iterable[str]:
    return ()


class Compiler:
    """Compiles searches for the terms that an index holds."""

    def __init__(
        self,
        searcher: Searcher,
        languages: tuple[str, ...] = (),
        entries: Entries = _unknown,
        lexicon: Lexicon | None = None,
    ) -> None:
        """`entries` gives the ids of the registry that a name may mean.

        Words that the `lexicon` knows are looked for by all names of what they name.
        """
        self._searcher, self._entries = searcher, entries
        self._languages, self._lexicon = languages, lexicon
        self._wording = Wording(languages)
        self._known: dict[tuple[Slot, str], Query | None] = {}
        self._split: dict[str, tuple[list[Slot], list[Slot]]] = {}

    def compile(self, search: Search) -> Query:
        """The query of a whole search; its filters do not count for ranking."""
        asked = parse(search.query)
        parts = [self._asked(asked)] if asked else [Query.all_query()]
        parts += map(unranked, self._filters(search))
        return self._unless_rejected(every(parts), search)

    def _unless_rejected(self, found: Query, search: Search) -> Query:
        if search.rejected or not self._searcher.doc_freq("marks", _REJECTED):
            return found
        return Query.boolean_query([(Occur.Must, found), (Occur.MustNot, marked(_REJECTED))])

    def _strong(self, text: str) -> tuple[list[Slot], list[Slot]]:
        """The bare words of a text, and those of them that have to be there."""
        if text not in self._split:
            slots = self._wording.bare(text)
            self._split[text] = slots, [slot for slot in slots if not slot.weak] or slots
        return self._split[text]

    def _filters(self, search: Search) -> Iterator[Query]:
        for field in ("outlet", "relay"):
            if values := getattr(search, field):
                yield some(self._named(value, {field: 1.0}) for value in values)
        if search.by:
            yield some(self._meant(value, "by", {"by": 1.0}) for value in search.by)
        if search.about:
            fields = {"about": 1.0, "words": 1.0}
            yield some(self._meant(value, "about", fields) for value in search.about)
        for kind, values in (
            ("lang", search.language),
            ("act", search.act),
            ("style", search.style),
        ):
            if values:
                yield some(marked(f"{kind}:{value}") for value in values)
        if search.keys is not None:
            yield Query.term_set_query(schema(), "key", sorted(search.keys))
        elif search.matter:
            yield self._matter(search.matter)
        if search.answered:
            yield marked("answered:True")
        if search.since:
            yield between("last", search.since.toordinal(), None)
        if search.until:
            yield between("first", None, search.until.toordinal())
        if search.since or search.until:
            yield between("month", 1, None)

    def _meant(self, text: str, mark: str, fields: dict[str, float]) -> Query:
        """The words of a name, or whoever the registry knows by it, in any language."""
        linked = (marked(f"{mark}:{entry}") for entry in self._entries(text))
        return some((self._named(text, fields), *linked))

    def _named(self, text: str, fields: dict[str, float]) -> Query:
        return every(self._slot(slot, fields) for slot in self._wording.slots(text))

    def _asked(self, asked: Asked) -> Query:
        match asked:
            case Words():
                return self._words(asked)
            case AnyOf(parts):
                return some(map(self._asked, parts))
            case Not(part):
                return self._all([Query.all_query()], [part])
            case All(parts):
                return self._conjunction(parts)

    def _conjunction(self, parts: Iterable[Asked]) -> Query:
        """Bare words next to each other are looked at together: they may be one word."""
        bare, others = apart(parts)
        wanted = self._bare(bare) if bare else []
        wanted += [self._asked(part) for part in others if not isinstance(part, Not)]
        return self._all(wanted, [part.part for part in others if isinstance(part, Not)])

    def _all(self, wanted: list[Query], unwanted: Iterable[Asked]) -> Query:
        clauses = [(Occur.Must, query) for query in wanted or [Query.all_query()]]
        clauses += [(Occur.MustNot, self._asked(part)) for part in unwanted]
        return Query.boolean_query(clauses)

    def _words(self, words: Words) -> Query:
        if words.exact:
            return self._exact(exact(tokens_of(words.text)))
        if words.phrase:
            return self._phrase(self._wording.slots(words.text))
        return every(self._bare(words.text))

    def _exact(self, words: list[str]) -> Query:
        if not words:
            return Query.empty_query()
        return sequence("exact", tuple(words))

    def _bare(self, text: str) -> list[Query]:
        slots, strong = self._strong(text)
        parts = self._parts(slots, strong)
        if len(strong) == 1:
            return [self._part(part, FIELDS) for part in parts]
        somewhere = some(self._slot(slot, FIELDS) for slot in strong)
        others = [query for _, named in parts for query in named]
        wanted = [self._part(part, WIDER) for part in parts]
        return [*wanted, unranked(some([somewhere, *others]))]

    def _parts(self, slots: list[Slot], strong: list[Slot]) -> list[_Part]:
        """Words that have to be there, those together that name something, with what else does."""
        parts: list[_Part] = []
        place = 0
        for each in self._lexicon.stretches(slots) if self._lexicon else ():
            parts += [([slot], []) for slot in slots[place : each.first] if slot in strong]
            if words := [slot for slot in slots[each.first : each.end] if slot in strong]:
                parts.append((words, list(self._also(each))))
            place = each.end
        return parts + [([slot], []) for slot in slots[place:] if slot in strong]

    def _part(self, part: _Part, fields: Mapping[str, float]) -> Query:
        """The words as they were asked for, else what they name; the better of the two counts."""
        slots, others = part
        asked = every(self._slot(slot, fields) for slot in slots)
        return Query.disjunction_max_query([asked, *others]) if others else asked

    def _also(self, stretch: Stretch) -> Iterator[Query]:
        """What words name, by its names in other languages and where the registry links it."""
        by_language: dict[str, list[Query]] = defaultdict(list)
        for code, name in stretch.forms(self._languages):
            by_language[code].append(self._phrase(list(slots_of((code, name)))))
        for code, names in by_language.items():
            yield boosted(every((unranked(marked(f"lang:{code}")), some(names))), _VARIANT)
        entries = dict.fromkeys(entry for each in stretch.named for entry in each.entries)
        linked = [marked(f"{how}:{entry}") for entry in entries for how in ("about", "by")]
        if linked and by_language:
            own = [(Occur.MustNot, marked(f"lang:{code}")) for code in sorted(stretch.codes)]
            found = Query.boolean_query([(Occur.Must, some(linked)), *own])
            yield Query.const_score_query(found, _LINKED)

    def _matter(self, matter: Matter) -> Query:
        """What is named by one of the phrases, in its own language, or is linked to an id."""
        named = (
            every((marked(f"lang:{code}"), self._phrase(Wording((code,)).slots(phrase), _NAMING)))
            for code, phrase in matter.phrases
        )
        linked = (marked(f"about:{entry}") for entry in matter.entries)
        found = some((*named, *linked))
        if not matter.near:
            return found
        return every((found, some(marked(f"near:{entry}") for entry in matter.near)))

    def _phrase(self, slots: list[Slot], fields: Mapping[str, float] = FIELDS) -> Query:
        """Every order of variants that the index may hold, in each of the fields."""
        if len(slots) < 2:
            return some(self._slot(slot, fields) for slot in slots)
        known = [[term for term in slot.terms if self._is_known(term, fields)] for slot in slots]
        orders = islice(product(*known), _MOST_PHRASES)
        return some(
            boosted(sequence(field, order), boost)
            for order in orders
            for field, boost in fields.items()
        )

    def _slot(self, slot: Slot, fields: Mapping[str, float]) -> Query:
        """A word in any of its forms, in any of the fields."""
        found = [
            boosted(query, boost)
            for field, boost in fields.items()
            if (query := self._in(slot, field)) is not None
        ]
        if not found:
            split = self._wording.split(slot)
            found = [each for field in fields for each in self._sequences(field, split, 1.0)]
        return some(found)

    def _in(self, slot: Slot, field: str) -> Query | None:
        """A word in any of its forms, in one field; None where the field has none."""
        if (slot, field) not in self._known:
            found = [
                boosted(one(field, term), _VARIANT if place else 1.0)
                for place, term in enumerate(dict.fromkeys(slot.terms + slot.whole))
                if self._searcher.doc_freq(field, term)
            ]
            found += self._sequences(field, slot.parts, 1.0)
            found += self._akin(field, slot, _AKIN)
            self._known[slot, field] = some(found) if found else None
        return self._known[slot, field]

    def _akin(self, field: str, slot: Slot, boost: float) -> Iterator[Query]:
        """Other words of its root, in the statements of their language."""
        for code, akin in slot.akin:
            known = [one(field, term) for term in akin if self._searcher.doc_freq(field, term)]
            if known:
                spoken = unranked(marked(f"lang:{code}"))
                yield boosted(every((spoken, some(known))), boost)

    def _sequences(
        self, field: str, ways: Iterable[tuple[str, ...]], boost: float
    ) -> Iterator[Query]:
        for terms in ways:
            if all(self._searcher.doc_freq(field, term) for term in terms):
                yield boosted(sequence(field, terms), boost * _VARIANT)

    def _is_known(self, term: str, fields: Iterable[str]) -> bool:
        return any(self._searcher.doc_freq(field, term) for field in fields)
