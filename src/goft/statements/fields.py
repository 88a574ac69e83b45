"""Offices of several fields: “the industry, mining and trade minister” is one person."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

LONGEST: Final = 6
NO_FIELDS: Final = ("title", "given", "article", "pronoun", "verb", "metonym")


def joins_fields(page: Page, token: int, end: int) -> bool:
    """Whether a conjunction or comma at the token joins what one office is for."""
    if token == 0 or "field" not in page.kinds(page.words[token - 1]):
        return False
    for place in range(token + 1, min(token + LONGEST, end)):
        if page.end(place, "role"):
            return True
        if not page.words[place].isalpha() or page.end(place, *NO_FIELDS):
            return False
    return False


def parts_fields(page: Page, comma: int, end: int) -> bool:
    """Whether a comma parts the first of three fields or more."""
    last = min(comma + LONGEST - 1, end)
    return joins_fields(page, comma, end) and any(
        page.end(token, "conjunction") for token in range(comma + 1, last)
    )
