"""Nouns in the plural that have the form of a verb: “states”."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.kinds import LEADING
from goft.statements.page import Page


def noun_in_s(page: Page, token: int) -> bool:
    """Whether a noun in the plural, behind a verb or preposition, has the form of a verb: “called
    on | states to act”, “failed to settle | disputes”."""
    if page.form(token, "cue") != "finite" or _behind_task(page, token):
        return page.form(token, "cue") == "finite"
    if not page.end(token, "collective"):
        return False
    token -= page.words[token - 1] in folded(page.pack.code, "every")
    return any(page.end(t, "cue", "preposition") == token for t in (token - 1, max(token - 2, 0)))


def _behind_task(page: Page, token: int) -> bool:
    """Whether a form in s is the object of a bare verb behind “to”."""
    led = token > 1 and page.end(token - 2, "infinitive") == token - 1
    bare = led and page.words[token - 1].isalpha() and not page.among(token - 1, LEADING)
    ends = page.words[token].endswith(page.pack.options["endings"]["present"])
    return bool(bare) and ends and page.words[token] not in folded(page.pack.code, "saying_in_s")
