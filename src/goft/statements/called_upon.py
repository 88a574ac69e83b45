"""Offices and titles behind a body or office: whom it called upon or blamed, or who holds it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.endings import relative
from goft.statements.page import Page

CALLING: Final = ("organization", "generic", "medium", "collective")


def called_upon(page: Page, start: int, token: int) -> bool:
    """Whether an office stands behind a body or medium, which holds none, or somebody's full name
    does: «the party called upon | the head of the government»."""
    calling = page.among(start, CALLING) > 0
    whom = calling and (lone_office(page, token) or _full_name(page, start, token))
    return whom or _crowd(page, token) or _behind_adjective(page, start, token)


def _crowd(page: Page, token: int) -> bool:
    """Whether a crowd whom somebody speaks to stands behind a definite word («the minister advised
    | everybody»)."""
    listed = page.words[token] in folded(page.pack.code, "addressed")
    return listed and page.words[token - 1].startswith(page.definite or " ")


def _behind_adjective(page: Page, start: int, token: int) -> bool:
    """Whether a definite noun stands behind a body's feminine adjective, with which no further
    one would disagree: «the World Health Organization called upon | the states»."""
    if not page.end(start, "organization") or page.definite is None or token in page.tags:
        return False
    adjective, noun = page.words[token - 1], page.words[token]
    if not (adjective.startswith(page.definite) and noun.startswith(page.definite)):
        return False
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    shown = relative(page, token - 1) and page.source(token - 1, token).endswith(feminine)
    agrees = page.source(token, token + 1).endswith(
        (feminine, page.pack.options["indefinite_object"])
    )
    return shown and token - 1 > start and not (agrees or relative(page, token))


def _full_name(page: Page, start: int, token: int) -> bool:
    """Whether a first name and a further one follow a body that a definite word closes or that is
    known up to there, and is called after nobody."""
    first = page.end(token, "title") or token
    named = page.end(first, "given")
    if not 0 < named < len(page.words) or not page.words[named].isalpha() or token <= start:
        return False
    closed = page.words[token - 1].startswith(page.definite or " ")
    whole = page.end(start, *CALLING) == token
    closed = closed and not page.between("role", start, token)
    if page.end(start, "collective") and page.form(start, "collective") != "single":
        return False  # «the brothers X and Y»
    titled = page.end(token - 1, "title", "given", "particle") > 0
    return (closed or whole) and not titled and not page.end(named, "that", "preposition")


def titled_first(page: Page, token: int) -> bool:
    """Whether a title and a first name alone stand before what a definite noun specifies: «Dr X |
    the patience of the staff»."""
    if page.end(token - 1, "given") != token or page.end(token - 2, "title") != token - 1:
        return False
    definite, (word, *behind) = page.definite or " ", page.words[token : token + 2]
    matter = "matter" in page.kinds(word) and not word.startswith(definite)
    return matter and behind != [] and behind[0].startswith(definite)


def lone_office(page: Page, token: int) -> bool:
    """Whether an office without an article stands at the token, which more tells of, and no title
    that a name follows."""
    office, definite = page.end(token, "role"), page.definite or ""
    bare = (
        office > 0 and not page.words[token].startswith(definite) and not page.end(token, "title")
    )
    return bare and (office > token + 1 or office < len(page.words))


def held_by(page: Page, start: int, token: int) -> bool:
    """Whether a title and a first name stand behind an office that nobody is named of yet: who
    holds it («the mayor | Mr X»)."""
    title = page.end(token, "title")
    office = page.end(start, "role") > 0 and not page.between("given", start, token)
    while title and page.end(title, "title") and not page.end(title, "particle"):
        title = page.end(title, "title")
    return title > 0 and office and _names(page, title)


def _names(page: Page, token: int) -> bool:
    """Whether a name opens behind a title: a first name, «father of» and the like, or an unknown
    word and another behind a title that persons are addressed by."""
    if page.end(token, "given", "particle"):
        return True
    both = range(token, token + 2)
    definite = page.definite or " "
    plain = both[-1] < len(page.words) and not page.words[token].startswith(definite)
    plain = plain and all(t not in page.tags and page.words[t].isalpha() for t in both)
    return plain and page.words[token - 1] in folded(page.pack.code, "addressing")
