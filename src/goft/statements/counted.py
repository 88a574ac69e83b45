"""Several people whom a number opens: «15 MPs», «three of the members», «about 10 percent»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.model import Span
from goft.statements.kinds import NAMING, STOPS
from goft.statements.page import Page

# How many words of a number stand before what it counts: «ten thousand workers».
LONGEST: Final = 2


def several(page: Page, start: int, end: int) -> bool:
    """Whether a number that only counts opens a mention: several people («۱۵ نماینده مجلس»)."""
    first = _behind_about(page, start)
    digits = page.words[first].isdigit() or first > start
    return page.verb_last and digits and first + 1 < end and _known(page, first)


def one_of(page: Page, start: int, end: int) -> Span | None:
    """The name of the one of several that is told behind a comma: “one of the victims, Jo Bell”."""
    if not page.cased:
        return None
    of_several = page.end(start, "single") and page.end(start + 1, "genitive")
    further = page.alone(start, "indefinite", "single") and start + 1 == page.comma(start, end)
    if not (of_several or further):
        return None
    comma = max(page.between(",", start, end), default=end)
    words = range(comma + 1, end)
    if not words or not all(page.capital(t) or page.words[t] == "." for t in words):
        return None
    return comma + 1, end


def about_many(page: Page, token: int) -> int:
    """The number at the token, behind words that tell it to be about right, whose noun may speak
    («more than 30 countries»); 0 when none stands there."""
    first = _behind_about(page, token) if page.verb_last else token
    return first if first > token and _known(page, first) else 0


def _behind_about(page: Page, token: int) -> int:
    """Behind «more than», «about» before a number; the token itself when none stands there."""
    about = folded(page.pack.code, "about")
    for length in range(1, LONGEST + 1):
        behind = token + length
        if " ".join(page.words[token:behind]) in about and behind < len(page.words):
            number = page.words[behind].isdigit() or page.end(behind, "counted")
            return behind if number else token
    return token


def _known(page: Page, number: int) -> bool:
    """Whether somebody that may speak is counted behind the number."""
    behind = range(number + 1, min(number + 1 + LONGEST, len(page.words)))
    people = folded(page.pack.code, "countable")
    return any(page.among(t, NAMING) or page.words[t] in people for t in behind)


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


def one_officer(page: Page, token: int, end: int) -> bool:
    """Whether a number stands before an office that ends the mention: “one ministry official”."""
    number = page.end(token, "single") == token + 1 and not page.end(token, "anonymous")
    return number and any(page.end(t, "role", "vague") == end for t in range(token + 1, end))
