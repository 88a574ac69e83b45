"""Words, numbers and single marks of a folded text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import accumulate
from operator import add
from typing import Final

# Letters inside which an apostrophe or hyphen joins; Arabic script joins by no mark.
_LATIN: Final = "a-z0-9ß-öø-ɏ"
# A word or number with the marks that join its parts: iran’s, f-16; 12.5, 1401/06/28; u.s., p.m.
# The last dot of single letters with dots is theirs.
_WORD: Final = (
    r"[^\W_]+(?:['’\-.,:/](?:"
    rf"(?<=[{_LATIN}]['’-])(?=[{_LATIN}])|(?<=\d[.,:/])(?=\d)"
    r"|(?<=[^\W\d_]\.)(?<![^\W_][^\W_]\.)(?=[^\W\d_](?![^\W_]))"
    r")[^\W_]+)*(?:(?<=\.[^\W\d_])\.)?"
)
# Two single marks in a row stand for one double mark.
_PIECE: Final = re.compile(rf"(?:{_WORD}|''|\S)\s*")


_WINDOW: Final = 1 << 16
_BREAK: Final = re.compile(r"\s(?=\S)")


def tokenize(text: str) -> tuple[tuple[str, ...], array[int], array[int]]:
    """The tokens of folded text with their starts and ends; all but white space is covered."""
    # Each piece is a token with the space behind it, so that starts are sums of lengths: half
    # the time of asking every match for its place. Equal words share one string.
    kept: dict[str, str] = {}
    words: list[str] = []
    lengths = array("i")
    for start, end in _windows(text):
        pieces = _PIECE.findall(text, start, end)
        kept.update((piece, piece.rstrip()) for piece in set(pieces).difference(kept))
        words += map(kept.__getitem__, pieces)
        lengths.extend(map(len, pieces))
    first = len(text) - len(text.lstrip())
    starts = array("i", accumulate(lengths, initial=first))[:-1]
    return tuple(words), starts, array("i", map(add, starts, map(len, words)))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text cut before a token, so that few pieces are held at a time."""
    start = 0
    while start < len(text):
        cut = _BREAK.search(text, start + _WINDOW)
        end = cut.end() if cut else len(text)
        yield start, end
        start = end
