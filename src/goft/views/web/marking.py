"""A text cut where something begins or ends, so that each piece can be marked for what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from goft.model import Document, Span, Statement

Mark = tuple[Span, str]


class Piece(NamedTuple):
    """A stretch of text with the names of its marks; `begins` are those whose first it is."""

    text: str
    marks: tuple[str, ...]
    begins: tuple[str, ...] = ()


def pieces(text: str, within: Span, marks: Iterable[Mark]) -> list[Piece]:
    """The text within a range, cut at the ends of every mark."""
    first, last = within
    inside = [
        (max(start, first), min(end, last), name)
        for (start, end), name in marks
        if start < last and first < end
    ]
    cuts = sorted({first, last, *(place for mark in inside for place in mark[:2])})
    seen: set[str] = set()
    found = []
    for start, end in pairwise(cuts):
        names = tuple(dict.fromkeys(n for a, b, n in inside if a <= start and end <= b))
        found.append(Piece(text[start:end], names, tuple(n for n in names if n not in seen)))
        seen.update(names)
    return found


def evidence(statement: Statement) -> list[Mark]:
    """What of a text a statement rests on."""
    marks: list[Mark] = [(span, "said") for span in statement.content]
    speaker = statement.speaker
    if statement.cue:
        marks.append((statement.cue.span, "cue"))
    if speaker.mention:
        marks.append((speaker.mention, "speaker"))
    marks += [(span, "speaker") for span in speaker.chain]
    if statement.question:
        marks.append((statement.question.span, "asked"))
    return marks


_AROUND = 300
_PARAGRAPH = 2500
_MOST = 12_000


def paragraphs(document: Document, statement: Statement) -> list[Span]:
    """The parts of a document that hold the statement; of a long one what stands around it."""
    start, end = statement.content[0][0], statement.content[-1][1]
    end = min(end, start + _MOST)
    found = [b.span for b in document.blocks if b.span[0] < end and start < b.span[1]]
    return [_near(document.text, span, start, end) for span in found or [(start, end)]]


def _near(text: str, block: Span, start: int, end: int) -> Span:
    """A paragraph, or the part of a long one that is near the statement, between spaces."""
    first, last = block
    if last - first <= _PARAGRAPH:
        return block
    near = max(first, min(start, last) - _AROUND), min(last, max(end, first) + _AROUND)
    left = text.find(" ", near[0], start) + 1 if near[0] > first else first
    right = text.rfind(" ", end, near[1]) if near[1] < last else last
    return (left or near[0]), (right if right > 0 else near[1])


def blocks(document: Document) -> Sequence[tuple[Span, str, str | None]]:
    """Every part of the text with its role and kind, what lies between parts among them."""
    found: list[tuple[Span, str, str | None]] = []
    place = 0
    for block in sorted(document.blocks, key=lambda each: each.span):
        start, end = block.span
        if document.text[place:start].strip():
            found.append(((place, start), "body", None))
        if end > place:
            found.append(((max(start, place), end), block.role, block.kind))
        place = max(place, end)
    if document.text[place:].strip():
        found.append(((place, len(document.text)), "body", None))
    return found
