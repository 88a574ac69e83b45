"""Words that the page has as somebody's surname, in a script with capitals."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

# How far off a name is sought: else time would grow with a page's square.
REACH: Final = 5000


def near(page: Page, token: int) -> range:
    """Where names that are sought from the token may stand."""
    return range(max(token - REACH, 0), min(token + REACH, len(page.words)))


def surname_met(page: Page, token: int) -> bool:
    """Whether a first name stands before the word of the token elsewhere in the page, both in
    capitals."""
    if not page.cased:
        return False
    words, around = page.words[token : token + 1], near(page, token)
    given = page.between("given", around.start, around.stop)
    behind = (page.end(t, "given") for t in given if page.capital(t))
    return any(page.words[t : t + 1] == words and page.capital(t) for t in behind)
