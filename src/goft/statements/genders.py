"""The gender of people as a page tells it by words, where verbs show none: “Ms. Bell”."""

from __future__ import annotations

from typing import Final

from goft.statements.agreement import differ
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import SOMEBODY, Source
from goft.statements.phrases import Tokens

FIRST: Final = "first"


def told(page: Page, mention: Mention, source: Source, surnames: dict[str, list[str]]) -> str:
    """The gender that a title, an office or a first name tells of a person, be it the only one
    that stands before the surname in the page; "" when none does, or they differ. A pronoun
    tells none: it may be led to the wrong one."""
    if source.kind not in SOMEBODY or page.pack.options.get("agreement") is not None:
        return ""
    if mention.how == "pronoun":
        return ""
    before = (mention.span[0], (mention.name or mention.span)[0])
    shown = _shown(page, before) | (_shown(page, mention.role) if mention.role else set())
    if mention.kind == "anonymous":
        shown |= _shown(page, mention.span)  # “a man”
    for first in _first_names(page, mention.name, surnames):
        shown |= _of_first(page, first)
    return shown.pop() if len(shown) == 1 else ""


def called_gender(page: Page, span: Tokens) -> str:
    """The gender of whoever is called by a noun that tells it (“the elderly woman”); "" where verbs
    do so or it tells none."""
    shown = _shown(page, span) if page.cased else set()
    return shown.pop() if len(shown) == 1 else ""


def first_gender(page: Page, token: int) -> str:
    """The gender of the first name at a token; "" where it is of both or in no list."""
    shown = _of_first(page, page.words[token])
    return shown.pop() if len(shown) == 1 else ""


def of_other(shown: str, source: Source) -> bool:
    """Whether a source is known to be of another gender, if only by a pronoun."""
    return differ(shown, source.gender or source.pronoun)


def _shown(page: Page, span: Tokens) -> set[str]:
    """The genders that the titles and offices of a range tell of their bearer."""
    return {
        word.gender
        for token in _own(page, span)
        for word in page.readings(page.words[token])
        if word.kind == "gendered" and word.form != FIRST
    }


def _first_names(page: Page, name: Tokens | None, surnames: dict[str, list[str]]) -> list[str]:
    """The first name of a person; “James” alone may be a surname."""
    if name is None or name[1] - name[0] > 1:
        return [page.words[name[0]]] if name else []
    known = surnames.get(page.words[name[0]], [])
    return known if len(known) == 1 else []


def _of_first(page: Page, word: str) -> set[str]:
    """The gender of a first name."""
    told = (found for found in page.readings(word) if found.kind == "gendered")
    return {found.gender for found in told if found.form == FIRST}


def _own(page: Page, span: Tokens) -> range:
    """The tokens that tell of the bearer, and not of whom somebody is the spokeswoman."""
    start, end = span
    owners = page.owners or ("",)
    for token in range(start, end):
        if page.words[token].endswith(owners):
            start = token + 1
    for token in range(start, end):
        if page.end(token, "inner", "preposition"):
            return range(start, token)
    return range(start, end)
