"""A search as a query of the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from tantivy import FieldType, Occur, Query, Searcher

from goft.languages.terms import exact, tokens_of
from goft.record.search.asked import Matter, Search
from goft.record.search.schema import schema
from goft.record.search.syntax import All, AnyOf, Asked, Not, Words, apart, parse
from goft.record.search.widening import Lexicon, Stretch, slots_of
from goft.record.search.wording import Slot, Wording

# A statement's own words count for more than those around it, the word itself than its variants.
_FIELDS = {"words": 1.0, "context": 0.4}
# An office fits only together with other words: who asks for librarians does not ask for all that
# their chairwoman ever said.
_WIDER = {**_FIELDS, "role": 0.2}
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

    def compile(self, search: Search) -> Query:
        """The query of a whole search; its filters do not count for ranking."""
        asked = parse(search.query)
        parts = [self._asked(asked)] if asked else [Query.all_query()]
        parts += map(_unranked, self._filters(search))
        found = _every(parts)
        if search.rejected or not self._searcher.doc_freq("marks", _REJECTED):
            return found
        return Query.boolean_query([(Occur.Must, found), (Occur.MustNot, _mark(_REJECTED))])

    def _filters(self, search: Search) -> Iterator[Query]:
        for field in ("outlet", "relay"):
            if values := getattr(search, field):
                yield _some(self._named(value, {field: 1.0}) for value in values)
        if search.by:
            yield _some(self._meant(value, "by", {"by": 1.0}) for value in search.by)
        if search.about:
            fields = {"about": 1.0, "words": 1.0}
            yield _some(self._meant(value, "about", fields) for value in search.about)
        for kind, values in (
            ("lang", search.language),
            ("act", search.act),
            ("style", search.style),
        ):
            if values:
                yield _some(_mark(f"{kind}:{value}") for value in values)
        if search.keys is not None:
            yield Query.term_set_query(schema(), "key", sorted(search.keys))
        elif search.matter:
            yield self._matter(search.matter)
        if search.answered:
            yield _mark("answered:True")
        if search.since:
            yield _range("last", search.since.toordinal(), None)
        if search.until:
            yield _range("first", None, search.until.toordinal())
        if search.since or search.until:
            yield _range("month", 1, None)

    def _meant(self, text: str, mark: str, fields: dict[str, float]) -> Query:
        """The words of a name, or whoever the registry knows by it, in any language."""
        linked = (_mark(f"{mark}:{entry}") for entry in self._entries(text))
        return _some((self._named(text, fields), *linked))

    def _named(self, text: str, fields: dict[str, float]) -> Query:
        return _every(self._slot(slot, fields) for slot in self._wording.slots(text))

    def _asked(self, asked: Asked) -> Query:
        match asked:
            case Words():
                return self._words(asked)
            case AnyOf(parts):
                return _some(map(self._asked, parts))
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
        return _every(self._bare(words.text))

    def _exact(self, words: list[str]) -> Query:
        if not words:
            return Query.empty_query()
        return _sequence("exact", tuple(words))

    def _bare(self, text: str) -> list[Query]:
        slots = self._wording.bare(text)
        strong = [slot for slot in slots if not slot.weak] or slots
        parts = self._parts(slots, strong)
        if len(strong) == 1:
            return [self._part(part, _FIELDS) for part in parts]
        somewhere = _some(self._slot(slot, _FIELDS) for slot in strong)
        others = [query for _, named in parts for query in named]
        wanted = [self._part(part, _WIDER) for part in parts]
        return [*wanted, _unranked(_some([somewhere, *others]))]

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
        asked = _every(self._slot(slot, fields) for slot in slots)
        return Query.disjunction_max_query([asked, *others]) if others else asked

    def _also(self, stretch: Stretch) -> Iterator[Query]:
        """What words name, by its names in other languages and where the registry links it."""
        by_language: dict[str, list[Query]] = defaultdict(list)
        for code, name in stretch.forms(self._languages):
            by_language[code].append(self._phrase(list(slots_of((code, name)))))
        for code, names in by_language.items():
            yield _boosted(_every((_unranked(_mark(f"lang:{code}")), _some(names))), _VARIANT)
        entries = dict.fromkeys(entry for each in stretch.named for entry in each.entries)
        linked = [_mark(f"{how}:{entry}") for entry in entries for how in ("about", "by")]
        if linked and by_language:
            own = [(Occur.MustNot, _mark(f"lang:{code}")) for code in sorted(stretch.codes)]
            found = Query.boolean_query([(Occur.Must, _some(linked)), *own])
            yield Query.const_score_query(found, _LINKED)

    def _matter(self, matter: Matter) -> Query:
        """What is named by one of the phrases, in its own language, or is linked to an id."""
        named = (
            _every((_mark(f"lang:{code}"), self._phrase(Wording((code,)).slots(phrase), _NAMING)))
            for code, phrase in matter.phrases
        )
        linked = (_mark(f"about:{entry}") for entry in matter.entries)
        found = _some((*named, *linked))
        if not matter.near:
            return found
        return _every((found, _some(_mark(f"near:{entry}") for entry in matter.near)))

    def _phrase(self, slots: list[Slot], fields: Mapping[str, float] = _FIELDS) -> Query:
        """Every order of variants that the index may hold, in each of the fields."""
        if len(slots) < 2:
            return _some(self._slot(slot, fields) for slot in slots)
        known = [[term for term in slot.terms if self._is_known(term, fields)] for slot in slots]
        orders = islice(product(*known), _MOST_PHRASES)
        return _some(
            _boosted(_sequence(field, order), boost)
            for order in orders
            for field, boost in fields.items()
        )

    def _slot(self, slot: Slot, fields: Mapping[str, float]) -> Query:
        """A word in any of its forms, in any of the fields."""
        found = []
        for field, boost in fields.items():
            for place, term in enumerate(dict.fromkeys(slot.terms + slot.whole)):
                if self._searcher.doc_freq(field, term):
                    weight = boost * _VARIANT if place else boost
                    found.append(_boosted(_term(field, term), weight))
            found += self._sequences(field, slot.parts, boost)
            found += self._akin(field, slot, boost * _AKIN)
        if not found:
            split = self._wording.split(slot)
            found = [each for field in fields for each in self._sequences(field, split, 1.0)]
        return _some(found)

    def _akin(self, field: str, slot: Slot, boost: float) -> Iterator[Query]:
        """Other words of its root, in the statements of their language."""
        for code, akin in slot.akin:
            known = [_term(field, term) for term in akin if self._searcher.doc_freq(field, term)]
            if known:
                spoken = _unranked(_mark(f"lang:{code}"))
                yield _boosted(_every((spoken, _some(known))), boost)

    def _sequences(
        self, field: str, ways: Iterable[tuple[str, ...]], boost: float
    ) -> Iterator[Query]:
        for terms in ways:
            if all(self._searcher.doc_freq(field, term) for term in terms):
                yield _boosted(_sequence(field, terms), boost * _VARIANT)

    def _is_known(self, term: str, fields: Iterable[str]) -> bool:
        return any(self._searcher.doc_freq(field, term) for field in fields)


def _unranked(query: Query) -> Query:
    """The query, not counting for ranking."""
    return Query.const_score_query(query, 0.0)


def _term(field: str, term: str) -> Query:
    return Query.term_query(schema(), field, term, "freq")


def _mark(value: str) -> Query:
    return Query.term_query(schema(), "marks", value, "basic")


def _range(field: str, first: int | None, last: int | None) -> Query:
    return Query.range_query(schema(), field, FieldType.Integer, first, last)


def _sequence(field: str, terms: Sequence[str]) -> Query:
    if len(terms) == 1:
        return _term(field, terms[0])
    return Query.phrase_query(schema(), field, list(terms))


def _boosted(query: Query, boost: float) -> Query:
    return query if boost == 1.0 else Query.boost_query(query, boost)


def _every(queries: Iterable[Query]) -> Query:
    return _combined(Occur.Must, queries)


def _some(queries: Iterable[Query]) -> Query:
    return _combined(Occur.Should, queries)


def _combined(occur: Occur, queries: Iterable[Query]) -> Query:
    found = list(queries)
    if len(found) == 1:
        return found[0]
    return Query.boolean_query([(occur, each) for each in found]) if found else Query.empty_query()
