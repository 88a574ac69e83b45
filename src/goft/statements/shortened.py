"""Bodies called by their initials: the full name that a page gives before it shortens it."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

FEWEST: Final = 3
FARTHEST: Final = 1200
INSIDE: Final = frozenset(("inner", "genitive", "article", "conjunction", "preposition"))
NO_NAME: Final[tuple[str, ...]] = ()


def full_name(page: Page, token: int) -> tuple[str, ...]:
    """The words of the name whose initials stand at the token, when the page told it before: “the
    PGC” is “the Pine Growers' Council”; () when it told none."""
    word = page.words[token]
    if not page.pack.options["cased"] or len(word) < FEWEST or not word.isalpha():
        return NO_NAME
    if not page.source(token, token + 1).isupper():
        return NO_NAME
    if word not in page.shortened:
        page.shortened[word] = _told(page, word, token)
    return page.shortened[word]


def _told(page: Page, letters: str, limit: int) -> tuple[str, ...]:
    """The latest words before the limit that open with the letters, in capitals."""
    for last in range(limit - 1, max(-1, limit - FARTHEST), -1):
        if page.words[last][0] == letters[-1]:
            name = _spelled(page, letters, last)
            if name:
                return name
    return NO_NAME


def _spelled(page: Page, letters: str, last: int) -> tuple[str, ...]:
    """The name that ends at a token and is spelled by the letters; words inside names have none."""
    found: list[str] = []
    token = last
    for letter in reversed(letters):
        while token > 0 and found and not page.capital(token) and page.among(token, INSIDE):
            token -= 1
        if token < 0 or page.words[token][0] != letter or not page.capital(token):
            return NO_NAME
        found.append(page.words[token])
        token -= 1
    return tuple(reversed(found)) if len(found[-1]) > 1 else NO_NAME
