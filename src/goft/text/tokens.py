"""Words, numbers and single marks of a folded text."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import add

# Letters inside which an apostrophe or hyphen joins; Arabic script joins by no mark.
_LATIN = "a-z0-9ß-öø-ɏ"
# A word or number with the marks that join its parts: iran’s, f-16; 12.5, 1401/06/28; u.s., p.m.
# The last dot of single letters with dots is theirs.
_WORD = (
    r"[^\W_]+(?:['’\-.,:/](?:"
    rf"(?<=[{_LATIN}]['’-])(?=[{_LATIN}])|(?<=\d[.,:/])(?=\d)"
    r"|(?<=[^\W\d_]\.)(?<![^\W_][^\W_]\.)(?=[^\W\d_](?![^\W_]))"
    r")[^\W_]+)*(?:(?<=\.[^\W\d_])\.)?"
)
_PIECE = re.compile(rf"(?:{_WORD}|\S)\s*")


def tokenize(text: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """The tokens of folded text with their starts and ends; all but white space is covered."""
    # Each piece is a token with the space behind it, so that starts are sums of lengths: half
    # the time of asking every match for its place. Equal words share one string.
    pieces = _PIECE.findall(text)
    stripped = {piece: piece.rstrip() for piece in set(pieces)}
    words = tuple(map(stripped.__getitem__, pieces))
    first = len(text) - len(text.lstrip())
    starts = tuple(accumulate(map(len, pieces), initial=first))[:-1]
    return words, starts, tuple(map(add, starts, map(len, words)))
