"""Whoever is named in no list behind the place of an office: «the ambassador to Kyiv, X Y»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page

FEWEST: Final = 2
LONGEST: Final = 5
SHORTEST: Final = 2
# What stands behind a name that is whole: what was said or told of, or when.
BEHIND: Final = ("that", "matter", "time", "adjunct", "interview", "preposition", "adverb")


def seated_name(page: Page, place: int, limit: int) -> int:
    """Where the name ends of two unknown words or more right behind a state or town that an office
    is held in, or a body there, as a mark, a definite noun or what was said follows it; else 0."""
    if marked := _behind_marks(page, place):
        return _two_words(page, marked, limit)
    start = page.end(place, "metonym", "place")
    body = place + 1 < min(limit, len(page.words)) and page.end(place, "organization") == place + 1
    start = start or (page.end(place + 1, "metonym", "place") if body else 0)
    whole = body and page.words[place].startswith(page.definite or " ")
    if not start and whole:
        return _told_name(page, place + 1, limit)
    if not start and body and page.words[place + 1].startswith(page.definite or " "):
        return _told_name(page, place + FEWEST, limit)
    end = start
    while 0 < start <= end < min(limit, start + LONGEST) and _goes_on(page, start, end):
        end += 1
    end += 0 < start < end < limit and _family(page, end, limit)
    if not start or end - start < FEWEST:
        return 0
    closed = end >= len(page.words) or not page.words[end][0].isalnum()
    closed = closed or page.words[end].startswith(page.definite or " ")
    closed = closed or (end == limit and page.end(end, "cue") > 0) or page.end(end, "that") > 0
    first, _ = page.text.sentences[page.sentence(place)]
    told = closed or (page.has("cue", first, place) and page.end(end, *BEHIND))
    return end if told else 0


def _told_name(page: Page, start: int, limit: int) -> int:
    """Where a name behind a body and its definite name ends right before «that» or a verb; else
    0."""
    end = start
    while end < min(limit, start + LONGEST) and _goes_on(page, start, end):
        end += 1
    end += start < end < limit and _family(page, end, limit)
    told = page.end(end, "that") or (end == limit and page.end(end, "cue"))
    told = told or page.words[end : end + 1] == (":",)
    return end if told and end - start >= FEWEST else 0


def seated_start(page: Page, role: int, end: int) -> int:
    """Where the name of two words or more starts that closes an office behind a state or town, in
    no list («the envoy of Britain | X Y», «the dean in the university of Basra | X the Y»)."""
    for token in range(page.end(role, "role"), end - FEWEST) if page.definite else ():
        start = page.end(token, "metonym", "place")
        article = page.words[token].startswith(page.definite or " ")
        body = article and page.end(token - 1, "organization") == token not in page.tags
        body = body or (article and page.end(token, "organization") == token + 1)
        body = body and not page.end(token, "title")  # «the general», who is no brigade
        start = start or (token + 1 if body and not _written_on(page, token + 1) else 0)
        joined = 0 < start < end and page.words[start][0] in page.pack.options["conjoined"]
        if start and end - start >= FEWEST and of_name(page, start) and not joined:
            last = end - _family(page, end - 1, end)
            if all(_goes_on(page, start, t) for t in range(start, last)):
                return start
    return 0


def _written_on(page: Page, token: int) -> bool:
    """Whether a word in no list may be one with a preposition or conjunction written onto it."""
    return token not in page.tags and page.words[token][0] in page.written_on


def _goes_on(page: Page, start: int, token: int) -> bool:
    """Whether a name that starts at `start` holds the token, be it «son of»."""
    inside = token in page.inner or page.end(token, "particle") == token + 1
    return (start < token and inside) or page.end(token, "given") > 0 or of_name(page, token)


def _family(page: Page, token: int, limit: int) -> bool:
    """Whether a definite word in no list closes a name before what was said, a mark or a verb."""
    word, behind = page.words[token], token + 1
    if token in page.tags or not word.startswith(page.definite or " ") or not word.isalpha():
        return False
    closed = behind >= limit or not page.words[behind][0].isalnum()
    return closed or page.end(behind, *BEHIND) > 0


def _behind_marks(page: Page, place: int) -> int:
    """Behind the marks or brackets that hold whom a deputy sits for («for (the Bloc) X Y»); else
    0."""
    if page.words[place - 1] not in folded(page.pack.code, "sitting_for"):
        return 0
    if place in page.opens:
        return page.opens[place] + 1 if page.opens[place] - place <= LONGEST else 0
    bracket = page.words[place : place + 1] == ("(",)
    near = range(place + 2, min(place + LONGEST + 2, len(page.words))) if bracket else ()
    return next((t + 1 for t in near if page.words[t] == ")"), 0)


def _two_words(page: Page, start: int, limit: int) -> int:
    """Where a name of two words ends, of which the latter may have an article; else 0."""
    end = start + FEWEST
    if end > limit or not of_name(page, start):
        return 0
    last = page.words[end - 1]
    return end if last.isalpha() and (end - 1 not in page.tags or page.end(end - 1, "given")) else 0


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
