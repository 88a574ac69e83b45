"""What somebody gives or holds, behind a name that it is no part of: «X presented | a paper»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.endings import relative
from goft.statements.page import Page

SHORT: Final = 3  # «شبه», which is nobody's
LONG: Final = 4
# What is no such thing, and what a name stands right behind.
NAMED: Final = ("given", "title", "role", "organization", "medium")
LEADS: Final = frozenset(("given", "title", "role", "particle"))


def carried(page: Page, token: int) -> bool:
    """Whether a noun for a thing, be it with the ending of objects, or one that is somebody's
    stands at the token, and no list has it as a name."""
    word, ending = page.words[token], page.pack.options.get("indefinite_object") or " "
    if page.definite is None or page.end(token, *NAMED):
        return False
    if _told_of(page, token):
        return True
    things = folded(page.pack.code, "things")
    if word in things or word.removesuffix(ending) in things:
        return True
    closed = page.words[token - 1].startswith(page.definite) or page.end(token - 2, "given") > 0
    free = (
        token not in page.tags
        and word[0] not in page.written_on
        and closed
        and not page.among(token - 1, LEADS)
    )
    owned = free and len(word) > SHORT and page.source(token, token + 1).endswith(page.possessed)
    return owned and word not in folded(page.pack.code, "itself")


def _told_of(page: Page, token: int) -> bool:
    """Whether a verb of the past opens a clause about somebody unnamed («an expert | whom the court
    called»): by its first letter and its object, or in a list."""
    word, definite = page.words[token], page.definite or " "
    before = token - 1
    unnamed = page.end(before, "role", "anonymous") > 0 or relative(page, before)
    if not unnamed or page.words[before].startswith(definite) or token + 1 >= len(page.words):
        return False
    listed = word in folded(page.pack.code, "told_of")
    object_ = page.source(token, token + 1).endswith(page.possessed) and len(word) > LONG
    shown = token not in page.tags and word[0] == definite[0] and not word.startswith(definite)
    return (listed or (shown and object_)) and page.words[token + 1].startswith(definite)
