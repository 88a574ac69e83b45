"""News in brief: pages whose items are each signed by their own agency, in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goft.statements.media import medium_name
from goft.statements.page import ENDING, Page

BULLETS: Final = frozenset("*•·▪●-–—")
# Items of one page are signed at least so often.
FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """The name of the agency that signs the tokens of an item up to its bracket."""

    start: int
    end: int
    name: str


def signatures(page: Page) -> list[Signature]:
    """The signatures of a page's items; none where but one signs, as it signs the page."""
    if not page.lists.has("(") or page.words.count("(") < FEWEST:
        return []
    found = list(_brackets(page))
    if len(found) < FEWEST:
        return []
    starts = [-1, *(close for _, close, _ in found[:-1])]
    items = zip(starts, found, strict=True)
    return [Signature(start, opening, name) for start, (opening, _, name) in items]


def _brackets(page: Page) -> Iterator[tuple[int, int, str]]:
    """Where brackets that sign open and close, and whom they name."""
    opening = -1
    for _ in range(page.words.count("(")):
        opening = page.words.index("(", opening + 1)
        close = page.end(opening + 1, "outlet", "medium")
        signs = 0 < opening < close and page.words[close : close + 1] == (")",)
        if signs and page.words[opening - 1] in ENDING and _closes(page, close):
            yield opening, close, medium_name(page, opening + 1, close)


def _closes(page: Page, close: int) -> bool:
    """Whether an item ends at the bracket: with the page, its paragraph, or before a bullet."""
    behind = close + 1
    if behind >= len(page.words) or page.words[behind] in BULLETS:
        return True
    return page.text.blocks[page.sentence(behind)] != page.text.blocks[page.sentence(close)]
