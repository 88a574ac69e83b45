"""Where in a page words of a kind and marks start: asked for thousands of times a page."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Final

from goft.languages.rules import MARKS
from goft.statements.tags import SOUGHT, Tags

# So many tokens are listed together, and two such stretches looked into: what is asked lies near.
_STRETCH: Final = 1024
# A few words elsewhere are looked at themselves, unless they are asked about again and again.
_FEW: Final = 32
_SELDOM: Final = 8
_MARKS: Final = MARKS - {"«", "»"}
_NONE: Final[array[int]] = array("i")
# The kinds and marks that any page was asked for so far: most kinds of words never are.
_ASKED: Final[set[str]] = set()
# Those among the kinds of a form, by what was asked for when they were told.
_AMONG: Final[dict[frozenset[str], dict[frozenset[str], tuple[str, ...]]]] = {}


class Places:
    """The tokens where a kind of word or a mark starts, in order.

    They are listed once a page, in arrays: lists of numbers would take as much memory as the words
    of a long page. Where something is asked about they are spread out, since looking into arrays
    takes long. `«` and `»` are the marks of quotations, `opens` and `closes` their tokens, whatever
    they look like.
    """

    def __init__(
        self, words: tuple[str, ...], tags: Tags, opens: dict[int, int], closes: dict[int, int]
    ) -> None:
        self._words, self._tags = words, tags
        self._quotations = {"«": array("i", sorted(opens)), "»": array("i", sorted(closes))}
        self._asked = frozenset(_ASKED)
        self._stretches: dict[int, dict[str, array[int]]] = {}
        self._first = self._last = self._apart = 0
        self._near: dict[str, list[int]] = {}

    def between(self, name: str, start: int, end: int) -> list[int]:
        """The tokens in [start, end) where the kind or mark starts."""
        listed = self._around(name, start, end)
        if listed is None:
            return self._read(name, start, end)
        if not listed or listed[0] >= end or listed[-1] < start:
            return []
        found: list[int] = []
        for place in range(_behind(listed, start), len(listed)):
            token = listed[place]
            if token >= end:
                break
            found.append(token)
        return found

    def has(self, name: str, start: int, end: int) -> bool:
        """Whether the kind or mark starts in [start, end)."""
        listed = self._around(name, start, end)
        if listed is None:
            return bool(self._read(name, start, end))
        if not listed or listed[0] >= end or listed[-1] < start:
            return False
        return listed[_behind(listed, start)] < end

    def all(self, name: str) -> list[int]:
        """Every token of the page where the kind or mark starts."""
        if name in SOUGHT:
            return self._tags.having(name)
        return self._read(name, 0, len(self._words))

    def _around(self, name: str, start: int, end: int) -> list[int] | None:
        """What is listed of a kind around [start, end); None for a few words elsewhere, as a
        mention far back, and for many, which are not worth a list."""
        if start >= self._first and end <= self._last:
            self._apart = 0
        elif self._apart < _SELDOM and end - start < _FEW:
            self._apart += 1
            return None
        else:
            first = max(start, 0) // _STRETCH * _STRETCH
            if end > first + 2 * _STRETCH:
                return None
            self._first, self._last, self._near = first, first + 2 * _STRETCH, {}
        listed = self._near.get(name)
        if listed is None:
            listed = self._near[name] = self._spread(name)
        return listed

    def _spread(self, name: str) -> list[int]:
        """The tokens near what was asked about last where the kind or mark starts."""
        if name not in self._asked:  # the first page that is asked for this kind
            _ASKED.add(name)
            self._asked = frozenset(_ASKED)
            self._stretches = {}
        number = self._first // _STRETCH
        here, next_ = self._stretch(number), self._stretch(number + 1)
        return [*here.get(name, _NONE), *next_.get(name, _NONE)]

    def _stretch(self, number: int) -> dict[str, array[int]]:
        """What starts where in one stretch of the page."""
        found = self._stretches.get(number)
        if found is None:
            listed = self._list(number * _STRETCH, (number + 1) * _STRETCH)
            found = {name: array("i", tokens) for name, tokens in listed.items() if tokens}
            self._stretches[number] = found
        return found

    def _read(self, name: str, start: int, end: int) -> list[int]:
        """The tokens in [start, end) where the kind or mark starts, by looking at each."""
        places = self._quotations.get(name)
        if places is not None:
            return list(places[bisect_left(places, start) : bisect_left(places, end)])
        first, last = max(start, 0), min(end, len(self._words))
        if name in _MARKS:
            return [token for token in range(first, last) if self._words[token] == name]
        found: list[int] = []
        tagged = self._tags.readings
        for token in range(first, last):
            readings = tagged[token]
            if readings is not None and name in readings.kinds:
                found.append(token)
        return found

    def _list(self, first: int, last: int) -> dict[str, list[int]]:
        """The tokens in [first, last) by each kind or mark that is asked for."""
        listed: dict[str, list[int]] = {name: [] for name in self._asked}
        among = _AMONG.setdefault(self._asked, {})
        tagged = self._tags.readings
        for token in range(first, min(last, len(self._words))):
            word, readings = self._words[token], tagged[token]
            if len(word) == 1 and word in _MARKS and word in listed:
                listed[word].append(token)
            if readings is not None:
                asked = among.get(readings.kinds)
                if asked is None:
                    asked = tuple(kind for kind in readings.kinds if kind in listed)
                    among[readings.kinds] = asked
                for kind in asked:
                    listed[kind].append(token)
        for mark in self._quotations:
            listed[mark] = self._read(mark, first, last)
        return listed


def _behind(listed: list[int], token: int) -> int:
    """As `bisect_left`, which takes three times as long to be called from compiled code."""
    low, high = 0, len(listed)
    while low < high:
        middle = (low + high) >> 1
        if listed[middle] < token:
            low = middle + 1
        else:
            high = middle
    return low
