"""Subjects that bear the ending of objects behind «but», «that» and the like: «لكن مسؤولا قال»."""

from __future__ import annotations

from typing import Final

from goft.statements.endings import group_behind
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase
from goft.statements.relating import reaches

LONGEST: Final = 8
LONGEST_LEAD: Final = 3
LEADS: Final = ("conjunction", "that", "so")
BREAKS: Final = frozenset(("cue", "that", "relative", "conjunction", "clause", "so"))
PEOPLE: Final = frozenset(("role", "collective", "anonymous", "title"))


def subject_in_accusative(page: Page, left: int, cue: int) -> Tokens | None:
    """Whoever stands without an article, as objects do, between such a conjunction and the verb."""
    ending: str | None = page.pack.options.get("indefinite_object")
    if ending is None or page.form(cue, "cue") != "finite":
        return None
    for token in range(cue - 1, max(left, cue - LONGEST), -1):
        if _led(page, token) and (subject := _subject(page, token, cue, ending)):
            return subject
    return None


def _led(page: Page, token: int) -> bool:
    starts = range(max(token - LONGEST_LEAD, 0), token)
    return any(page.end(t, *LEADS) == token for t in starts)


def _subject(page: Page, token: int, cue: int, ending: str) -> Tokens | None:
    """The phrase that opens with such a noun and reaches the verb; its noun is then read as that
    without the ending."""
    stem = page.pack.phrase(page.words[token].removesuffix(ending))
    plural = group_behind(page, token)
    object_ = token not in page.tags and page.words[token].endswith(ending)
    if not plural and (not object_ or stem is None or stem.kinds.isdisjoint(PEOPLE)):
        return None
    if object_ and stem is not None:
        page.tags[token] = stem
    end = noun_phrase(page, token, cue)
    if token < end < cue - 1 and page.alone(end, "within"):
        end = noun_phrase(page, end + 1, cue)  # «an engineer in the company»
    if end > token and (reaches(page, end, cue) or (object_ and _clause_between(page, end, cue))):
        return token, end
    if object_:
        page.tags.drop(token)
    return None


def _clause_between(page: Page, start: int, cue: int) -> bool:
    """Whether nothing but a clause that tells of somebody unnamed stands before the verb: «an envoy
    | who follows the matter | expects», which has no «who» there."""
    inside = range(start, cue)
    marked = any(not page.words[t][0].isalnum() for t in inside)
    return start < cue and not marked and not any(page.among(t, BREAKS) for t in inside)
