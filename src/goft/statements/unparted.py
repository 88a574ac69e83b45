"""Where a source ends that nothing parts from what it said, where names have no capitals and verbs
come last: «according to the governor of X | two boats are lost»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.statements.page import Page
from goft.statements.phrases import Tokens

SOURCED: Final = frozenset(("according", "report"))
CLOSING: Final = ("organization", "metonym", "place", "collective")
# What goes on with a whole office or body: a country, a name.
WHOSE: Final = ("metonym", "place", "given", "title", "conjunction", "rank", "qualifier")
LONGEST_OFFICE: Final = 4


def unparted(page: Page, word: Word, span: Tokens, end: int) -> list[int]:
    """Where a source without a mark behind it ends before a number and what it counts, before a
    plural behind a body or place, or behind an office that nothing goes on, if it does."""
    if not page.verb_last or word.takes.isdisjoint(SOURCED):
        return []
    start = span[0]
    near = range(start + 1, min(start + LONGEST_OFFICE + 1, end))
    whole = next((t for t in near if _whole(page, start, t)), 0)
    inside = range(start + 2, end)
    stop = next((t for t in inside if _counts(page, t, end) or _several(page, start, t)), 0)
    return [t for t in (whole, stop) if t]


def _whole(page: Page, start: int, token: int) -> bool:
    """Whether an office ends before the token that nothing but a country or a name goes on."""
    if page.end(token, *WHOSE):
        return False
    offices, words = folded(page.pack.code, "whole_offices"), page.words[start:token]
    whole = " ".join(words) in offices or "".join(words) in offices  # a half-space may be lost
    return whole and page.words[token][0].isalpha()


def _counts(page: Page, token: int, end: int) -> bool:
    """Whether a number stands at the token that counts what follows, and no part of a name."""
    digits = page.words[token].isdigit()
    behind = token + 1 if digits else page.end(token, "counted", "approximate")
    if not behind or behind >= end or not page.words[behind][0].isalpha():
        return False
    numbered = page.words[token - 1] in folded(page.pack.code, "numbered")
    aged = page.words[behind] in folded(page.pack.code, "years_old")
    return not (numbered or aged or page.end(behind, *CLOSING))


def _several(page: Page, start: int, token: int) -> bool:
    """Whether a noun in the plural follows a body or place, which it cannot go on."""
    plurals = folded_parts(page.pack.code, "plural_nouns")
    if token in page.tags or not page.words[token].endswith(plurals):
        return False
    return any(page.end(t, *CLOSING) == token for t in range(start + 1, token))
