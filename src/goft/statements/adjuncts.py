"""Adjuncts between a verb of saying and its clause: when, where and how something was told."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.groups import ending, governs, group_end, is_verb, opens_subject
from goft.statements.kinds import LEADING, NAMING
from goft.statements.page import Page

# How many digits a year has.
YEAR: Final = 4
# What shows behind an adverb that it only tells how or when something was told.
TOLD_BEHIND: Final = LEADING | {"that", "time", "adverb", "opener", "clause", "conjunction"}


def past_adjuncts(page: Page, token: int, limit: int) -> int:
    """Past the times and adjuncts of place that may stand between a verb and its clause."""
    first = token
    while token < limit:
        end = page.end(token, "time", "adverb")
        if _stresses(page, token, limit):
            break
        if end and ((end < limit and is_verb(page, end)) or page.end(token, "collective")):
            break
        set_in = 0 if _tasks(page, token, limit) else page.end(token, "setting")
        opened = page.end(token, "adjunct", "interview") or set_in
        opened += bool(set_in and page.end(opened, "that") and page.end(opened, "determiner"))
        end = end or _made(page, first, token) or _year(page, first, token)
        if not end and not opened:
            break
        behind = end or (group_end(page, opened, limit) if governs(page, opened) else opened)
        if set_in and not opens_subject(page, behind, limit):
            break
        token = behind
    return token


def _stresses(page: Page, token: int, limit: int) -> bool:
    """Whether an adverb belongs to the clause whose subject stands right behind it: “said | only
    members may vote”, “said | further talks were needed”."""
    behind = page.end(token, "adverb")
    if not behind or behind >= limit or not page.words[behind][0].isalnum():
        return False
    if page.among(behind, TOLD_BEHIND):
        return False
    stressed = page.words[token] in folded(page.pack.code, "stressing")
    return stressed or not (opens_subject(page, behind, limit) or page.end(token, "time"))


def _year(page: Page, first: int, token: int) -> int:
    """Behind the year that follows a month: “in May | 2018”; 0 when none stands there."""
    word = page.words[token]
    dated = token > first and page.capital(token - 1) and len(word) == YEAR and word.isdigit()
    return token + 1 if dated else 0


def _made(page: Page, first: int, token: int) -> int:
    """Behind a participle that tells when or where the text before it was made, which an adjunct
    names: “in a statement | issued on Friday”; 0 when none stands there."""
    made = token > first and not page.end(token, "verb") and page.end(token, "participle")
    adjunct = ending(page, first, token, "adjunct", "document") < token
    return made if made and adjunct and page.end(made, "time", "setting") else 0


def _tasks(page: Page, token: int, limit: int) -> bool:
    """Whether an infinitive stands at the token, no place: “vowed to raise the matter”."""
    led = page.end(token, "infinitive") and token + 1 < limit
    return bool(led) and not page.alone(token + 1, "article", "determiner", *NAMING)
