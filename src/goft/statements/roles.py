"""Roles of the parts of a page by what may stand in them."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

TITLES: Final = frozenset({"headline", "kicker"})
BODY: Final = frozenset({"lead", "body"})
# Where statements stand, and what they were said at is named.
SPOKEN: Final = frozenset({*BODY, "caption", "dateline", "credit"})


def role_of(page: Page, sentence: int) -> str:
    """The role of the block that a sentence stands in."""
    return page.text.document.blocks[page.text.blocks[sentence]].role
