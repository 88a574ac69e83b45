"""Texts as lines of terms, put together from what was made of the same pieces before.

A piece is what stands between spaces, of which no word has any. Texts repeat most of them, so
that a line costs one look-up for each piece.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from goft.languages.terms import Terms, exact, terms, tokens_of

# How many letters of pieces are remembered.
_ROOM = 2_000_000
# Of a piece: a word may be written apart, or be the first or a later part of one that is.
_LINKED, _HEAD, _TAIL = 1, 2, 4
# The terms of a piece, its words as they are written, the terms of words in its words, its ties.
Piece = tuple[str, str, str, int]


class Line(NamedTuple):
    """A text as terms, as `Terms.words`, `exact` and `Terms.parts` give them."""

    words: str
    exact: str
    parts: str


class Lines(dict[str, Piece]):
    """Writes texts of one language as terms with spaces between them."""

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms
        self._room = _ROOM

    def __missing__(self, piece: str) -> Piece:
        self._room -= len(piece)
        made = self[piece] = self._made(piece)
        return made

    def _made(self, piece: str) -> Piece:
        tokens = tokens_of(piece)
        found = [self._terms[token] for token in tokens]
        ties = (
            (_LINKED, self._terms.linked),
            (_HEAD, self._terms.heads),
            (_TAIL, self._terms.tails),
        )
        return (
            " ".join(found),
            " ".join(exact(tokens)),
            " ".join(self._terms.parts(tokens)),
            sum(tie for tie, tied in ties if not tied.isdisjoint(found)),
        )

    def of(self, text: str) -> Line:
        """The terms of a text in order, in each of the ways."""
        pieces = self._pieces(text)
        if not pieces:
            return Line("", "", "")
        found, written, parts, ties = zip(*pieces, strict=True)
        return Line(
            " ".join(self._apart(text) if any(ties) and _tied(ties) else found),
            " ".join(written),
            " ".join(filter(None, parts)),
        )

    def words(self, text: str) -> str:
        """The terms of a text in order, as `Terms.words` gives them."""
        if not text:
            return ""
        pieces = self._pieces(text)
        ties = [piece[3] for piece in pieces]
        if any(ties) and _tied(ties):
            return " ".join(self._apart(text))
        return " ".join([piece[0] for piece in pieces])

    def _pieces(self, text: str) -> list[Piece]:
        if self._room < 0:
            self.clear()
            self._room = _ROOM
        return list(map(self.__getitem__, text.split()))

    def _apart(self, text: str) -> list[str]:
        return [word.term for word in self._terms.words(text)]


def _tied(ties: Sequence[int]) -> bool:
    """Whether two of the pieces may be one word."""
    found = 0
    for tie in filter(None, ties):
        found |= tie
    return bool(found & _LINKED) or found & (_HEAD | _TAIL) == _HEAD | _TAIL


@cache
def lines(code: str | None) -> Lines:
    """The lines of a language or a variety."""
    return Lines(terms(code))
