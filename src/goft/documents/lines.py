"""The lines of a plain text as paragraphs: trimmed, and joined where a fixed width cut them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from goft.model import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_INVISIBLE = "\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\0"
_INK = re.compile(rf"[^\s{_INVISIBLE}](?:.*[^\s{_INVISIBLE}])?", re.DOTALL)
_WIDEST = 140
_NARROWEST = 30


@dataclass(frozen=True)
class Line:
    """One paragraph of the text; `gap` counts the line breaks before it."""

    text: str
    start: int
    gap: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return (self.start, self.end)


def lines(text: str) -> list[Line]:
    """Every line that holds more than plain blanks, with its place in `text`."""
    found: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        line = _line(match, text.count("\n", before, match.start()))
        if line:
            found.append(line)
            before = match.end()
    return _unwrapped(found, text)


def _line(match: re.Match[str], gap: int) -> Line | None:
    ink = _INK.search(match[0])
    if ink:
        return Line(ink[0], match.start() + ink.start(), gap)
    # A lone no-break space is a template's leftover, not a blank line.
    rest = match[0].strip(" \t\0\ufeff")
    if "\u00a0" not in rest:
        return None
    return Line(rest, match.start() + match[0].index(rest), gap)


def _unwrapped(found: list[Line], text: str) -> list[Line]:
    """Join lines that were cut because the next word did not fit any more."""
    width = max((len(line.text) for line in found), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return found
    pairs = [_cut(one, other, width) for one, other in pairwise(found)]
    if len(pairs) < 5 or sum(pairs) < 0.6 * len(pairs):
        return found
    joined = found[:1]
    for is_cut, line in zip(pairs, found[1:], strict=True):
        if is_cut:
            last = joined[-1]
            joined[-1] = Line(text[last.start : line.end], last.start, last.gap)
        else:
            joined.append(line)
    return joined


def _cut(one: Line, other: Line, width: int) -> bool:
    word = other.text.split(maxsplit=1)[0] if other.text.split() else ""
    return other.gap <= 2 and len(one.text) + 1 + len(word) > width - 1
