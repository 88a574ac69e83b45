"""Sentences inside a block: where a stop ends one, and where it does not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from goft.languages.folding import characters
from goft.model import Span, Text, merged
from goft.text.quotations import Marks
from goft.text.tokens import BRACKETS, STOPS

_QUOTES: Final = frozenset("”»›’\"'")
_CLOSING: Final = frozenset(")]}")
# What closes behind a question or call within a sentence: «X wrote (who pays?) that».
_ASKED: Final = _QUOTES | {")"}
_OPENING: Final = frozenset("«‹“„‟‘”\"'([{—–-•*")
_BRACKETS: Final = {")": "(", "]": "[", "}": "{"}
# A bracket whose partner stands farther away is taken as lost.
_BRACKET_LIMIT: Final = 500
# A longer number before a stop is a year or a sum, no item of a list.
_ITEM_DIGITS: Final = 3
# How many words behind a stroke may be whoever signs.
_SIGNING: Final = 4
# A stop without a space behind it ends a sentence only between words at least this long; shorter
# ones are names of channels and agencies spelt letter by letter.
_GLUED_WORD: Final = 3
# What closes before a stop that no space follows.
_CLOSED: Final = frozenset('"”»)')
# The lists that were asked for: `functools.cache` takes several times as long to be asked.
_LISTS: Final[dict[str, frozenset[str]]] = {}


class Splitter:
    """Finds the sentences of one text, a block at a time; `signs` are the tokens that end in a
    stop or are a bracket."""

    def __init__(self, text: Text, signs: list[int]) -> None:
        self._text = text
        self._words, self._starts, self._signs = text.words, text.starts, signs
        self._first = self._last = self._begun = 0

    def split(self, block: Span, marks: Marks) -> list[Span]:
        """Half-open token ranges of the sentences of the block that stands at `block`."""
        self._first = self._begun = bisect_left(self._starts, block[0])
        self._last = max(self._first, bisect_left(self._starts, block[1]))
        edges = [self._first]
        signs = self._signs_of_block()
        candidates = self._candidates(marks, signs)
        guards = self._guards(marks, signs) if candidates else ()
        for stop, place in self._outside(guards, candidates):
            if self._ends_here(stop, place):
                edges.append(place)
                self._begun = place
        if edges[-1] < self._last:
            edges.append(self._last)
        return list(pairwise(edges))

    def _signs_of_block(self) -> list[int]:
        signs = self._signs
        return signs[bisect_left(signs, self._first) : bisect_left(signs, self._last)]

    def _candidates(self, marks: Marks, signs: list[int]) -> list[Span]:
        """Each stop of the block with the place behind it and the marks that close with it."""
        found: list[Span] = []
        closing = {end for _, end in marks.closed}
        opening = {start - 1 for start, _ in marks.closed} | {start - 1 for start in marks.lost}
        place = self._first
        for stop in signs:
            if stop >= place and self._words[stop][-1] in STOPS:
                place = stop + 1
                while place < self._last and self._goes_along(place, closing, opening):
                    place += 1
                found.append((stop, place))
        return found

    def _goes_along(self, place: int, closing: set[int], opening: set[int]) -> bool:
        """Whether the token at `place` still belongs to the stop before it."""
        word, start = self._words[place], self._starts[place]
        if word in STOPS or word in _CLOSING or start in closing:
            return True
        return word in _QUOTES and start not in opening and start == self._text.end(place - 1)

    def _guards(self, marks: Marks, signs: list[int]) -> tuple[Span, ...]:
        """Stretches of the view, marks included, inside which no sentence ends; disjoint."""
        spans = [(start - 1, end + 1) for start, end in marks.closed]
        return merged([*spans, *self._bracketed(signs)])

    def _bracketed(self, signs: list[int]) -> Iterator[Span]:
        opened: list[int] = []
        for place in signs:
            word = self._words[place]
            if word not in BRACKETS:
                continue
            if word not in _BRACKETS:
                opened.append(place)
            elif opened and self._words[opened[-1]] == _BRACKETS[word]:
                start, end = self._starts[opened.pop()], self._text.end(place)
                if end - start <= _BRACKET_LIMIT:
                    yield start, end

    def _outside(self, guards: tuple[Span, ...], candidates: list[Span]) -> list[Span]:
        """The candidates whose edge lies in no guarded stretch."""
        if not guards:
            return candidates
        guard, found = 0, list[Span]()
        for stop, place in candidates:
            edge = self._text.end(place - 1)
            while guard < len(guards) and guards[guard][1] <= edge:
                guard += 1
            if guard == len(guards) or edge <= guards[guard][0]:
                found.append((stop, place))
        return found

    def _ends_here(self, stop: int, place: int) -> bool:
        following = self._following(place)
        if following is None:
            return True
        if self._words[stop] not in "!?" and self._is_abbreviated(stop, following):
            return False
        letter = self._letter(following)
        if letter.islower():
            return False
        if place == stop + 1 and self._starts[place] == self._text.end(stop):
            return self._parts_items(place) or self._parts_glued(stop, following)
        return letter.isupper() or letter.isdigit() or self._is_full(stop, place)

    def _following(self, place: int) -> int | None:
        """The first word from `place` on, opening marks skipped; None at the end of the block."""
        for following in range(place, min(place + 8, self._last)):
            if self._words[following] not in _OPENING:
                return following
        return None

    def _letter(self, place: int) -> str:
        """The first character of the token as it stands in the source, where case is kept."""
        start = self._text.view.back(self._starts[place], self._starts[place] + 1)[0]
        return self._text.document.text[start]

    def _is_abbreviated(self, stop: int, following: int) -> bool:
        """Whether the stop shortens the word before it or numbers an item."""
        word = self._words[stop].removesuffix(".")
        if not word and stop == self._first:
            return False
        before = stop if word else stop - 1
        word, after = self._words[before].removesuffix("."), self._words[following]
        if word in _listed("titles"):
            return True
        if word in _listed("before_figures"):
            return after[0].isdigit()
        if word.isdigit():
            return before == self._begun and len(word) <= _ITEM_DIGITS
        if word in _listed("clock") and self._letter(following).isupper():
            return self._tells_time(following)
        short = len(word) == 1 or "." in word or word in _listed("shortened")
        return short and word[0].isalpha() and not self._opens(following)

    def _tells_time(self, place: int) -> bool:
        """Whether a day or the time of a place goes on behind an hour: “9 p.m. Monday”."""
        behind = self._words[place + 1 : place + 2]
        return self._words[place] in _listed("behind_clock") or behind == ("time",)

    def _opens(self, place: int) -> bool:
        """Whether the word, by its capital and being what it is, shows that a sentence begins."""
        word = self._words[place]
        return len(word) > 1 and word in _listed("openers") and self._letter(place).isupper()

    def _parts_items(self, stroke: int) -> bool:
        """Whether a stroke glued to the stop alone parts items: “… the end./ A man said”, and no
        medium that signs."""
        apart = stroke + _SIGNING < self._last and self._starts[stroke + 1] > self._text.end(stroke)
        return self._words[stroke] == "/" and apart

    def _parts_glued(self, stop: int, following: int) -> bool:
        """Whether a stop with no space behind it parts two sentences."""
        if self._words[stop] != "." or stop == self._first:
            return stop > self._first
        sides = (self._words[stop - 1], self._words[following])
        before, after = (len(word) if word.isalpha() else 0 for word in sides)
        if self._opens(following) and (before > 1 or sides[0] == "%" or sides[0].isdigit()):
            return True
        foreign = not sides[1].isascii()  # a short word that is no part of an address
        before = _GLUED_WORD if foreign and sides[0] in _CLOSED else before  # «… “the end”.A man»
        signed = self._words[stop + 1] == "("  # «… the end.(AFP)»
        shortened = self._words[following + 1 : following + 2] == (".",)
        single = sides[1] in _listed("openers") and not shortened
        enough = after >= _GLUED_WORD - foreign or single  # “… the end.A man”
        return before >= _GLUED_WORD and (signed or enough)

    def _is_full(self, stop: int, place: int) -> bool:
        """Whether the stop ends a sentence where no capital can tell: not for "..." or «?»."""
        marks = self._words[stop:place]
        if "…" in marks or marks.count(".") > 2:
            return False
        return marks[0] not in "!?" or not _ASKED.intersection(marks)


def _listed(name: str) -> frozenset[str]:
    """A word list of the shared character data."""
    found = _LISTS.get(name)
    if found is None:
        found = _LISTS[name] = frozenset(characters()["sentences"][name])
    return found
