"""Words that a page wrote without the space between them, where no word goes on behind a letter."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import merge
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from goft.model import View

_LETTER: Final = "\u0621-\u063a\u0641-\u064a"
# A letter that only ends words stands before another; «that» is written onto the word before it.
# What starts with a letter is sought much faster than what starts with a choice or a look behind.
_ENDINGS: Final = tuple(re.compile(rf"{e}(?=[{_LETTER}])") for e in ("\u0629", "\u0627\u064b"))
_THATS: Final = tuple(
    re.compile(rf"{that}(?<=[{_LETTER}]{that})(?:\u0647\u0627?|\u0647\u0645)?(?![{_LETTER}])")
    for that in ("\u0623\u0646", "\u0625\u0646")
)
_BEFORE: Final = re.compile(rf"[{_LETTER}]*$")
_LONGEST: Final = 20
_SHORTEST: Final = 3
# What stands before these letters in words that have them: «الشأن», «الضأن», «اطمأن».
_WHOLE: Final = ("\u0634", "\u0636", "\u0637\u0645", "\u0643", "\u0644", "\u0628")


def run_together(text: str) -> list[int]:
    """Where words begin that have no space before them."""
    found = [match.end() for ending in _ENDINGS for match in ending.finditer(text)]
    thats = [match.start() for that in _THATS for match in that.finditer(text)]
    return sorted([*found, *(start for start in thats if _onto(text, start))])


def cut(
    view: View, tokens: tuple[tuple[str, ...], array[int], list[int]], places: list[int]
) -> tuple[tuple[str, ...], array[int], list[int]]:
    """The tokens, each cut in two where a word begins inside it."""
    words, starts, signs = tokens
    offsets = view.offsets
    begun = {place if offsets is None else bisect_left(offsets, place) for place in places}
    within = [(bisect_right(starts, place) - 1, place) for place in sorted(begun)]
    cuts = [(t, p) for t, p in within if starts[t] < p < starts[t] + len(words[t])]
    parted = [token for token, _ in cuts]
    return (
        tuple(_pieces(words, starts, cuts)),
        array("I", merge(starts, (place for _, place in cuts))),
        [sign + bisect_right(parted, sign) for sign in signs],
    )


def _pieces(
    words: tuple[str, ...], starts: array[int], cuts: list[tuple[int, int]]
) -> Iterator[str]:
    """The tokens, with the parts of each that is cut in its stead."""
    done = 0
    for token, places in groupby(cuts, key=itemgetter(0)):
        yield from words[done:token]
        word, start = words[token], starts[token]
        edges = [0, *(place - start for _, place in places), len(word)]
        yield from (word[first:last] for first, last in pairwise(edges))
        done = token + 1
    yield from words[done:]


def _before(text: str, place: int) -> str:
    """The letters of the word before a place."""
    found = _BEFORE.search(text, max(place - _LONGEST, 0), place)
    return found.group() if found else ""


def _onto(text: str, place: int) -> bool:
    """Whether «that» is written onto a word, and is no part of it."""
    stem = _before(text, place)
    return len(stem) >= _SHORTEST and not stem.endswith(_WHOLE)
