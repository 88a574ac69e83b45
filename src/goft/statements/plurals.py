"""Nouns in the plural that have the form of a verb: “states”."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.page import Page


def noun_in_s(page: Page, token: int) -> bool:
    """Whether a noun in the plural, behind a verb or preposition, has the form of a verb: “called
    on | states to act”."""
    if page.form(token, "cue") != "finite" or not page.end(token, "collective"):
        return False
    token -= page.words[token - 1] in folded(page.pack.code, "every")
    return any(page.end(t, "cue", "preposition") == token for t in (token - 1, max(token - 2, 0)))
