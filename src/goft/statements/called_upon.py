"""Offices behind a body that holds none: whom the body called upon or blamed."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

CALLING: Final = ("organization", "generic", "medium", "collective")


def called_upon(page: Page, start: int, token: int) -> bool:
    """Whether an office stands behind a body or medium, which holds none: «the party called upon |
    the head of the government»."""
    return page.end(start, *CALLING) > 0 and lone_office(page, token)


def lone_office(page: Page, token: int) -> bool:
    """Whether an office without an article stands at the token, which more tells of, and no title
    that a name follows."""
    office, definite = page.end(token, "role"), page.definite or ""
    bare = (
        office > 0 and not page.words[token].startswith(definite) and not page.end(token, "title")
    )
    return bare and (office > token + 1 or office < len(page.words))
