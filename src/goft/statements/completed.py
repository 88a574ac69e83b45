"""Mentions that are complete though a name stands right behind them: whom their verb accuses, calls
or meets."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.page import Page


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
