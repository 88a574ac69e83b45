"""Offices of several fields: “the industry, mining and trade minister” is one person."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

LONGEST: Final = 6
NO_FIELDS: Final = ("title", "given", "article", "pronoun", "verb", "metonym")


def joins_fields(page: Page, token: int, end: int) -> bool:
    """Whether a conjunction or comma at the token joins what one office is for."""
    if _behind_office(page, token, end):
        return True
    if token == 0 or not _field(page, token - 1):
        return False
    for place in range(token + 1, min(token + LONGEST, end)):
        if page.end(place, "role"):
            return True
        if not page.words[place].isalpha() or page.among(place, NO_FIELDS):
            return False
    return False


def parts_fields(page: Page, comma: int, end: int) -> bool:
    """Whether a comma parts the first of three fields or more."""
    if _behind_office(page, comma, end):
        return True
    last = min(comma + LONGEST - 1, end)
    return joins_fields(page, comma, end) and any(
        page.end(token, "conjunction") for token in range(comma + 1, last)
    )


def _behind_office(page: Page, token: int, end: int) -> bool:
    """Whether a conjunction or comma at the token joins what the office or body before it is for:
    “the minister of industry, mining, and trade”."""
    behind = token + 1
    while behind < end and _joins(page, behind):
        behind += 1
    if behind >= end or not (_field(page, behind) or _told_field(page, behind)):
        return False
    first = token
    while first > 0 and _before_field(page, first - 1):
        first -= 1
    if first == token or first < 2 or not page.end(first - 1, "genitive", "inner"):
        return False
    return any(page.end(t, "role", "organization", "generic") == first - 1 for t in _near(first))


def _near(first: int) -> range:
    return range(max(0, first - LONGEST), first - 1)


def _joins(page: Page, token: int) -> bool:
    return page.words[token] == "," or page.end(token, "conjunction") == token + 1


def _before_field(page: Page, token: int) -> bool:
    return _field(page, token) or _joins(page, token) or _told_field(page, token)


def _told_field(page: Page, token: int) -> bool:
    """Whether a word stands before what an office is for that tells which: “Domestic Trade”."""
    plain = token not in page.tags and token not in page.inner and page.words[token].isalpha()
    return plain and token + 1 < len(page.words) and _field(page, token + 1)


def _field(page: Page, token: int) -> bool:
    return "field" in page.kinds(page.words[token])
