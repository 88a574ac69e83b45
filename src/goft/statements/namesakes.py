"""Bodies and places that bear a person's name («King X University»): that person does not act."""

from __future__ import annotations

from array import array
from functools import cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.pack import Pack, Readings, Word, load
from goft.statements.tags import Tags

EPONYM: Final = Readings.of([Word("eponym", "eponym")])
NAMING: Final = frozenset(("title", "given"))


def name_bodies(pack: Pack, words: tuple[str, ...], tags: Tags, ends: array[int]) -> frozenset[int]:
    """Tag the name of somebody after whom a body or place is called as one word, that of an
    `eponym`; gives the tokens it holds behind its first."""
    bearers, inner = _bearers(pack.code), set[int]()
    if not bearers:
        return frozenset()
    for start in [t for t, found in tags.items() if not found.kinds.isdisjoint(NAMING)]:
        if start and words[start - 1] in bearers and start in tags:
            end = _name_behind(pack, words, tags, ends, start)
            for place in range(start, end):
                tags.drop(place)
            if end > start:
                tags[start], ends[start] = EPONYM, end
                inner.update(range(start + 1, end))
    return frozenset(inner)


@cache
def _bearers(code: str) -> frozenset[str]:
    """The nouns that may bear a name, also with a preposition or conjunction written onto them."""
    options = load(code).options
    plain = [fold_word(noun) for noun in options.get("namesakes", ())]
    letters = ["", *options.get("joined", ()), *options.get("conjoined", ())]
    return frozenset(letter + noun for letter in letters for noun in plain)


def _name_behind(
    pack: Pack, words: tuple[str, ...], tags: Tags, ends: array[int], start: int
) -> int:
    """Where titles and the one name that follows them end; `start` when none stand there."""
    token = start
    while (found := tags.get(token)) and "given" not in found.kinds and "title" in found.kinds:
        token = ends[token]
    if found is None or "given" not in found.kinds:
        return start
    token = ends[token]
    while token + 1 < len(words) and _is_particle(pack, words[token]):
        token = ends[token] if ends[token] > token + 1 else max(ends[token + 1], token + 2)
    return token


def _is_particle(pack: Pack, word: str) -> bool:
    """Whether a word leads from a name to a father's or a family's."""
    alone = pack.phrase(word)
    return alone is not None and "particle" in alone.kinds
