"""Bodies and places that bear a person's name («King X University»): that person does not act."""

from __future__ import annotations

from functools import cache
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Pack, load
from goft.statements.tags import Tags, alone

# What shows that a name before it is whole.
CLOSES: Final = frozenset(("that", "cue", "preposition", "adjunct", "interview", "time"))


def name_bodies(pack: Pack, words: tuple[str, ...], tags: Tags) -> frozenset[int]:
    """Tag the name of somebody after whom a body or place is called as one word, that of an
    `eponym`; gives the tokens it holds behind its first."""
    bearers, inner = _bearers(pack.code), set[int]()
    if not bearers:
        return frozenset()
    for start in tags.having("title", "given"):
        if not start or start not in tags:
            continue
        end = start
        if words[start - 1] in bearers:
            end = _name_behind(pack, words, tags, start)
        if end == start and _remembered(pack.code, words, start):
            end = _martyr(pack, words, tags, start)
        for place in range(start, end):
            tags.drop(place)
        if end > start:
            tags[start] = alone("eponym", end - start)
            inner.update(range(start + 1, end))
    return frozenset(inner)


@cache
def _bearers(code: str) -> frozenset[str]:
    """The nouns that may bear a name, also with a preposition or conjunction written onto them."""
    options = load(code).options
    plain = folded(code, "namesakes")
    letters = ["", *options.get("joined", ()), *options.get("conjoined", ())]
    return frozenset(letter + noun for letter in letters for noun in plain)


def _remembered(code: str, words: tuple[str, ...], start: int) -> bool:
    """Whether a title of the dead behind a noun that bears names opens the name, or leads it."""
    nouns, dead = folded(code, "memorials"), folded(code, "dead")
    return any(words[t - 1] in nouns and words[t] in dead for t in (start, start - 1) if t > 0)


def _martyr(pack: Pack, words: tuple[str, ...], tags: Tags, start: int) -> int:
    """Where given names behind a title of the dead end, with one more word; `start` when there
    are none."""
    first = token = start + (words[start] in folded(pack.code, "dead"))
    while token < len(words) and (found := tags.get(token)) and "given" in found.kinds:
        token += found.length
    token += token < len(words) and token not in tags and words[token].isalpha()
    return token if token > first else start


def _name_behind(pack: Pack, words: tuple[str, ...], tags: Tags, start: int) -> int:
    """Where titles and the one name that follows them end; `start` when none stand there."""
    token = start
    while (found := tags.get(token)) and "given" not in found.kinds and "title" in found.kinds:
        token += found.length
    if found is None or "given" not in found.kinds:
        surname = token > start and found is None and words[token : token + 1] > ("",)
        lone = surname and words[token].isalpha() and pack.options["shared_subject"]
        return token + 1 if lone else start  # «Mrs X's husband»
    token += found.length
    token += token == start + 1 and _whole_name(pack, words, tags, token)
    while token + 1 < len(words) and _is_particle(pack, words[token]):
        behind = tags.end(token)
        token = behind if behind > token + 1 else max(tags.end(token + 1), token + 2)
    return token


def _whole_name(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a first name right behind another is the last of the name («the foundation X Y | said
    that»), and of nobody who is named behind."""
    behind, second = token + 1, tags.get(token)
    if second is None or "given" not in second.kinds or second.length > 1:
        return False
    closed = behind == len(words) or not words[behind].isalpha()
    melted = pack.options["joined"][-1] * 2 if pack.options.get("joined") else "\n"  # «for the»
    closed = closed or words[behind].startswith(melted)
    return closed or not tags.kinds(behind).isdisjoint(CLOSES)


def _is_particle(pack: Pack, word: str) -> bool:
    """Whether a word leads from a name to a father's or a family's."""
    alone = pack.phrase(word)
    return alone is not None and "particle" in alone.kinds
