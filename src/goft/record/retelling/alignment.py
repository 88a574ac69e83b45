"""Two tellings side by side: what both say, what each alone says, and what they put otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from goft.model import Span
from goft.record.retelling.wording import Wording

Kind = Literal["both", "one", "other", "changed"]


class Piece(NamedTuple):
    """A stretch of two tellings, in the letters of each; "" where one has nothing there."""

    kind: Kind
    one: str
    other: str


def align(one: Wording, other: Wording) -> Iterator[Piece]:
    """The pieces of two tellings in order."""
    for same, group in groupby(
        LCSseq.opcodes(one.keys, other.keys), lambda code: code.tag == "equal"
    ):
        codes = list(group)
        first, last = codes[0], codes[-1]
        here = _letters(one, first.src_start, last.src_end)
        there = _letters(other, first.dest_start, last.dest_end)
        kind: Kind = "both" if same else "changed" if here and there else "one"
        yield Piece("other" if kind == "one" and there else kind, here, there)


def alone(one: Wording, other: Wording) -> list[Span]:
    """The stretches of a telling that the other one has not."""
    codes = LCSseq.opcodes(one.keys, other.keys)
    return [
        (one.tokens[code.src_start].start, one.tokens[code.src_end - 1].end)
        for code in codes
        if code.tag != "equal" and code.src_start < code.src_end
    ]


def _letters(words: Wording, first: int, last: int) -> str:
    """The text from one token up to another, with what stands between them."""
    if first >= last:
        return ""
    return words.text[words.tokens[first].start : words.tokens[last - 1].end]
