"""A search as a query of the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from tantivy import Occur, Query, Searcher

from goft.languages.terms import exact, tokens_of
from goft.record.search.asked import Matter, Search
from goft.record.search.fitting import VARIANT, Fitting
from goft.record.search.queries import (
    between,
    boosted,
    every,
    marked,
    sequence,
    some,
    unranked,
)
from goft.record.search.schema import schema
from goft.record.search.syntax import All, AnyOf, Asked, Not, Words, apart, parse
from goft.record.search.widening import Stretch, Understood, slots_of
from goft.record.search.wording import Slot, Wording

# A statement's own words count for more than those around it, the word itself than its variants.
FIELDS = {"words": 1.0, "context": 0.4}
# An office fits only together with other words: who asks for librarians does not ask for all that
# their chairwoman ever said.
_OFFICE = "role"
WIDER = {**FIELDS, _OFFICE: 0.2}
# Where a matter may be named.
_NAMING = {"words": 1.0, "lead": 1.0}
_LINKED = 0.1
# No day is before this one; what is of no day has a lower number.
_FIRST = 1
_REJECTED = "review:rejected"
_MOST_PHRASES = 32


Entries = Callable[[str], Iterable[str]]


class Part(NamedTuple):
    """Words that are one or name one thing, and what else fits where they do."""

    slots: list[Slot]
    others: list[Query]


def _unknown(_: str) -> Iterable[str]:
    return ()


class Compiler:
    """Compiles searches for the terms that an index holds."""

    def __init__(
        self,
        searcher: Searcher,
        known: Understood,
        entries: Entries = _unknown,
    ) -> None:
        """`entries` gives the ids of the registry that a name may mean.

        Words that name something that is `known` are looked for by all of its names.
        """
        self._searcher, self._entries = searcher, entries
        self._understood, self._wording = known, known.wording
        self._fitting = Fitting(searcher, self._wording)
        self._filtered: dict[Search, list[Query]] = {}

    def compile(self, search: Search) -> Query:
        """The query of a whole search; its filters do not count for ranking."""
        asked = parse(search.query)
        parts = [self._asked(asked)] if asked else [Query.all_query()]
        parts += map(unranked, self._filters(search))
        return self._unless_rejected(every(parts), search)

    def _unless_rejected(self, found: Query, search: Search) -> Query:
        if search.rejected or not self._fitting.frequency("marks", _REJECTED):
            return found
        return Query.boolean_query([(Occur.Must, found), (Occur.MustNot, marked(_REJECTED))])

    def _filters(self, search: Search) -> list[Query]:
        """What else than its words is asked for by a search, made once."""
        if search not in self._filtered:
            self._filtered[search] = list(self._made(search))
        return self._filtered[search]

    def _made(self, search: Search) -> Iterator[Query]:
        for field in ("outlet", "relay"):
            if values := getattr(search, field):
                yield some(self._named(value, (field,)) for value in values)
        if search.by:
            yield some(self._meant(value, "by", ("by",)) for value in search.by)
        if search.about:
            fields = "about", "words"
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
            yield between("first", _FIRST, search.until.toordinal())
        elif search.since:
            yield between("first", _FIRST, None)

    def _meant(self, text: str, mark: str, fields: tuple[str, ...]) -> Query:
        """The words of a name, or whoever the registry knows by it, in any language."""
        linked = (marked(f"{mark}:{entry}") for entry in self._entries(text))
        return some((self._named(text, fields), *linked))

    def _named(self, text: str, fields: tuple[str, ...]) -> Query:
        return every(
            self._slot(slot, dict.fromkeys(fields, 1.0)) for slot in self._wording.slots(text)
        )

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
        strong, parts = self._understood.strong(text), self._parts(text)
        if len(strong) == 1:
            return [self._part(part, FIELDS) for part in parts]
        wanted = [self._part(part, WIDER) for part in parts]
        if all(map(self._may_be_office, strong)):
            # Somewhere else than in an office, too.
            said = [query for slot in strong for query in self._fitting.having(slot, FIELDS)]
            said += [query for part in parts for query in part.others]
            wanted.append(unranked(some(said)))
        return wanted

    def _may_be_office(self, slot: Slot) -> bool:
        """Whether a word can fit by an office alone."""
        return self._fitting.is_in(slot, _OFFICE) or not self._fitting.known(slot, FIELDS)

    def _parts(self, text: str) -> list[Part]:
        """Words that have to be there, those together that name something, with what else does."""
        return [
            Part(slots, list(self._also(stretch)) if stretch else [])
            for slots, stretch in self._understood.parts(text)
        ]

    def _part(self, part: Part, fields: Mapping[str, float]) -> Query:
        """The words as they were asked for, else what they name; the better of the two counts."""
        asked = every(self._slot(slot, fields) for slot in part.slots)
        return Query.disjunction_max_query([asked, *part.others]) if part.others else asked

    def _also(self, stretch: Stretch) -> Iterator[Query]:
        """What words name, by its names in other languages and where the registry links it."""
        by_language: dict[str, list[Query]] = defaultdict(list)
        for code, name in stretch.forms(self._understood.languages):
            by_language[code].append(self._phrase(list(slots_of((code, name)))))
        for code, names in by_language.items():
            yield boosted(every((unranked(marked(f"lang:{code}")), some(names))), VARIANT)
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
        return some(self._fitting.having(slot, fields))

    def _is_known(self, term: str, fields: Iterable[str]) -> bool:
        return any(self._fitting.frequency(field, term) for field in fields)
