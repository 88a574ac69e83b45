"""Whom a clause that tells of somebody points back to, and nouns that a conjunction hides."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from goft.statements.conjoined import joins_noun
from goft.statements.endings import group_behind
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, recognized

LONGEST_GROUP: Final = 3


def told_of_group(page: Page, left: int, cue: int) -> Tokens | None:
    """The unnamed group right before a verb that tells of it: «asked analysts | who warned»."""
    for token in range(max(left, cue - LONGEST_GROUP), cue):
        if group_behind(page, token) and noun_phrase(page, token, cue) == cue:
            return token, cue
    return None


def antecedent(page: Page, start: int, clause: int) -> Tokens | None:
    """Whom «who» at the token points back to."""
    end = clause - 1 if page.words[clause - 1] == "," else clause
    for token in range(end - 1, max(start, end - 12) - 1, -1):
        if recognized(page, token, end) and noun_phrase(page, token, end) == end:
            return token, end
        if joined_noun(page, token, ("organization",)) and noun_phrase(page, token, end) == end:
            return token, end
    return None


def joined_noun(page: Page, token: int, kinds: Collection[str]) -> bool:
    """Whether a conjunction is written onto a noun of the kinds, which then is read as one."""
    if token in page.tags or token in page.inner or not joins_noun(page, token):
        return False
    noun = page.pack.phrase(page.words[token][1:])
    if noun is None or noun.kinds.isdisjoint(kinds):
        return False
    page.tags[token], page.cuts[token] = noun, 1
    return True
