"""Bodies called by their initials: the full name that a page gives before it shortens it."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page
from goft.statements.phrases import Tokens

FEWEST: Final = 3
FARTHEST: Final = 1200
INSIDE: Final = frozenset(("inner", "genitive", "article", "conjunction", "preposition"))
NOWHERE: Final[Tokens] = (0, 0)


def full_name(page: Page, token: int) -> tuple[str, ...]:
    """The words of the name whose initials stand at the token, when the page told it before: “the
    PGC” is “the Pine Growers' Council”; () when it told none."""
    start, end = told_in_full(page, token)
    return tuple(page.words[t] for t in range(start, end) if _counts(page, t, start))


def in_full(page: Page, name: Tokens) -> Tokens:
    """Where the page spelled out the initials that are a whole name; else the name itself."""
    start, end = name
    told = told_in_full(page, start) if end == start + 1 else NOWHERE
    return name if told == NOWHERE else told


def told_in_full(page: Page, token: int) -> Tokens:
    """Where the page last told the name before whose initials stand at the token."""
    word = page.words[token]
    least = FEWEST - ((word,) in page.labels)  # “JH:” in a transcript
    if not page.cased or len(word) < least or not word.isalpha():
        return NOWHERE
    letters = page.source(token, token + 1)
    if not (letters.isupper() or (letters[0] + letters[-1]).isupper()):  # “CoG”, too
        return NOWHERE
    if word not in page.shortened:
        page.shortened[word] = _told(page, word, token)
    return page.shortened[word]


def _told(page: Page, letters: str, limit: int) -> Tokens:
    """The latest words before the limit that open with the letters, in capitals."""
    for last in range(limit - 1, max(-1, limit - FARTHEST), -1):
        if page.words[last][0] == letters[-1]:
            first = _spelled(page, letters, last)
            if first >= 0:
                return first, last + 1
    return _told_later(page, letters, limit)


def _told_later(page: Page, letters: str, start: int) -> Tokens:
    """The name behind which the letters stand in brackets further down, where it is spelled out."""
    words = page.words
    places = range(start + 1, min(start + FARTHEST, len(words) - 1))
    bracket = next(
        (t - 1 for t in places if words[t] == letters and words[t - 1 : t + 2 : 2] == ("(", ")")), 0
    )
    first = _spelled(page, letters, bracket - 1) if bracket else -1
    return (first, bracket) if first >= 0 else NOWHERE


def _spelled(page: Page, letters: str, last: int) -> int:
    """Where the name starts that ends at a token and is spelled by the letters, -1 when none does;
    words inside names have no letter."""
    token = first = last + 1
    for letter in reversed(letters):
        token -= 1
        while token > 0 and first <= last and not page.capital(token) and _inside(page, token):
            token -= 1
        if token < 0 or page.words[token][0] != letter or not page.capital(token):
            return -1
        first = token
    return first if len(page.words[first]) > 1 else -1


def _inside(page: Page, token: int) -> bool:
    return page.among(token, INSIDE) > 0


def _counts(page: Page, token: int, first: int) -> bool:
    """Whether a word of a name has a letter among its initials."""
    return token == first or page.capital(token) or not _inside(page, token)
