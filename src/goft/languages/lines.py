"""Texts as lines of terms, put together from what was made of the same pieces before.

A piece is what stands between spaces, of which no word has any. Texts repeat most of them, so
that a line costs a look-up for each piece.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from goft.languages.terms import Terms, exact, terms, tokens_of

# How many letters of pieces are remembered.
_ROOM = 2_000_000


class _Pieces(dict[str, str]):
    """What a function makes of pieces."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make
        self.room = _ROOM

    def __missing__(self, piece: str) -> str:
        self.room -= len(piece)
        made = self[piece] = self._make(piece)
        return made

    def forget(self) -> None:
        """Begin anew."""
        self.clear()
        self.room = _ROOM


class Lines:
    """Writes texts of one language as terms with spaces between them."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._words = _Pieces(self._noted)
        self._parts = _Pieces(lambda piece: " ".join(terms.parts(tokens_of(piece))))
        # Pieces of which a word may be written apart, or be a part of one that is.
        self._linked: set[str] = set()
        self._heads: set[str] = set()
        self._tails: set[str] = set()

    def words(self, text: str) -> str:
        """The terms of a text in order, as `Terms.words` gives them."""
        if not text:
            return ""
        if self._words.room < 0:
            for tied in (self._linked, self._heads, self._tails):
                tied.clear()
            self._words.forget()
        pieces = text.split()
        line = " ".join(map(self._words.__getitem__, pieces))
        if self._stand_alone(pieces):
            return line
        return " ".join(word.term for word in self._terms.words(text))

    def parts(self, text: str) -> str:
        """The terms of words in words, as `Terms.parts` gives them."""
        if self._parts.room < 0:
            self._parts.forget()
        return " ".join(filter(None, map(self._parts.__getitem__, text.split())))

    def _noted(self, piece: str) -> str:
        found = [self._terms[token] for token in tokens_of(piece)]
        for pieces, tied in (
            (self._linked, self._terms.linked),
            (self._heads, self._terms.heads),
            (self._tails, self._terms.tails),
        ):
            if not tied.isdisjoint(found):
                pieces.add(piece)
        return " ".join(found)

    def _stand_alone(self, pieces: list[str]) -> bool:
        if not self._linked.isdisjoint(pieces):
            return False
        return self._heads.isdisjoint(pieces) or self._tails.isdisjoint(pieces)


_EXACT = _Pieces(lambda piece: " ".join(exact(tokens_of(piece))))


def exact_line(text: str) -> str:
    """The words of a text as they are written, as `exact` gives them."""
    if _EXACT.room < 0:
        _EXACT.forget()
    return " ".join(map(_EXACT.__getitem__, text.split()))


@cache
def lines(code: str | None) -> Lines:
    """The lines of a language or a variety."""
    return Lines(terms(code))
