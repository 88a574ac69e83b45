"""The lines of a plain text as paragraphs: trimmed, and joined where a fixed width cut them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from goft.model import Span

_MARKS = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0)
# Blanks, and marks without width: no line begins or ends with them.
_UNSEEN = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "".join(map(chr, _MARKS))
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
    start = gap = 0
    for whole in text.splitlines(keepends=True):
        line = _line(whole, start, gap) if whole != "\n" else None
        if line:
            found.append(line)
            gap = 0
        gap += whole.endswith("\n")
        start += len(whole)
    return _unwrapped(found, text)


def _line(whole: str, start: int, gap: int) -> Line | None:
    led = whole.lstrip(_UNSEEN)
    if led:
        return Line(led.rstrip(_UNSEEN), start + len(whole) - len(led), gap)
    # A lone no-break space is a template's leftover, not a blank line.
    if "\u00a0" not in whole:
        return None
    rest = whole.splitlines()[0].strip(" \t\0\ufeff")
    return Line(rest, start + whole.index(rest), gap)


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
