"""A second office, behind the comma of a name: «judge X, head of the court»."""

from __future__ import annotations

from goft.statements.page import Page


def second_office(page: Page, token: int, end: int) -> bool:
    """Whether an office without a name opens at the token."""
    held = token < end and page.end(token, "role") > 0 and not page.end(token, "title")
    return held and not page.has("given", token, end) and not page.has("title", token, end)


def office_behind(page: Page, name: int, end: int) -> tuple[int, int] | None:
    """The office behind the comma of a name that a title leads, where verbs come last."""
    comma = page.comma(name, end) if page.verb_last else end
    return (comma + 1, end) if name < comma < end and second_office(page, comma + 1, end) else None
