"""Whoever is named in no list behind the place of an office: «the ambassador to Kyiv, X Y»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page

FEWEST: Final = 2
LONGEST: Final = 4
SHORTEST: Final = 2
# What stands behind a name that is whole: what was said or told of, or when.
BEHIND: Final = ("that", "matter", "time", "adjunct", "interview", "preposition", "adverb")


def seated_name(page: Page, place: int, limit: int) -> int:
    """Where the name ends of two unknown words or more right behind a state or town that an office
    is held in, as a mark, a definite noun or what was said follows it; else 0."""
    start = page.end(place, "metonym", "place")
    end = start
    while 0 < start <= end < min(limit, start + LONGEST) and of_name(page, end):
        end += 1
    if not start or end - start < FEWEST:
        return 0
    closed = end >= len(page.words) or not page.words[end][0].isalnum()
    closed = closed or page.words[end].startswith(page.definite or " ")
    return end if closed or page.end(end, *BEHIND) else 0


def of_name(page: Page, token: int) -> bool:
    """Whether a first name stands at the token, or a word in no list that is no feminine noun, nor
    somebody's."""
    if page.end(token, "given") == token + 1:
        return True
    word = page.words[token]
    plain = token not in page.tags and token not in page.inner and word.isalpha()
    if not plain or len(word) <= SHORTEST or word.startswith(page.definite or " "):
        return False
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    if word.endswith(folded_parts(page.pack.code, "plural_object")):
        return False
    return not page.source(token, token + 1).endswith((feminine, *page.possessed))


def sits_for(page: Page, token: int) -> bool:
    """Whether a deputy's seat stands behind «for»: «the deputy for the district of X»."""
    if folded(page.pack.code, "sitting_for").isdisjoint(page.words[token : token + 1]):
        return False
    return not folded(page.pack.code, "seats").isdisjoint(page.words[token + 1 : token + 2])
