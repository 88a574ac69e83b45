"""Subjects behind a leading adjunct that no comma closes: “in his letter the minister said”."""

from __future__ import annotations

from typing import Final

from goft.statements.groups import governs
from goft.statements.page import Page

# What a subject opens with, beside an article.
OPENING: Final = ("pronoun", "generic", "title", "given")


def unmarked(page: Page, first: int, limit: int) -> int:
    """The subject behind a leading adjunct without a comma: the last group that may be one."""
    for token in range(limit - 1, first, -1):
        told = page.end(token, *OPENING) or page.alone(token, "article")
        if told and token not in page.inner and not governs(page, token):
            return token
    return _bare_name(page, first, limit)


def _bare_name(page: Page, first: int, limit: int) -> int:
    """Where an unknown name starts behind a leading adjunct: “in a Friday briefing Hall said”."""
    start = next((t + 1 for t in range(limit - 1, first, -1) if not page.capital(t)), limit)
    before = page.words[start - 1] if start < limit else ""
    noun = start - 1 not in page.tags or page.alone(start - 1, "document")
    plain = before.isalpha() and noun and start - 1 > first
    return start if plain else limit
