"""What has other words in place of some of a query, or lacks them, where few have all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from math import ceil
from typing import NamedTuple

import tantivy
from tantivy import Occur, Query

from goft.record.search.queries import any_of, some, unranked
from goft.record.search.ranking import best, scored
from goft.record.search.sought import Sought, Word

# Where so many statements have all words, none is shown that lacks one; else so many at most.
FEW, _SHOWN = 2, 20
# So many are compared, the best of those that have any of the words.
_COMPARED = 30
_PLACES = ("own", "near", "around", "alike", "family", "synonyms")
# What has a word of its own or near them has it; what else counts is on its page.
_THERE, _ON_PAGE = "there", "page"
# What it counts that a word stands somewhere; no more than 1 in all.
_WEIGHTS = {
    _THERE: 0.7,
    "own": 0.3,
    "near": 0.0,
    "around": 0.6,
    "alike": 0.5,
    "family": 0.6,
    "synonyms": 0.4,
    _ON_PAGE: 0.5,
}
# What the best score adds to how well a statement fits.
_RANKED = 0.2
# So many of the best have other statements of their pages looked at.
_LED = 4
# Of all that is asked for, by how unusual it is, so much has to be there, and of the words at least
# a third; where others have all of it, so much in a statement's own words.
_SHARE, _OWN_SHARE, _LEAST = 0.4, 0.4, 3
# Nothing is shown that is further behind the best.
_CLOSE = 0.55
# Where so many have other words in place of those they lack, none of their pages is shown that
# lacks one; else those of at least such a score.
ENOUGH, _LEAST_NEAR = 3, 0.7
# A score is exact to 24 bits.
_TOGETHER = 24 // len(_PLACES)

_INSTEAD = frozenset(("alike", "family", "synonyms"))
_SAID = _INSTEAD | {_THERE}
_KNOWN = frozenset((_THERE, "around", "alike"))
_SOMEWHERE = frozenset((_THERE, "around"))
Beside = Callable[[Sequence[int]], Mapping[int, int]]
_At = list[frozenset[str]]


class Lacking(NamedTuple):
    """The key of a statement, how well it fits, and the words that it lacks."""

    key: int
    score: float
    lacks: tuple[str, ...]


class Looking:
    """Looks for statements that lack some words of a query."""

    def __init__(self, searcher: tantivy.Searcher, sought: Sought, beside: Beside) -> None:
        """`beside` gives the page of each statement that shares a page with some."""
        self._searcher, self._sought, self._beside = searcher, sought, beside
        self._words = sought.words
        # A word that nobody has tells nothing of who lacks it.
        self._known = [word.unusual for word in self._words]
        self._worth = [known or 1.0 for known in self._known]

    def whole(self, limit: int) -> list[Lacking]:
        """The best of those that have each word or another in its place."""
        if not any(_INSTEAD & word.places.keys() for word in self._words):
            return []
        clauses = [(Occur.Must, some(word.said)) for word in self._words]
        clauses.append((Occur.Must, self._sought.rest))
        scores = dict(best(self._searcher, Query.boolean_query(clauses), _COMPARED))
        found = {
            key: (self._weight(places), self._lacks(places))
            for key, places in self._places(list(scores)).items()
        }
        return _ordered(found, scores)[: min(limit, _SHOWN)]

    def best(self, limit: int) -> list[Lacking]:
        """The best of those that lack words, of equals the first that was kept."""
        return self._best((), limit, (), beside=False, least=0.0)

    def beside(self, pages: Sequence[str], limit: int, but: Collection[int]) -> list[Lacking]:
        """The best of some `pages` on which others have all words, which are `but`.

        The words that they lack stand in the headline or in what leads to them.
        """
        return self._best(pages, limit, but, beside=True, least=0.0)

    def near(self, pages: Sequence[str], limit: int, but: Collection[int]) -> list[Lacking]:
        """The best of some `pages` on which others have words in place of all that they lack."""
        return self._best(pages, limit, but, beside=False, least=_LEAST_NEAR)

    def _best(
        self,
        pages: Sequence[str],
        limit: int,
        but: Collection[int],
        *,
        beside: bool,
        least: float,
    ) -> list[Lacking]:
        scores = self._compared(pages, but)
        alone = bool(pages) or len(self._words) < 2
        found = {
            key: (fit, self._lacks(places))
            for key, places in self._found(scores, alone=alone).items()
            if (fit := self._fit(places, beside=beside))
        }
        best = _ordered(found, scores)[: min(limit, _SHOWN)]
        return [each for each in best if each.score >= max(least, _CLOSE * best[0].score)]

    def _found(self, scores: Mapping[int, float], *, alone: bool) -> dict[int, _At]:
        """Where each word stands in statements and, unless `alone`, on their pages."""
        pages = {} if alone else self._beside(list(scores)[:_LED])
        places = self._places(list(scores.keys() | pages.keys()))
        on_page: dict[int, set[int]] = {}
        for key, page in pages.items():
            there = (word for word, at in enumerate(places[key]) if at & _SOMEWHERE)
            on_page.setdefault(page, set()).update(there)
        for key in scores.keys() & pages.keys():
            also = on_page[pages[key]]
            places[key] = [
                at | {_ON_PAGE} if word in also else at for word, at in enumerate(places[key])
            ]
        return {key: places[key] for key in scores}

    def _compared(self, pages: Sequence[str], but: Collection[int]) -> dict[int, float]:
        """Statements that have any of the words, with their scores."""
        said = [query for word in self._words for query in word.said]
        further = [query for word in self._words for query in word.further]
        clauses = [(Occur.Must, some(said)), (Occur.Must, self._sought.rest)]
        if pages:
            clauses.append((Occur.Must, unranked(any_of("document", pages))))
        clauses += [(Occur.Should, query) for query in further]
        found = best(self._searcher, Query.boolean_query(clauses), _COMPARED + len(but))
        return dict([pair for pair in found if pair[0] not in but][:_COMPARED])

    def _places(self, keys: Sequence[int]) -> dict[int, _At]:
        """For each statement the places of each word."""
        found: dict[int, _At] = {key: [] for key in keys}
        for first in range(0, len(self._words), _TOGETHER) if keys else ():
            words = self._words[first : first + _TOGETHER]
            bits = [(Occur.Should, query) for query in _bits(words)]
            query = Query.boolean_query([(Occur.Must, unranked(any_of("key", keys))), *bits])
            result = self._searcher.search(query, len(keys), count=False)
            for key, score in scored(self._searcher, result.hits):
                found[key] += _places_of(int(score), len(words))
        return found

    def _fit(self, places: _At, *, beside: bool) -> float:
        """How much of what is asked for is there, up to 1; 0 where that is too little."""
        if not any(at & _SAID for at in places):
            return 0.0
        missing = sum(not (at & _KNOWN if beside else at) for at in places)
        if missing > (0 if beside else len(places) - ceil(len(places) / _LEAST)):
            return 0.0
        if beside and self._share(["own" in at for at in places]) < _OWN_SHARE:
            return 0.0
        if self._share(list(map(bool, places))) < _SHARE:
            return 0.0
        return self._weight(places)

    def _weight(self, places: _At) -> float:
        """How much of what is asked for is there, by where it is."""
        pairs = zip(self._worth, places, strict=True)
        found = (worth * min(1.0, sum(_WEIGHTS[name] for name in at)) for worth, at in pairs)
        return sum(found) / sum(self._worth)

    def _share(self, there: Sequence[bool]) -> float:
        return sum(compress(self._worth, there)) / (sum(self._known) or 1.0)

    def _lacks(self, places: _At) -> tuple[str, ...]:
        pairs = zip(self._words, places, strict=True)
        return tuple(word.text for word, at in pairs if _THERE not in at)


def _ordered(
    found: Mapping[int, tuple[float, tuple[str, ...]]], scores: Mapping[int, float]
) -> list[Lacking]:
    """What fits so well and lacks such words, the best first, of equals the first that was kept."""
    most = max(scores.values(), default=0.0) or 1.0
    fit = (
        Lacking(key, fit + _RANKED * scores[key] / most, lacks)
        for key, (fit, lacks) in found.items()
    )
    return sorted(fit, key=lambda each: (-each.score, each.key))


def _bits(words: Sequence[Word]) -> Iterator[Query]:
    """The places of words so that they add up to a score as bits do."""
    for number, word in enumerate(words):
        for bit, name in enumerate(_PLACES, number * len(_PLACES)):
            if name in word.places:
                yield Query.const_score_query(word.places[name], float(1 << bit))


@lru_cache(maxsize=4096)
def _places_of(score: int, count: int) -> _At:
    """What the bits of a score say of so many words."""
    words = (score >> word * len(_PLACES) for word in range(count))
    found = [frozenset(n for bit, n in enumerate(_PLACES) if bits >> bit & 1) for bits in words]
    return [at | {_THERE} if at & {"own", "near"} else at for at in found]
