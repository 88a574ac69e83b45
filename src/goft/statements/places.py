"""Where in a page words of a kind and marks start: asked for thousands of times a page."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.languages.rules import MARKS
from goft.statements.tags import SOUGHT, Tags

# So many tokens around what is asked for are listed: most are asked about in their order.
_BEHIND: Final = 512
_AHEAD: Final = 1536
# A few words elsewhere are looked at themselves, unless they are asked about again and again.
_FEW: Final = 32
_SELDOM: Final = 8
_MARKS: Final = MARKS - {"«", "»"}
# The kinds and marks that any page was asked for so far: most kinds of words never are.
_ASKED: Final[set[str]] = set()
# Those among the kinds of a form, while so many are asked for.
_AMONG: Final[dict[int, dict[frozenset[str], tuple[str, ...]]]] = {}


class Places:
    """The tokens where a kind of word or a mark starts, in order.

    They are listed for the stretch of the page that was asked about last, since what is asked
    lies near: lists for the whole of a long page would take as much memory as its words. `«` and
    `»` are the marks of quotations, `opens` and `closes` their tokens, whatever they look like.
    """

    def __init__(
        self, words: tuple[str, ...], tags: Tags, opens: dict[int, int], closes: dict[int, int]
    ) -> None:
        self._words, self._tags = words, tags
        self._quotations = {"«": sorted(opens), "»": sorted(closes)}
        self._first = self._last = self._apart = 0
        self._listed: dict[str, list[int]] = {}

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
        """What is listed of a kind for a stretch that holds [start, end); None for a few words
        elsewhere, as a mention far back, which are not worth a list."""
        if start >= self._first and end <= self._last:
            self._apart = 0
        elif self._apart < _SELDOM and end - start < _FEW:
            self._apart += 1
            return None
        else:
            self._list(start - _BEHIND, max(end, start + _AHEAD))
        listed = self._listed.get(name)
        if listed is None:  # the first page that is asked for this kind
            _ASKED.add(name)
            _AMONG.clear()
            self._list(self._first, self._last)
            return self._listed[name]
        return listed

    def _read(self, name: str, start: int, end: int) -> list[int]:
        """The tokens in [start, end) where the kind or mark starts, by looking at each."""
        places = self._quotations.get(name)
        if places is not None:
            return places[bisect_left(places, start) : bisect_left(places, end)]
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

    def _list(self, first: int, last: int) -> None:
        self._first, self._last = first, last
        self._listed = {name: [] for name in tuple(_ASKED)}
        among = _AMONG.setdefault(len(self._listed), {})
        tagged = self._tags.readings
        for token in range(max(first, 0), min(last, len(self._words))):
            word, readings = self._words[token], tagged[token]
            if len(word) == 1 and word in _MARKS:
                self._add(word, token)
            if readings is not None:
                asked = among.get(readings.kinds)
                if asked is None:
                    asked = tuple(kind for kind in readings.kinds if kind in self._listed)
                    among[readings.kinds] = asked
                for kind in asked:
                    self._listed[kind].append(token)
        for mark, tokens in self._quotations.items():
            for token in tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]:
                self._add(mark, token)

    def _add(self, name: str, token: int) -> None:
        listed = self._listed.get(name)
        if listed is not None:
            listed.append(token)


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
