"""Several people whom a number opens: «15 MPs», «three of the members», «about 10 percent»."""

from __future__ import annotations

from goft.statements.kinds import STOPS
from goft.statements.page import Page


def counted_end(page: Page, start: int, limit: int) -> int:
    """Behind a number that opens a mention and the noun that it counts; `start` where none does,
    or in a language without a definite article."""
    token = page.end(start, "approximate") or start
    if page.definite is None or token >= limit:
        return start
    digits = page.words[token].isdigit()
    behind = token + 1 if digits else page.end(token, "counted")
    if not behind or behind >= limit:
        return start
    share = page.end(behind, "share") if digits else 0
    if share:
        return share + page.alone(share, "partitive")
    return _behind_noun(page, behind) or start


def _behind_noun(page: Page, token: int) -> int:
    """Behind the noun that a number counts, or the preposition before those it is taken from."""
    if page.alone(token, "partitive"):
        return token + 1
    noun = page.words[token][0].isalpha() and not page.among(token, STOPS)
    return page.end(token, "collective", "role", "anonymous") or token + 1 if noun else 0
