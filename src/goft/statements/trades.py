"""Firms at which only their trade points, and where they sit: “the Leeds-based pie maker”."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page
from goft.statements.people import Source

LONGEST: Final = 6
WHOLE: Final = 3
FIRM: Final = frozenset(("business", "incorporated"))
PARTING: Final = ("inner", "preposition", "relative", "cue", "verb", "conjunction", "possessive")


def trade(page: Page, start: int, end: int) -> int:
    """Where a firm that only its trade, and where it sits, points at ends: “the Leeds-based firm”,
    “the Swedish automation company”, “the maker of pies”; 0 where anything else stands there."""
    leads = page.kinds(page.words[start]) if page.cased and end - start >= WHOLE else ()
    if "article" not in leads or "indefinite" in leads:
        return 0
    of_what = page.words[start + 1] in folded(page.pack.code, "makers")
    if of_what and page.end(start + 2, "genitive"):
        return end
    if end - start > LONGEST or "business" not in page.kinds(page.words[end - 1]):
        return 0
    named = page.capital(end - 1) or not all(_tells_trade(page, t) for t in range(start + 1, end))
    return 0 if named or not _one_firm(page, start, end) else end


def firm_like(page: Page, source: Source) -> bool:
    """Whether no word of a body's name calls a state, or a body that is no firm."""
    kinds = [page.kinds(word) for word in source.names]
    official = any("organization" in of and not of & FIRM for of in kinds)
    return not official and any("metonym" not in of for of in kinds)


def _tells_trade(page: Page, token: int) -> bool:
    """Whether a word of a trade, or of where a firm is from, stands at the token."""
    code, word = page.pack.code, page.words[token]
    if word.endswith(folded_parts(code, "seated_firms")) or "origin" in page.kinds(word):
        return True
    plain = word.replace("-", "").isalpha() and not page.capital(token)
    return plain and word not in folded(code, "other_firms") and not page.end(token, *PARTING)


def _one_firm(page: Page, start: int, end: int) -> bool:
    """Whether a group is one of firms, and not of people who rally: it has a trade or a seat."""
    if page.words[end - 1] not in folded(page.pack.code, "any_group"):
        return True
    code, told = page.pack.code, page.words[start + 1 : end - 1]
    trades, seats = folded(code, "trades"), folded_parts(code, "seated_firms")
    return any(word in trades or word.endswith(seats) for word in told)
