"""Offices that stand before a name: where they start, and whether they are its bearer's."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.conjoined import conjoined
from goft.statements.kinds import LEADING, STOPS
from goft.statements.naming import bare_surname, closed_before
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.receiving import own_office, received_by, receives

LONGEST_ROLE: Final = 12
LONGEST_SEAT: Final = 4
# What parts a name from the office before it, where names have capitals.
PARTING: Final = STOPS | LEADING | {"inner", "relative", "possessive", "helper", "participle"}


def role_before(page: Page, end: int, limit: int) -> Tokens | None:
    """The role phrase that ends where the name starts, if one does."""
    name = end
    while end > limit and page.end(end - 1, "title"):
        end -= 1
    for start in range(end - 1, max(limit - 1, end - LONGEST_ROLE), -1):
        if page.definite and page.end(start + 1, "particle") and closed_before(page, start):
            continue  # a first name that is an office too («the party's head | Al-X son of Y»)
        if page.end(start, "role"):
            if _trait(page, start, limit):
                return None
            if _named_before(page, start, end) or _verb(page, start, end):
                return (end, name) if end < name and page.end(end, "role") else None
            if _apart(page, start) or _of_another(page, start, end) or _leads_on(page, end):
                return None
            first = _role_start(page, start, limit)
            own = own_office(page, end, name) if receives(page, first) else None
            if own is None and received_by(page, first, name):
                return None  # «the president received | X»
            return own or (first, end)  # «the minister received | the ambassador X»
        if not page.words[start][0].isalnum() or page.among(start, STOPS) or _offered(page, start):
            return None
    return None


def _named_before(page: Page, role: int, end: int) -> bool:
    """Whether an office with its article is followed by its bearer's name, whom another's title
    follows («the minister X received | the ambassador Y»)."""
    definite, behind = page.definite, page.end(role, "role")
    held = definite is not None and page.words[role].startswith(definite)
    unlisted = page.end(end, "title") > 0 and bare_surname(page, end - 1)
    return held and (unlisted or (behind < end - 1 and page.end(behind, "given") > 0))


def _trait(page: Page, role: int, limit: int) -> bool:
    """Whether a definite office follows what tells of somebody's country: it tells of them too, as
    «the conservative» behind «the Iranian politician», where it is spelled as «the governor»."""
    definite = page.definite
    held = definite is not None and page.words[role].startswith(definite)
    return held and role > limit and page.form(role - 1, "trait") == "nation"


def _verb(page: Page, role: int, end: int) -> bool:
    """Whether an office that is a verb too stands right before a name or title («demanded» or
    «student», in a script without vowels): an office would have its article there."""
    verb = role == end - 1 and page.form(role, "cue") == "finite"
    return verb and page.definite is not None


def _offered(page: Page, token: int) -> bool:
    """Whether what somebody offers («his condolences») stands at the token, which no office has."""
    if not page.end(token, "offering"):
        return False
    return page.source(token, token + 1).endswith(page.possessed)


def _apart(page: Page, role: int) -> bool:
    """Whether a definite office is followed by a body without an article, which heads a phrase
    of its own («the spokesman … a delegation of X»)."""
    definite = page.definite
    if definite is None or not page.words[role].startswith(definite):
        return False
    behind = page.end(role, "role")
    body = page.end(behind, "organization", "collective") > 0
    return body and not page.words[behind].startswith(definite)


def _leads_on(page: Page, end: int) -> bool:
    """Whether the word before a name parts it from the office, in a script with capitals: “an
    economist who Bell …”, “a spokeswoman for Bell”."""
    return bool(page.cased and page.among(end - 1, PARTING))


def _of_another(page: Page, role: int, end: int) -> bool:
    """Whether somebody else holds the office: a name behind it, joined to another's office."""
    names = [] if page.cased else page.between("given", role, end)
    behind = range(names[0] + 1, end) if names else range(0)
    if page.verb_last:
        return any(page.end(token, "conjunction") for token in behind)
    return any(token not in page.tags and conjoined(page, token) for token in behind)


def _held_at(page: Page, start: int, limit: int) -> int:
    """Where the office starts whose seat or task is told by the office at the token («director of
    the office of | the mayor», «spokesman for | the mayor»); else the token itself."""
    shared = folded(page.pack.code, "shared_offices")
    for place in range(start - 2, max(limit, start - LONGEST_SEAT) - 1, -1):
        end = page.end(place, "role")
        between = page.words[end:start] if 0 < end < start else ()
        if not between:
            continue
        for_whom = between[-1] in shared and page.words[place].startswith(page.definite or "")
        seat = all(_seat(page, t) for t in range(end, start))
        seat = seat and not page.words[end - 1].startswith(page.definite or "")
        return place if for_whom or seat else start
    return start


def _seat(page: Page, token: int) -> bool:
    """Whether a noun without its article stands at the token, which what follows it specifies."""
    word = page.words[token]
    plain = word[0].isalpha() and not word.startswith(page.definite or "")
    return plain and word[0] not in page.written_on and not page.among(token, STOPS)


def _role_start(page: Page, start: int, limit: int) -> int:
    """Back over the capitals that tell whose office it is, in a script that has them."""
    while page.definite and start > limit and page.end(start - 1, "role"):
        if page.end(start - 1, "cue"):
            break
        start -= 1
    start = _held_at(page, start, limit) if page.definite else start
    while page.cased and start > limit and page.capital(start - 1):
        if not page.words[start - 1][0].isalpha() or page.end(start - 1, "opener", "given"):
            break
        start -= 1
    return start
