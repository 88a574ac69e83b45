"""Speech that goes on over paragraphs: quotations that each paragraph opens again."""

from __future__ import annotations

from bisect import bisect_right

from goft.statements.match import Frame
from goft.statements.page import Page


def carry_on(page: Page, frames: list[Frame]) -> None:
    """Let words whose quotation a paragraph leaves open go on where the next one opens it again."""
    closed = frozenset(page.closes.values())
    starts = [start for start, _ in page.text.sentences]
    for frame in frames:
        opening = frame.pieces[-1][0] - 1
        while opening in page.opens and opening not in closed:
            number = bisect_right(starts, page.opens[opening] - 1)
            if number >= len(starts) or not _reopens(page, starts[number], opening):
                break
            opening = starts[number]
            frame.pieces.append((opening + 1, page.opens[opening]))


def _reopens(page: Page, token: int, opening: int) -> bool:
    """Whether a paragraph starts at the token with the mark that was left open."""
    return token in page.opens and page.words[token] == page.words[opening]
