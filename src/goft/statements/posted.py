"""Where an office ends that goes on with its post or its task, where verbs come last: «the
ambassador of X in Y», «the envoy of X for the affairs of Y»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.kinds import STOPS
from goft.statements.page import Page

POSTS: Final = ("place", "metonym", "organization", "qualifier")
# What ends the task of an office.
PERSONS: Final = ("title", "given", "pronoun", "time", "interview", "adjunct", "adverb", "opener")
LONGEST_TASK: Final = 7


def posted_end(page: Page, end: int, limit: int) -> int:
    """Where the post or task that stands behind an office ends; `end` where none does."""
    led = page.verb_last and end + 1 < limit and page.words[end] in folded(page.pack.code, "posted")
    if not led or page.end(end, "adjunct", "interview", "time"):
        return end
    if tasked(page, end):
        return _task_end(page, end + 2, limit)
    behind = end + 1
    while behind < limit and (further := page.end(behind, *POSTS)):
        behind = further
    return behind if behind > end + 1 and behind <= limit else end


def tasked(page: Page, end: int) -> bool:
    """Whether what a body or office goes on with are the affairs that are its own."""
    return page.words[end + 1] in folded(page.pack.code, "affairs")


def _task_end(page: Page, token: int, limit: int) -> int:
    """Where the affairs of an office end: before a mark, an adjunct or somebody's name."""
    last = min(token + LONGEST_TASK, limit)
    for place in range(token, last):
        stops = page.among(place, STOPS) and not page.end(place, "conjunction")
        if stops or page.end(place, *PERSONS) or not page.words[place][0].isalnum():
            return place
    return last
