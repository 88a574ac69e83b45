"""Several sources that a conjunction joins in one mention, in a script with capitals."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.capitals import capitals, first_named
from goft.statements.fields import joins_fields
from goft.statements.groups import group_end
from goft.statements.met_surnames import surname_met
from goft.statements.page import Page
from goft.statements.phrases import Tokens

NAMED: Final = frozenset(("given", "title", "role", "organization", "outlet"))


def joint_sources(page: Page, start: int, end: int) -> Tokens | None:
    """The list of several sources that a conjunction joins; none when it joins the words of one
    body's name."""
    if _enumerated(page, start, end):
        return start, end
    for token in range(start + 1, end - 1):
        if not page.end(token, "conjunction"):
            continue
        if _ends_source(page, start, token) or _two_people(page, start, token, end):
            if joins_fields(page, token, end) or _one_body(page, start, token, end):
                continue
            if _one_seat(page, start, token, end):
                continue
            behind = page.end(token + 1, "article") or token + 1
            if page.capital(behind) and not page.end(behind, "role", "verb"):
                return start, group_end(page, token + 1, end)
    return None


def _enumerated(page: Page, start: int, end: int) -> bool:
    """Whether commas and a last “and” list names alone, or those behind the “of” of several in
    office: “Spain, Italy and Malta”, “the leaders of Egypt, Jordan, and Qatar”."""
    commas = page.between(",", start + 1, end)
    if not commas or not page.between("conjunction", commas[-1], end):
        return False
    first = page.between("genitive", start, commas[0])
    several = tuple(page.pack.options.get("several", ()))
    if first and (not several or not page.words[first[-1] - 1].endswith(several)):
        return False
    begin = first[-1] + 1 if first else start
    if page.between("role", commas[0], end):
        return False  # “Mining, Trade and Industry Minister Bell”
    listed = range(page.end(begin, "article") or begin, end)
    return all(_item(page, t, end) for t in listed) and page.capital(end - 1)


def _item(page: Page, token: int, end: int) -> bool:
    """Whether a word of a name, or a mark or “and” before one, stands there."""
    word = page.words[token]
    joins = word == "," or page.end(token, "conjunction") > 0
    return joins or page.capital(token) or (word[0].isalpha() and page.end(token, "article") > 0)


def _two_people(page: Page, start: int, joint: int, end: int) -> bool:
    """Whether a title with a name, or a first name, stands on both sides: “Mr X and Mr Y”."""
    one, other = capitals(page, start, joint), capitals(page, joint + 1, end)
    if one is None or other is None or one[1] != joint:
        return False
    return first_named(page, start, one[0]) and first_named(page, joint + 1, other[0])


def _ends_source(page: Page, start: int, token: int) -> bool:
    """Whether a name, and no office or body still open, stands before the token."""
    if page.words[token - 1] == ")":
        return True  # “the College of Midwives (CoM) and Concord”
    bodies = page.between("organization", start, token)
    return page.capital(token - 1) and not bodies and not page.between("role", start, token)


def _one_body(page: Page, start: int, joint: int, end: int) -> bool:
    """Whether the words before a conjunction only open the name of a body whose office follows:
    “the Nurses and Doctors Union chairman X”."""
    known = any(page.among(token, NAMED) for token in range(start, joint))
    known = known or page.end(joint - 1, "metonym", "place") == joint
    bodies = page.between("organization", joint, end)
    offices = (page.end(page.end(body, "organization"), "role", "title") for body in bodies)
    return not known and any(offices)


def _one_seat(page: Page, start: int, joint: int, end: int) -> bool:
    """Whether the names of two places tell for what seat somebody sits: “Ayr and Troon MP X”."""
    seats = folded(page.pack.code, "seats")
    seat = next((t for t in range(joint + 1, end) if page.words[t] in seats), joint + 1)
    places = range(joint + 1, seat)
    if not places or not all(page.capital(t) and not page.among(t, NAMED) for t in places):
        return False
    named = (page.among(t, NAMED) or surname_met(page, t) for t in range(start, joint))
    return not any(named)
