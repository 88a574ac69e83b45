"""Words that the page has as somebody's surname, in a script with capitals."""

from __future__ import annotations

from goft.statements.page import Page


def surname_met(page: Page, word: str) -> bool:
    """Whether a first name stands before a word somewhere in the page, both in capitals."""
    if not page.cased:
        return False
    behind = (page.end(t, "given") for t in page.places.all("given") if page.capital(t))
    return any(page.words[t : t + 1] == (word,) and page.capital(t) for t in behind)
