"""Firms told of by their trade or by how their names end: whom “the company” means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.mentions import FARTHEST, Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens

LONGEST: Final = 5


def firm_told(page: Page, mention: Mention) -> Mention | None:
    """The only firm that the page told of before a mention that points at one: “carmaker X”, or
    “X Corp”, behind which “the company” is X."""
    start, end = mention.span
    if not page.cased or not page.alone(end - 1, "business"):
        return None
    told = sorted({*_by_trade(page, start), *_by_form(page, start)}, key=lambda s: s[0] - s[1])
    if not told or any(page.words[first] != page.words[told[0][0]] for first, _ in told):
        return None
    return Mention(told[0], "organization", "named", name=told[0])


def _by_trade(page: Page, limit: int) -> Iterator[Tokens]:
    """The names that follow a trade: “German carmaker X”."""
    for token in page.between("business", max(0, limit - FARTHEST), limit):
        first = end = page.end(token, "business")
        while end < min(limit, first + LONGEST) and _named(page, end):
            end += 1
        if end > first and not page.capital(token):
            yield first, end


def _by_form(page: Page, limit: int) -> Iterator[Tokens]:
    """The names that end as those of firms do: “X Holding AG”."""
    for token in page.between("incorporated", max(0, limit - FARTHEST), limit):
        end = page.end(token, "incorporated")
        first = token
        while first > max(0, end - LONGEST) and _named(page, first - 1):
            first -= 1
        if first < token and page.capital(token) and end <= limit:
            yield first, end


def _named(page: Page, token: int) -> bool:
    """Whether a word of a name stands at the token, which is no person's first name."""
    owned = page.words[token].endswith(page.owners)
    word = page.words[token].isalpha() and page.capital(token) and not owned
    return word and not page.end(token, "given", "title", "role", "pronoun", "article")
