"""Words that a page wrote without the space between them, where no word goes on behind a letter."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from goft.model import View

_LETTER: Final = "\u0621-\u063a\u0641-\u064a"
# A letter that only ends words stands before another; «that» is written onto the word before it.
_ENDING: Final = re.compile(rf"\u0629(?=[{_LETTER}])|\u0627\u064b(?=[{_LETTER}])")
_THAT: Final = re.compile(
    rf"(?<=[{_LETTER}])[\u0623\u0625]\u0646(?:\u0647\u0627?|\u0647\u0645)?(?![{_LETTER}])"
)
_BEFORE: Final = re.compile(rf"[{_LETTER}]*$")
_LONGEST: Final = 20
_SHORTEST: Final = 3
# What stands before these letters in words that have them: «الشأن», «الضأن», «اطمأن».
_WHOLE: Final = ("\u0634", "\u0636", "\u0637\u0645", "\u0643", "\u0644", "\u0628")


def run_together(text: str) -> list[int]:
    """Where words begin that have no space before them."""
    found = [match.end() for match in _ENDING.finditer(text)]
    found += [match.start() for match in _THAT.finditer(text) if _onto(text, match.start())]
    return sorted(found)


def cut(
    view: View, tokens: tuple[tuple[str, ...], array[int], list[int]], places: list[int]
) -> tuple[tuple[str, ...], array[int], list[int]]:
    """The tokens, each cut in two where a word begins inside it."""
    words, starts, signs = tokens
    offsets = view.offsets
    begun = [place if offsets is None else bisect_left(offsets, place) for place in places]
    pieces = list(_pieces(words, starts, frozenset(begun)))
    signed = frozenset(signs)
    shifted = [number for number, (_, _, token) in enumerate(pieces) if token in signed]
    return tuple(w for w, _, _ in pieces), array("I", [s for _, s, _ in pieces]), shifted


def _pieces(
    words: tuple[str, ...], starts: array[int], begun: frozenset[int]
) -> Iterator[tuple[str, int, int]]:
    """The parts of each token with their starts and the number of the whole."""
    for token, (word, start) in enumerate(zip(words, starts, strict=True)):
        inside = [p for p in range(start + 1, start + len(word)) if p in begun]
        edges = [start, *inside, start + len(word)]
        for first, last in pairwise(edges):
            yield word[first - start : last - start], first, token


def _before(text: str, place: int) -> str:
    """The letters of the word before a place."""
    found = _BEFORE.search(text, max(place - _LONGEST, 0), place)
    return found.group() if found else ""


def _onto(text: str, place: int) -> bool:
    """Whether «that» is written onto a word, and is no part of it."""
    stem = _before(text, place)
    return len(stem) >= _SHORTEST and not stem.endswith(_WHOLE)
