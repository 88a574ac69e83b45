"""A document's text made ready for reading: folded view, tokens, sentences, quotations."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

from goft.model.document import Document
from goft.model.spans import Span


@dataclass(frozen=True, slots=True)
class View:
    """Folded text with the way back: `offsets[i]` is where view character i stands in the source.

    `offsets` is None when folding moved nothing; else it has one entry more than `text`, the
    last being the length of the source.
    """

    text: str
    offsets: array[int] | None = None

    def back(self, start: int, end: int) -> Span:
        """The source range that view range [start, end) was folded from.

        Removed characters belong to the one before them: a word keeps its last vowel sign.
        """
        if self.offsets is None:
            return (start, end)
        if start >= end:
            return (self.offsets[start], self.offsets[start])
        return (self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1))


class Quotation(NamedTuple):
    """A quoted stretch in view offsets: `start`/`end` lie inside the marks.

    `closed` is False when the closing mark was lost and the end is a guess. `depth` counts
    the quotations around it.
    """

    start: int
    end: int
    closed: bool = True
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """What the statements stage reads; all offsets are in `view` unless they say otherwise.

    Token i is `words[i]`, standing at [starts[i], end(i)). `sentences` are half-open ranges
    of token indices, each inside one block; `blocks[k]` is the index in `document.blocks` of
    sentence k.
    """

    document: Document
    view: View
    words: tuple[str, ...]
    starts: array[int]
    sentences: tuple[Span, ...]
    blocks: tuple[int, ...]
    quotations: tuple[Quotation, ...] = field(default=())

    def end(self, token: int) -> int:
        """Where the token ends."""
        return self.starts[token] + len(self.words[token])
