"""Where in a page words of a kind and marks start: asked for thousands of times a page."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import accumulate, chain
from typing import Final

from goft.languages.rules import MARKS
from goft.statements.tags import SOUGHT, Tags

# So many tokens are listed together, and two such stretches looked into: what is asked lies near.
_STRETCH: Final = 1024
# A few words elsewhere are looked at themselves, unless they are asked about again and again.
_FEW: Final = 32
_SELDOM: Final = 8
_MARKS: Final = MARKS - {"«", "»"}
# The kinds and marks that any page was asked for so far, numbered as they came: most kinds of words
# never are.
_ASKED: Final[dict[str, int]] = {}
# Those among the kinds of a form, by how many were asked for when they were told; their numbers.
_NAMED: Final[dict[int, dict[frozenset[str], tuple[str, ...]]]] = {}
_AMONG: Final[dict[int, dict[frozenset[str], tuple[int, ...]]]] = {}


class Places:
    """The tokens where a kind of word or a mark starts, in order.

    They are listed once a page, in an array for each stretch: lists of numbers would take as much
    memory as the words of a long page. Where something is asked about they are spread out, since
    looking into arrays takes long. `«` and `»` are the marks of quotations, `opens` and `closes`
    their tokens, whatever they look like.
    """

    def __init__(
        self, words: tuple[str, ...], tags: Tags, opens: dict[int, int], closes: dict[int, int]
    ) -> None:
        self._words, self._tags = words, tags
        # Whether two stretches are all of the page: then nothing is told apart by where it is near.
        self._short = len(words) <= 2 * _STRETCH
        self._quotations = {"«": array("i", sorted(opens)), "»": array("i", sorted(closes))}
        self._asked = _ASKED.copy()
        self._stretches: dict[int, array[int]] = {}
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
            first = 0 if self._short else max(start, 0) // _STRETCH * _STRETCH
            if end > first + 2 * _STRETCH:
                return None
            self._first, self._last = first, first + 2 * _STRETCH
            self._near = self._list_page() if self._short else {}
        listed = self._near.get(name)
        if listed is None:
            listed = self._near[name] = self._spread(name)
        return listed

    def _spread(self, name: str) -> list[int]:
        """The tokens near what was asked about last where the kind or mark starts."""
        if name not in self._asked:  # the first page that is asked for this kind
            _ASKED.setdefault(name, len(_ASKED))
            self._asked = _ASKED.copy()
            self._stretches = {}
            if self._short:
                return self._read(name, 0, len(self._words))
        elif self._short:
            return []  # what starts somewhere is listed
        number = self._first // _STRETCH
        return [*self._listed(name, number), *self._listed(name, number + 1)]

    def _listed(self, name: str, number: int) -> list[int]:
        """Where in one stretch of the page the kind or mark starts."""
        first, place = number * _STRETCH, self._asked[name]
        if first >= len(self._words):
            return []
        found = self._stretches.get(number)
        if found is None:
            found = self._stretches[number] = self._list(first)
        return [first + near for near in found[found[place] : found[place + 1]]]

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

    def _list_page(self) -> dict[str, list[int]]:
        """What starts where in a page of two stretches at most: nothing else will be near."""
        near: dict[str, list[int]] = {mark: list(at) for mark, at in self._quotations.items()}
        among = _NAMED.setdefault(len(self._asked), {})
        tagged = self._tags.readings
        for token, word in enumerate(self._words):
            if len(word) == 1 and word in _MARKS:
                _put(near, word, token)
            readings = tagged[token]
            if readings is not None:
                asked = among.get(readings.kinds)
                if asked is None:
                    asked = tuple(kind for kind in readings.kinds if kind in self._asked)
                    among[readings.kinds] = asked
                for name in asked:
                    _put(near, name, token)
        return near

    def _list(self, first: int) -> array[int]:
        """What starts where in the stretch from `first` on: the places of each kind or mark, behind
        where in the array those of each start."""
        listed: list[list[int]] = [[] for _ in self._asked]
        among = _AMONG.setdefault(len(listed), {})
        tagged = self._tags.readings
        for near in range(min(_STRETCH, len(self._words) - first)):
            word, readings = self._words[first + near], tagged[first + near]
            if len(word) == 1 and word in _MARKS and word in self._asked:
                listed[self._asked[word]].append(near)
            if readings is not None:
                asked = among.get(readings.kinds)
                if asked is None:
                    asked = tuple(self._asked[k] for k in readings.kinds if k in self._asked)
                    among[readings.kinds] = asked
                for number in asked:
                    listed[number].append(near)
        for mark in self._quotations:
            if mark in self._asked:
                near_marks = self._read(mark, first, first + _STRETCH)
                listed[self._asked[mark]] = [token - first for token in near_marks]
        bounds = accumulate(map(len, listed), initial=len(listed) + 1)
        return array("H", chain(bounds, *listed))


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


def _put(near: dict[str, list[int]], name: str, token: int) -> None:
    listed = near.get(name)
    if listed is None:
        near[name] = [token]
    else:
        listed.append(token)
