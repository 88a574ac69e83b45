"""Mentions that are complete though a name stands right behind them: whom their verb accuses, calls
or meets."""

from __future__ import annotations

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
