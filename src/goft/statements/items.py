"""Items of lists, each a paragraph of its own."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

# Signs that posts put before each of their points.
SIGNS: Final = frozenset("🔹🔸🔺🔻🔷🔶▫◾◽◼◻🔘🔴🔵🟢🟡🟠🟣⚪⚫♦✅✔👈👉⚡📌📍❇✳➖➕💠⭕")
VARIANT: Final = "\ufe0f"  # asks for the coloured form of the sign before it
BULLETS: Final = SIGNS | frozenset("•·▪●*-–—")


def is_item(page: Page, sentence: int) -> bool:
    """Whether a paragraph is one of a list: it opens with a dash or bullet, or one stands alone
    before it."""
    block = page.text.blocks[sentence]
    first = _text(page, block)[:1]
    return first in BULLETS or _text(page, block - 1).rstrip(VARIANT) in BULLETS


def sign_of(page: Page, block: int) -> str:
    """The sign that a point of a post opens with; "" when the paragraph opens with none."""
    before = _text(page, block - 1).rstrip(VARIANT)
    return before if before in SIGNS else ""


def _text(page: Page, block: int) -> str:
    document = page.text.document
    return document.text[slice(*document.blocks[block].span)] if block >= 0 else ""
