"""What somebody gives or holds, behind a name that it is no part of: «X presented | a paper»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.endings import relative
from goft.statements.page import Page

SHORT: Final = 3  # «شبه», which is nobody's
LONG: Final = 4
# What is no such thing, and what a name stands right behind.
NAMED: Final = frozenset(("given", "title", "role", "organization", "medium"))
LEADS: Final = frozenset(("given", "title", "role", "particle"))


def carried(page: Page, token: int) -> bool:
    """Whether a noun for a thing, be it with the ending of objects, or one that is somebody's
    stands at the token, and no list has it as a name."""
    word, ending = page.words[token], page.pack.options.get("indefinite_object") or " "
    if page.definite is None or page.among(token, NAMED):
        return False
    if _told_of(page, token):
        return True
    things = folded(page.pack.code, "things")
    if word in things or word.removesuffix(ending) in things:
        return True
    if len(word) <= SHORT or token in page.tags or word[0] in page.written_on:
        return False
    closed = page.words[token - 1].startswith(page.definite) or page.end(token - 2, "given") > 0
    free = closed and not page.among(token - 1, LEADS)
    owned = free and page.source(token, token + 1).endswith(page.possessed)
    return owned and word not in folded(page.pack.code, "itself")


def _told_of(page: Page, token: int) -> bool:
    """Whether a verb of the past opens a clause about somebody unnamed («an expert | whom the court
    called»): by its first letter and its object, or in a list."""
    word, definite = page.words[token], page.definite or " "
    if token + 1 >= len(page.words) or not page.words[token + 1].startswith(definite):
        return False
    before = token - 1
    unnamed = page.end(before, "role", "anonymous") > 0 or relative(page, before)
    if not unnamed or page.words[before].startswith(definite):
        return False
    if word in folded(page.pack.code, "told_of"):
        return True
    shown = token not in page.tags and word[0] == definite[0] and not word.startswith(definite)
    return shown and len(word) > LONG and page.source(token, token + 1).endswith(page.possessed)
