"""Times inside noun groups, as those of meetings and programmes are, and what is part of them."""

from __future__ import annotations

from goft.statements.page import Page


def tells_when(page: Page, token: int, start: int) -> bool:
    """Whether a time in a group that begins at `start` tells of the noun behind it: “the BBC's
    Today programme”, “a late Sunday meeting”."""
    if page.words[token - 1].endswith(page.owners):
        return True
    first = token - 1 - (token - 1 > start and page.alone(token - 1, "epithet", "adverb"))
    if page.end(token, "verb") and page.words[token] not in page.pack.options.get("months", ()):
        return False  # “a May session”
    named = page.capital(max(page.end(token, "time"), token + 1) - 1)
    return named and page.end(first, "article") == first + 1


def past_year(page: Page, token: int, limit: int) -> int:
    """Past the year that stands between commas behind a day."""
    year = token + 1 < limit and page.words[token].isdigit() and page.words[token + 1] == ","
    return token + 2 if year else token
