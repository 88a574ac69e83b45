"""Where an office ends that goes on with its post or its task, where verbs come last: «the
ambassador of X in Y», «the envoy of X for the affairs of Y»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.kinds import STOPS
from goft.statements.page import Page

POSTS: Final = ("place", "metonym", "organization", "qualifier", "ordinal")
# What ends the task of an office.
PERSONS: Final = ("title", "given", "pronoun", "time", "interview", "adjunct", "adverb", "opener")
LONGEST_TASK: Final = 7
LONGEST_LIST: Final = 12


def own_post(page: Page, start: int, end: int) -> bool:
    """Whether the post or task behind an office is part of what its holder is called: affairs of
    its own, or where somebody sits for others («the envoy of X in Y»)."""
    return tasked(page, end) or _sits(page, start, end)


def seat_end(page: Page, start: int, token: int, end: int) -> int:
    """Where the seat that opens at the token ends, which tells nobody from others in his office;
    else the token."""
    led = page.verb_last and token > start and page.words[token] in folded(page.pack.code, "posted")
    return posted_end(page, token, end) if led and _sits(page, start, token) else token


def _sits(page: Page, start: int, end: int) -> bool:
    holders = folded(page.pack.code, "posted_holders")
    return not holders.isdisjoint(page.words[start:end])


def districts_end(page: Page, start: int, end: int, limit: int) -> int:
    """Where the places end, parted by commas, for all of which somebody sits in a body that they
    lead to («the member for X | , Y and Z in parliament»); `end` where none follow."""
    if end >= limit or page.words[end] != "," or not own_post(page, start, end):
        return end
    for place in range(end + 1, min(end + LONGEST_LIST, limit - 1)):
        if page.words[place] in folded(page.pack.code, "posted"):
            body = page.end(place + 1, "organization") > 0
            return place if body and page.has("conjunction", end, place) else end
        listed = page.words[place] == "," or page.alone(place, "conjunction", "place", "metonym")
        if not listed and (place in page.tags or not page.words[place].isalpha()):
            return end
    return end


def posted_end(page: Page, end: int, limit: int) -> int:
    """Where the post or task that stands behind an office ends; `end` where none does."""
    led = page.verb_last and end + 1 < limit and page.words[end] in folded(page.pack.code, "posted")
    if not led or page.end(end, "adjunct", "interview", "time"):
        return end
    if tasked(page, end):
        return _task_end(page, end + 2, limit)
    behind = end + 1 + (page.words[end + 1] in folded(page.pack.code, "districts"))
    if behind > end + 1 and page.end(behind, "conjunction") and page.end(behind + 1, "role"):
        return behind  # «the leader's envoy in the province | and imam of X»
    first = behind
    while behind < limit and (further := page.end(behind, *POSTS)):
        behind = further
    if first < behind <= limit and _wants_more(page, first, behind):
        behind = _task_end(page, behind, limit)
    return behind if first < behind <= limit else end


def _wants_more(page: Page, start: int, end: int) -> bool:
    """Whether a body is only called by its kind («in the committee»)."""
    return page.words[end - 1] in folded(page.pack.code, "wanting_bodies") and end == start + 1


def tasked(page: Page, end: int) -> bool:
    """Whether what a body or office goes on with are the affairs that are its own."""
    last = len(page.words) - 1
    return end < last and page.words[end + 1] in folded(page.pack.code, "affairs")


def _task_end(page: Page, token: int, limit: int) -> int:
    """Where the affairs of an office end: before a mark, an adjunct or somebody's name."""
    last = min(token + LONGEST_TASK, limit)
    for place in range(token, last):
        stops = page.among(place, STOPS) and not page.end(place, "conjunction")
        if stops or page.end(place, *PERSONS) or not page.words[place][0].isalnum():
            return place
    return last
