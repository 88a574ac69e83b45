"""Items of lists, each a paragraph of its own."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

BULLETS: Final = frozenset("•·▪●*-–—")


def is_item(page: Page, sentence: int) -> bool:
    """Whether a paragraph is one of a list: it opens with a dash or bullet, or one stands alone
    before it."""
    document, block = page.text.document, page.text.blocks[sentence]
    first = document.text[document.blocks[block].span[0]]
    before = document.text[slice(*document.blocks[block - 1].span)] if block else ""
    return first in BULLETS or before in BULLETS
