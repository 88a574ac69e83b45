"""Conjunctions written onto the word behind them, as in Arabic: what they join."""

from __future__ import annotations

from goft.statements.kinds import APPOSED, NAMING
from goft.statements.page import Page


def conjoined(page: Page, token: int) -> bool:
    """Whether a name with a conjunction written onto it stands at the token."""
    word, letters = page.words[token], page.pack.options.get("conjoined", ())
    return word[:1] in letters and not page.kinds(word[1:]).isdisjoint(APPOSED)


def joins_noun(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto a noun that shows to be one."""
    word, options = page.words[token], page.pack.options
    noun = word[1:].startswith(options["definite"]) or not page.kinds(word[1:]).isdisjoint(NAMING)
    return word[0] in options["conjoined"] and noun


def second_name(page: Page, start: int, end: int) -> int:
    """Where a second person's name or office opens that a conjunction joins to a name; 0 where
    the phrase is one person's."""
    names = page.between("given", start, end)
    for token in range(names[0] + 1, end) if names else ():
        if token not in page.tags and token not in page.inner and conjoined(page, token):
            named = "given" in page.kinds(page.words[token][1:])
            return token if named or page.between("given", token, end) else 0
    return 0
