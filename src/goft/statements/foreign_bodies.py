"""Bodies called by foreign words, without an article: where their names end before an object."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.statements.endings import adjectival
from goft.statements.objects import OBJECTS
from goft.statements.page import Page

LONGEST: Final = 6
BODY: Final = ("organization", "medium", "metonym", "outlet")
# Frames of verbs that govern somebody.
GOVERNING: Final = OBJECTS | {"somebody"}
# What somebody is whom a body calls upon, accuses or praises.
HELD: Final = ("role", "title", "given")


def foreign_body(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where a definite noun or a state opens what a verb is done to, right behind a body that is
    called by words in no list, none of which a noun of bodies specifies: «the group X Y accuses |
    the army»."""
    behind = page.end(start, *BODY)
    definite = page.definite
    bare = definite is not None and not page.words[start].startswith(definite)
    if not behind or not bare or word.takes.isdisjoint(GOVERNING) or word.form != "finite":
        return []
    token, noun = _past_name(page, behind, end), page.alone(start, "organization", "medium")
    if token - start < 2 or (noun and token == behind):
        return []
    while token < end and _told(page, token):
        token += 1
    opens = token < end and (_definite(page, token) or page.end(token, "metonym", *HELD) > 0)
    return [token] if opens else []


def _past_name(page: Page, token: int, end: int) -> int:
    """Past the words of a name at the token: bodies without an article, and what no list has."""
    first = token
    while token < min(end, first + LONGEST):
        word, called = page.words[token], page.end(token, *BODY)
        named = page.end(token, "given", "particle") or (token == first and _day(page, token))
        if (
            called
            and not _definite(page, token)
            and (token == first or not page.end(token, "metonym"))
        ):
            token = called
        elif named:
            token = named
        elif _foreign(page, token, word, token == first):
            token += 1
        else:
            break
    return token


def _foreign(page: Page, token: int, word: str, first: bool) -> bool:
    """Whether a word of a foreign name may stand there; what a letter is written onto is none
    behind another."""
    if token in page.tags or not word[0].isalpha() or _definite(page, token):
        return False
    plural = word.endswith(folded_parts(page.pack.code, "plural_object"))
    listed = any(word in folded(page.pack.code, option) for option in ("of_bodies", "things"))
    free = word[0] not in page.written_on or (first and not page.kinds(word[1:]))
    return free and not plural and not listed


def _day(page: Page, token: int) -> int:
    """Where a day ends that a movement is called by («the movement of 6 April»)."""
    return page.end(token, "time") if page.words[token].isdigit() else 0


def _told(page: Page, token: int) -> bool:
    """Whether where it is from tells of a body at the token."""
    return _definite(page, token) and adjectival(page, token)


def _definite(page: Page, token: int) -> bool:
    return page.words[token].startswith(page.definite or " ")
