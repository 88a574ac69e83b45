"""Roles of the parts of a page by what may stand in them."""

from __future__ import annotations

from typing import Final

from goft.statements.page import ENDING, Page

TITLES: Final = frozenset({"headline", "kicker"})
BODY: Final = frozenset({"lead", "body"})
# Where statements stand, and what they were said at is named.
SPOKEN: Final = frozenset({*BODY, "caption", "dateline", "credit"})
# A byline has no more words.
FEW: Final = 9


def role_of(page: Page, sentence: int) -> str:
    """The role of the block that a sentence stands in."""
    return page.text.document.blocks[page.text.blocks[sentence]].role


def signs(page: Page, sentence: int) -> bool:
    """Whether a sentence tells who made the page: a credit, or a few words under the headline."""
    role = role_of(page, sentence)
    return role == "credit" or (role in BODY and bare(page, *page.text.sentences[sentence]))


def bare(page: Page, start: int, end: int) -> bool:
    """Whether a sentence is a few words without a full stop, as a byline or a heading is."""
    return end - start <= FEW and page.words[end - 1] not in ENDING
