"""Where the object of a verb that closes its clause starts, behind its subject and adjuncts."""

from __future__ import annotations

from itertools import chain
from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import (
    GOVERNING,
    LEADING,
    closed_end,
    depends,
    joins_clauses,
    relative_end,
)
from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.parted_objects import pointed_out, superlatives
from goft.statements.phrases import skip_openers

NEAR: Final = 2


def object_start(page: Page, token: int, limit: int) -> int:
    """Where an object starts behind the subject: past adjuncts that a comma or their own form
    closes, else at a noun that opens objects."""
    token = next((t + 1 for t in reversed(range(token, limit)) if joins_clauses(page, t)), token)
    while True:
        while token < limit:
            end = page.end(token, "time", "adverb", "opener", "conjunction", "resumption")
            end = end or closed_end(page, token, limit) or _bracket_end(page, token, limit)
            if not end:
                break
            token = end
        if token < limit and page.words[token] == ",":
            token = _behind_apposed(page, token, limit)
        elif token < limit and page.among(token, LEADING):
            marked = next(iter(page.between("marker", token, limit)), limit)
            comma = next(iter(page.between(",", token, marked)), None)
            sure = (t for t in range(token, comma or limit) if page.form(t, "abstract") == "sure")
            noun = next((t for t in sure if not depends(page, t, GOVERNING)), None)
            if comma is None or noun is not None:
                return noun or _opening_noun(page, token, limit, marked)
            token = comma + 1
        elif inserted := _behind_inserted(page, token, limit):
            token = inserted
        else:
            return token


def _bracket_end(page: Page, token: int, limit: int) -> int:
    """Where a bracket ends that tells a date again in another calendar; 0 where none opens."""
    if page.words[token] != "(" or not page.end(token + 1, "time"):
        return 0
    close = page.end(token + 1, "time")
    return close + 1 if close < limit and page.words[close] == ")" else 0


def _behind_apposed(page: Page, comma: int, limit: int) -> int:
    """Past what is told of the subject between two commas: with a clause of its own («X, a
    biologist who had not taken part, | the findings»), or what it is («the party, the greatest of
    all, | the figures»); behind the first comma where nothing is told there."""
    marked = next(iter(page.between("marker", comma, limit)), limit)
    who = next((t for t in page.between("that", comma, marked) if page.end(t, "that")), marked)
    behind = relative_end(page, who, marked) if who < marked else 0
    if behind and behind < marked and page.words[behind - 1] == ",":
        return behind
    last = next(iter(page.between(",", comma + 1, marked - 1)), 0)
    near = " ".join(page.words[comma + 1 : comma + 3]) in folded(page.pack.code, "about")
    told = page.words[comma + 1].endswith(superlatives(page)) or near
    return last + 1 if last and told else comma + 1


def _behind_inserted(page: Page, token: int, limit: int) -> int:
    """Where an object starts behind adjuncts between commas, before which stands what its subject
    is («a rich man and owner of X, in answer to Y, with Z, | this»); 0 when none is inserted."""
    marked = next(iter(page.between("marker", token, limit)), limit)
    commas = page.between(",", token, marked - 1)
    return next((t + 1 for t in commas[:-1] if page.among(t + 1, LEADING)), 0)


def _names(page: Page, token: int) -> bool:
    """Whether a name ends before the token, so that nothing there is that of whoever follows."""
    near = range(max(token - NEAR, 0), token)
    return any(page.end(t, "given", "title", "surname") or page.known(t, token) for t in near)


def _held(page: Page, token: int) -> bool:
    """Whether an office or title stands right before the token, which may tell whose or of what it
    is: no office of one of many («as an economist»)."""
    return bool(page.end(token - 1, "role", "title")) and not page.end(token - 2, "single")


def _opening_noun(page: Page, token: int, limit: int, marker: int) -> int:
    """A noun or else a name behind the adjunct at the token that no preposition governs, «one of
    the causes of» behind a conjunction too, or the body or group right before the object's
    marker."""
    places = range(page.among(token, LEADING) + 1, min(marker, limit))
    free = [t for t in places if not depends(page, t, GOVERNING) and not _held(page, t)]
    joined = (
        t for t in places if page.form(t, "abstract") == "one" and not depends(page, t, LEADING)
    )
    nouns = (t for t in free if page.end(t, "abstract") or pointed_out(page, t))
    most = (t for t in free if page.words[t].endswith(superlatives(page)))
    names = (place for place in free if page.end(place, "given", "title"))
    bodies = (t for t in free if page.end(t, "organization", "metonym", "collective") == marker)
    him = (t for t in free if page.end(t, "pronoun") == marker and _names(page, t))
    found = next(chain(him, joined, nouns, most, names, bodies), token)
    return found - page.words[found - 1].endswith(superlatives(page))


def complemented(place: Place, frame: Frame, start: int, end: int) -> bool:
    """Whether an object with its marker is followed by what it is called or held to be; a cue
    that also reports clauses takes no phrase of time or place for that."""
    page = place.page
    marker = next((t for t in reversed(range(start, end)) if page.end(t, "marker")), None)
    if marker is None:
        return False
    token = marker + 1
    while token < end and page.end(token, "time", "adverb"):
        token = page.end(token, "time", "adverb")
    adjunct = page.end(token, "adjunct", "interview", "toward", "that")
    told = "say" in frame.word.takes and adjunct
    return token < end and not told and not page.end(start, "that")


def opened_object(place: Place, end: int, token: int) -> int:
    """Where an object with its marker starts that a comma behind the marker does not part."""
    marked = place.page.verb_last and place.page.between("marker", place.left, end)
    return skip_openers(place.page, place.left, token) if marked else end
