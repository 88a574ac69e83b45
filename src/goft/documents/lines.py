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
# A line of fewer letters may be an item of a list, or a heading.
_LONG = 50
# So many breaks before small letters show that a page is cut at a fixed width.
_WRAPPED = 5


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
    columns = [_column(line, text) for line in found]
    width = max(columns, default=0)
    pairs = [_cut(column, line, width) for column, line in zip(columns, found[1:], strict=False)]
    if not _NARROWEST <= width <= _WIDEST:
        pairs = _broken(found)
    elif len(pairs) < 5 or sum(pairs) < 0.6 * len(pairs):
        pairs = _within(found, pairs)
    joined = found[:1]
    for is_cut, line in zip(pairs, found[1:], strict=True):
        if is_cut:
            last = joined[-1]
            joined[-1] = Line(text[last.start : line.end], last.start, last.gap)
        else:
            joined.append(line)
    return joined


def _column(line: Line, text: str) -> int:
    """How far a line reaches on its own line of the text, the blanks before it counted."""
    near = max(0, line.start - _WIDEST)
    breaks = (text.rfind(mark, near, line.start) for mark in "\n\r")
    return line.end - max(breaks) - 1


def _within(found: list[Line], pairs: list[bool]) -> list[bool]:
    """The cuts inside paragraphs that blank lines part, where nearly all lines end in one: many
    paragraphs of a line or two leave few cuts among all pairs of lines."""
    close = [line.gap == 1 for line in found[1:]]
    inside = [cut for cut, near in zip(pairs, close, strict=True) if near]
    if len(inside) < 3 or sum(inside) < 0.75 * len(inside) or all(close):
        return [False] * len(pairs)
    return [cut and near for cut, near in zip(pairs, close, strict=True)]


def _broken(found: list[Line]) -> list[bool]:
    """The breaks in the midst of sentences: small letters follow a long line that no mark ends,
    and, where that is so again and again, any word does."""
    near = list(pairwise(found))
    small = [_unfinished(one, other) and other.text[0].islower() for one, other in near]
    if sum(small) < _WRAPPED:
        return small
    return [_unfinished(one, other) for one, other in near]


def _unfinished(line: Line, other: Line) -> bool:
    """Whether a long line right above another ends in a word or a comma."""
    ends = line.text[-1:].isalnum() or line.text.endswith(",")
    return other.gap == 1 and len(line.text) >= _LONG and ends


def _cut(column: int, other: Line, width: int) -> bool:
    """Whether a line that ends in a column has no room for the first word of the one below."""
    word = other.text.split(maxsplit=1)[0] if other.text.split() else ""
    return other.gap <= 2 and column + 1 + len(word) > width - 1
