"""Words that are related though no ending tells: families of words, and what says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from goft.languages.files import DATA, read_yaml
from goft.languages.terms import Terms, terms

FILE = "related.yml"
KINDS = frozenset({"families", "synonyms"})
# A group of more words says too many things.
MOST = 12
BETWEEN = " | "
_REMEMBERED = 20_000


class Other(NamedTuple):
    """Another word, or several that stand behind each other, and each way the index may have it."""

    word: str
    ways: tuple[tuple[str, ...], ...]


class Related:
    """Finds the words of one language that are related to another."""

    def __init__(self, terms: Terms, data: Mapping[str, Iterable[str]]) -> None:
        self._terms = terms
        self._ways = lru_cache(maxsize=_REMEMBERED)(self._found)
        self._families = self._by_term(data.get("families", ()))
        self._synonyms = self._by_term(data.get("synonyms", ()))

    def _by_term(self, groups: Iterable[str]) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for group in groups:
            for words in group.split(BETWEEN):
                found[self._term(words)].append(group)
        return found

    def _term(self, words: str) -> str:
        """The terms of some words in order; one word is looked up, which is faster."""
        if words.isalpha():
            return self._terms[words]
        return " ".join(word.term for word in self._terms.words(words))

    def family(self, words: str) -> tuple[Other, ...]:
        """Other words of the same derivation, and forms that are made irregularly."""
        return tuple(dict.fromkeys(self._others(words, self._families)))

    def synonyms(self, words: str) -> tuple[Other, ...]:
        """What says the same or nearly so."""
        return tuple(dict.fromkeys(self._others(words, self._synonyms)))

    def _others(self, words: str, groups: Mapping[str, list[str]]) -> Iterator[Other]:
        own = next((term for term in self._asked(words) if term in groups), "")
        for group in groups.get(own, ()):
            for other in group.split(BETWEEN):
                ways = self._ways(other)
                if " ".join(ways[0]) != own:
                    yield Other(other, ways)

    def _found(self, words: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(way.split()) for way in self._asked(words))

    def _asked(self, words: str) -> tuple[str, ...]:
        """The terms of some words; those that one may have, its own first."""
        term = self._term(words)
        return (term,) if " " in term else self._terms.asked(words)


def faults(terms: Terms, groups: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Groups that tell nothing, or nothing new, each with what is wrong with it."""
    known: set[frozenset[str]] = set()
    for group in groups:
        words = group.split(BETWEEN)
        found = [" ".join(word.term for word in terms.words(each)) for each in words]
        if not 2 <= len(words) <= MOST:
            yield group, f"has {len(words)} words; there have to be 2 to {MOST}"
        for word, term in zip(words, found, strict=True):
            if not term or term in terms.common:
                yield group, f"“{word}” is nothing to look for"
        same = [word for word, term in zip(words, found, strict=True) if found.count(term) > 1]
        if same:
            yield group, f"is searched for as one: {', '.join(same)}"
        if frozenset(found) in known:
            yield group, "stands there twice"
        known.add(frozenset(found))


@cache
def related(code: str) -> Related:
    """The related words of a language, which has none without data for them."""
    path = DATA / code / FILE
    data: Any = read_yaml(path) if path.exists() else {}
    return Related(terms(code), data)
