"""Marks, quotation marks and conjunctions that hang at the ends of a content, and are no part of
it."""

from __future__ import annotations

from typing import Final

from goft.statements.page import ENDING, Page
from goft.statements.shapes import names_only
from goft.statements.sign_offs import stroke

TRIM_BEFORE: Final = frozenset(":,;.-–— ")
LONGEST_LEAD: Final = 4
QUOTES: Final = frozenset([*'«»“”"‹›„‟', "''"])


def trimmed(page: Page, start: int, end: int) -> tuple[int, int]:
    """The range without marks, quotation marks and conjunctions left hanging at its ends."""
    end = stroke(page, start, end)
    while start < end and (page.words[start] in TRIM_BEFORE or page.words[start] in QUOTES):
        if page.verb_last and page.opens.get(start, end) < end - 1 and names_only(page, start + 1):
            break
        start += 1
    while end > start and (hanging := _hanging(page, start, end)) < end:
        end = hanging
    return start, end


def _hanging(page: Page, start: int, end: int) -> int:
    """Where the mark or conjunction starts with which a range ends; its end when none does."""
    word = page.words[end - 1]
    if word in TRIM_BEFORE or word == "(":
        return end - 1
    if word in QUOTES:
        return end - (end - 1 not in page.closes or page.closes[end - 1] < start)
    if page.end(end - 1, "opener") and page.words[end : end + 1] and _sentence_ends(page, end):
        return end  # “nobody has called us yet.”
    if end - 1 in page.quoted and page.words[end - 2] == "," and _sentence_ends(page, end):
        return end  # “it is late, though,” he said
    joins = (t for t in range(max(start, end - 2), end) if page.end(t, "conjunction") == end)
    return next(iter(joins), end) if page.cased else _credit(page, start, next(iter(joins), end))


def _credit(page: Page, start: int, end: int) -> int:
    """Where, behind a comma, the attribution starts that a range ends with, since brackets hold
    whom it names («A, | according to (X)»); its end when there is none."""
    leads = (t for t in range(max(start + 2, end - LONGEST_LEAD), end) if page.words[t - 1] == ",")
    told = (t for t in leads if page.end(t, "cue") == end and page.form(t, "cue") == "noun")
    return next(iter(told), end)


def _sentence_ends(page: Page, token: int) -> bool:
    """Whether a quotation or sentence ends at the token, be it behind a comma."""
    token += page.words[token] == ","
    return token in page.closes or not ENDING.isdisjoint(page.words[token : token + 1])
