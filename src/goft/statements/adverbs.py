"""Adverbs, helping verbs and times between a subject and its verb, where the subject stands beside
it, as in English."""

from __future__ import annotations

from typing import Final

from goft.statements.groups import GROUP_ENDS, ending, has_ending, named
from goft.statements.page import Page

# A subject and a day with its date in brackets, and the brackets.
FEWEST_WITH_DATE: Final = 4
LONGEST_DATE: Final = 7


def before_adverbs(page: Page, start: int, end: int) -> int:
    """Back over adverbs, helping verbs and times that stand between subject and verb."""
    end = _before_date(page, start, end)
    while (before := ending(page, start, end, "adverb", "helper", "time")) < end:
        if named(page, before):
            return end
        end = before
    return before_adverbs(page, start, end - 1) if _plain_adverb(page, start, end) else end


def _before_date(page: Page, start: int, end: int) -> int:
    """Where words end before the date in brackets behind a day: “on Friday | (Jan 2)”."""
    if end - start < FEWEST_WITH_DATE or page.words[end - 1] != ")":
        return end
    near = range(end - 2, max(start, end - LONGEST_DATE), -1)
    opening = next((t for t in near if page.words[t] == "("), end)
    return opening if ending(page, start, opening, "time") < opening else end


def _plain_adverb(page: Page, start: int, end: int) -> bool:
    """Whether an adverb that no list has stands behind a name: “Bell powerfully argued”."""
    last = end - 1
    if last <= start or last in page.tags or page.capital(last):
        return False
    owned = page.words[last - 1].endswith(page.owners)
    if owned or not has_ending(page, last, "adverb") or page.end(last - 1, "origin"):
        return False
    related = page.between("relative", start, last)
    return page.capital(last - 1) or (not related and _noun_alone(page, last - 1))


def _noun_alone(page: Page, token: int) -> bool:
    """Whether a word that may be a noun, and no adverb's adjective, stands at the token: “the
    mayor | flatly denied”."""
    if not page.words[token].isalpha() or page.among(token, GROUP_ENDS):
        return False
    return not page.alone(token, "article", "determiner", "possessive", "inner", "epithet", "trait")
