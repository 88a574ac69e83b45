"""Dashes with spaces around them, and what two of them insert."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

DASHES: Final = ("–", "—", "-")
LONG: Final = "—"
LONGEST_INSERTED: Final = 26


def spaced(page: Page, token: int) -> bool:
    """Whether a dash stands at the token with spaces around it, or a long one, no part of a
    name."""
    if page.words[token] not in DASHES or not 0 < token < len(page.words) - 1:
        return False
    if page.words[token] == LONG and page.cased:
        return True
    starts, end = page.text.starts, page.text.end
    return end(token - 1) < starts[token] and end(token) < starts[token + 1]


def dash_before(page: Page, start: int, end: int) -> int | None:
    """The dash that opens what a dash right before a verb closes, no name of whoever speaks: “the
    three states – X, Y and Z – said”; None when none does."""
    if end - 2 < start or not spaced(page, end - 1):
        return None
    near = range(end - 2, max(start, end - LONGEST_INSERTED), -1)
    opening = next((t for t in near if spaced(page, t)), None)
    if opening is None or page.end(opening + 1, "given", "title"):
        return None
    state = page.end(opening + 1, "metonym")
    return opening if state or not all(map(page.capital, range(opening + 1, end - 1))) else None


def parts_pronoun(page: Page, token: int, end: int) -> bool:
    """Whether a dash, be it written as two, stands right before a pronoun that is the subject:
    “the bill would fail – as Bell wants – | they argued”."""
    if page.words[token] not in DASHES or page.end(token + 1, "pronoun") != end:
        return False
    return spaced(page, token) or page.words[token - 1] == page.words[token]
