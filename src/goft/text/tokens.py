"""Words, numbers and single marks of a folded text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
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
_PIECE: Final = re.compile(rf"{_WORD}|''|\S")
# Pages are made of much the same words: what stands between two spaces is cut once, unless it is
# too long to come again.
_KEPT: Final = 1 << 15
_LONGEST: Final = 40
_WINDOW: Final = 1 << 16
_BREAK: Final = re.compile(r"\s(?=\S)")

# The last letter of tokens that sentences are cut by.
STOPS: Final = frozenset(".!?…")
BRACKETS: Final = frozenset("()[]{}")
_SIGNS: Final = STOPS | BRACKETS

# A token, where it starts in what was cut, and whether it ends in a sign.
_Piece = tuple[str, int, bool]
_known: Final[dict[str, tuple[_Piece, ...]]] = {}
# Most runs are one word.
_whole: Final[dict[str, str]] = {}


def tokenize(text: str) -> tuple[tuple[str, ...], array[int], list[int]]:
    """The tokens of folded text with their starts, and which of them end in a stop or are a
    bracket; all but white space is covered."""
    words: list[str] = []
    signs: list[int] = []
    starts = array("I")
    for place, last in _windows(text):
        begun: list[int] = []
        for run in text[place:last].split(" "):
            whole = _whole.get(run)
            if whole is not None:
                words.append(whole)
                begun.append(place)
            else:
                for word, start, signed in _cut_once(run):
                    if signed:
                        signs.append(len(words))
                    words.append(word)
                    begun.append(place + start)
            place += len(run) + 1
        # Filling an array from a list takes a tenth of the time that single numbers take.
        starts.fromlist(begun)
    return tuple(words), starts, signs


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text cut before a token, so that few pieces are held at a time."""
    start = 0
    while start < len(text):
        cut = _BREAK.search(text, start + _WINDOW)
        end = cut.end() if cut else len(text)
        yield start, end
        start = end


def _cut(run: str) -> tuple[_Piece, ...]:
    """The tokens of what stands between two spaces."""
    pieces = [(found.group(), found.start()) for found in _PIECE.finditer(run)]
    return tuple((word, start, word[-1] in _SIGNS) for word, start in pieces)


def _cut_once(run: str) -> tuple[_Piece, ...]:
    found = _known.get(run)
    if found is None:
        found = _cut(run)
        if len(run) <= _LONGEST:
            if len(_known) + len(_whole) >= _KEPT:
                _known.clear()
                _whole.clear()
            if found == ((run, 0, False),):
                _whole[run] = run
            else:
                _known[run] = found
    return found
