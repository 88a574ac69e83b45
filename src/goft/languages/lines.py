"""Texts as lines of terms, put together from what was made of the same pieces before.

A piece is what stands between spaces, of which no word has any. Texts repeat most of them, so
that a line costs one look-up for each piece.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from goft.languages.terms import MARKS, Terms, exact, terms, tokens_of

_IN_SIGNS = re.compile(rf"[^\w{MARKS}]*([^\W\d_][\w{MARKS}]*)[^\w{MARKS}]*")
# How many letters of pieces are remembered.
_ROOM = 2_000_000


class Line(NamedTuple):
    """A text as terms, as `Terms.words`, `exact` and `Terms.parts` give them."""

    words: str
    exact: str
    parts: str


class Lines(dict[str, str]):
    """Writes texts of one language as terms with spaces between them.

    Holds the terms of each piece. Few pieces have words in their words, or are words that may be
    written apart, or the first or a later part of one that is: those stand aside.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms
        self._room = _ROOM
        self._written: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._again: dict[str, str] = {}
        self._linked, self._heads, self._tails = self._tied = set[str](), set[str](), set[str]()
        self._aside: set[str] = set()

    def __missing__(self, piece: str) -> str:
        self._room -= len(piece)
        inside = _IN_SIGNS.fullmatch(piece)
        if inside and inside[1] != piece:
            made = self[piece] = self._like(piece, inside[1])
            return made
        tokens = tokens_of(piece)
        found = [self._terms[token] for token in tokens]
        self._written[piece] = " ".join(exact(tokens))
        if parts := " ".join(self._terms.parts(tokens)):
            self._parts[piece] = parts
            self._aside.add(piece)
        self._tie(piece, found)
        made = self[piece] = " ".join(found)
        return made

    def _like(self, piece: str, bare: str) -> str:
        """Note of a piece all that is known of the word in it; returns its term."""
        term = self[bare]
        for known in (self._written, self._parts):
            if bare in known:
                known[piece] = known[bare]
        for tied in (*self._tied, self._aside):
            if bare in tied:
                tied.add(piece)
        return term

    def _tie(self, piece: str, found: Sequence[str]) -> None:
        """Note what the terms of a piece can be of a word that is written apart."""
        ties = self._terms.linked, self._terms.heads, self._terms.tails
        for tied, known in zip(self._tied, ties, strict=True):
            if not known.isdisjoint(found):
                tied.add(piece)
        if piece in self._linked or piece in self._heads:
            self._aside.add(piece)

    def of(self, text: str) -> Line:
        """The terms of a text in order, in each of the ways."""
        pieces = text.split()
        words = self._words(pieces)
        written = " ".join(map(self._written.__getitem__, pieces))
        if self._aside.isdisjoint(pieces):
            return Line(words, written, "")
        return Line(self._joined(text, pieces, words), written, self._words_in(pieces))

    def words(self, text: str) -> str:
        """The terms of a text in order, as `Terms.words` gives them."""
        pieces = text.split()
        words = self._words(pieces)
        return words if self._aside.isdisjoint(pieces) else self._joined(text, pieces, words)

    def again(self, text: str) -> str:
        """The terms of a text that comes more than once, such as a name."""
        line = self._again.get(text)
        if line is None:
            line = self.words(text)
            self._room -= len(text)
            self._again[text] = line
        return line

    def _words(self, pieces: Sequence[str]) -> str:
        if self._room < 0:
            self._forget()
        return " ".join(map(self.__getitem__, pieces))

    def _joined(self, text: str, pieces: Sequence[str], words: str) -> str:
        """The words, but for those that are written apart."""
        if self._is_apart(pieces):
            return " ".join([word.term for word in self._terms.words(text)])
        return words

    def _forget(self) -> None:
        for known in (self, self._written, self._parts, self._again, self._aside, *self._tied):
            known.clear()
        self._room = _ROOM

    def _is_apart(self, pieces: Sequence[str]) -> bool:
        """Whether pieces may be one word: those of a compound stand behind each other."""
        if not self._linked.isdisjoint(pieces):
            return True
        heads, tails = self._heads, self._tails
        if heads.isdisjoint(pieces) or tails.isdisjoint(pieces):
            return False
        return any(
            piece in heads and (piece in tails or following in tails)
            for piece, following in zip_longest(pieces, pieces[1:])
        )

    def _words_in(self, pieces: Sequence[str]) -> str:
        known = self._parts
        return " ".join([known[piece] for piece in pieces if piece in known])


@cache
def lines(code: str | None) -> Lines:
    """The lines of a language or a variety."""
    return Lines(terms(code))
