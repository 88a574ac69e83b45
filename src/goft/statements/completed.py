"""Mentions that are complete though a name stands right behind them: whom their verb accuses, calls
or meets."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.page import Page

LONGEST_NAME: Final = 5
CLOSES: Final = frozenset(",:")


def accuses(page: Page, start: int, end: int, limit: int) -> bool:
    """Whether somebody is named right behind a state that its verb precedes, where nouns come
    first: not the state's, but whom it accuses or meets («Paris accuses | President X»)."""
    if page.definite is None or end >= limit or start == 0:
        return False
    verb = page.end(start - 1, "cue") == start and page.form(start - 1, "cue") == "finite"
    return verb and page.end(end, "role", "title", "given") > 0


def complete(page: Page, start: int, end: int, limit: int) -> bool:
    """Whether a definite noun that points at a body or text is followed by somebody's name or a
    state's, which cannot tell whose it is («the newspaper called | X a Y»)."""
    if page.definite is None or end >= limit:
        return False
    if end in page.opens and page.form(start, "generic") in ("document", "anonymous"):
        return True  # what a text or an unnamed source says, and no name of theirs
    pointed = page.form(start, "generic") in ("body", "medium", "document")
    if not pointed or not page.kinds(page.words[end]).isdisjoint(("trait", "role")):
        return False
    return bool(page.known(end, limit) or page.end(end, "metonym", "given"))


def complete_body(page: Page, start: int) -> int:
    """Where a body's name ends that nothing goes on but a state, a place or what tells which
    («according to Unicef | children are»); 0 of other bodies, and before «and» or an office."""
    end = page.end(start, "organization")
    if not end or " ".join(page.words[start:end]) not in folded(page.pack.code, "complete_bodies"):
        return 0
    while told := page.end(end, "metonym", "place", "qualifier", "compass"):
        end = told
    joined = page.end(end, "conjunction", "role", "given", "title", "organization")
    mark = end < len(page.words) and not page.words[end][0].isalnum()
    return 0 if joined or mark else end


def from_there(page: Page, office: int, token: int, limit: int) -> int:
    """Where the name ends that follows where its bearer is from, behind an office's comma («the
    coach of X, the Portuguese Y Z,»), as a mark or «that» closes it; else 0."""
    if (
        page.definite is None
        or page.form(token, "trait") != "nation"
        or not page.end(office, "role")
    ):
        return 0
    name = page.end(token, "trait")
    for end in range(name + 1, min(name + LONGEST_NAME, limit + 1)):
        if end >= len(page.words) or page.words[end] in CLOSES or page.end(end, "that"):
            return end
        if not _of_name(page, end):
            return 0
    return 0


def _of_name(page: Page, token: int) -> bool:
    word = page.words[token]
    joined = word[0] in page.pack.options["conjoined"] and word[1:].startswith(page.definite or " ")
    plain = word[0].isalpha() and token not in page.tags and not joined
    return plain or page.end(token, "given", "particle") > 0
