"""First names that are words of the language too, told by what stands around them: “PC Dean Hall”,
“Jordan Reed, 34,”, “Will Marsh”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Pack
from goft.model import Text
from goft.statements.lists import Lists
from goft.statements.tags import Tags, alone, capital

# What stands before a name, and no state or town of that name.
BEFORE: Final = ("title", "role")
FIRST: Final = {"given", "gendered", "surname"}


def first_names(text: Text, pack: Pack, tags: Tags, lists: Lists) -> None:
    """Tag as first names the words that may be one before a surname, wherever the page has both
    and anything shows that they are somebody's."""
    if not folded(pack.code, "first_names_too"):
        return
    sure, may = lists.here("first_names_sure"), lists.here("first_names_too")
    words = text.words
    if counties := lists.here("counties"):
        _places(text, tags, counties)
    if not (sure or may):
        return
    listed = (t for t, word in enumerate(words) if word in may or word in sure)
    pairs = [t for t in listed if _pair(text, tags, t)]
    lone = _lone(text, tags, {words[t + 1] for t in pairs}) if pairs else frozenset()
    shown = {
        words[t : t + 2]
        for t in pairs
        if words[t] in sure or _somebodys(text, tags, t) or words[t + 1] in lone
    }
    for token in pairs:
        if words[token : token + 2] in shown:
            tags[token] = alone("given")


def _places(text: Text, tags: Tags, counties: frozenset[str]) -> None:
    """Let no first name be what a county or city is called by: “Henry County Sheriff X”."""
    for token, word in enumerate(text.words):
        if word not in counties or not token or tags.end(token - 1) != token:
            continue
        named = capital(text, token) and capital(text, token - 1)
        if named and {"given"} <= tags.kinds(token - 1) <= FIRST:
            tags.drop(token - 1)


def _pair(text: Text, tags: Tags, token: int) -> bool:
    """Whether a word in capitals and an unknown one stand there."""
    behind = token + 1
    if behind >= len(text.words) or behind in tags or not text.words[behind].isalpha():
        return False
    return tags.end(token) <= behind and all(capital(text, t) for t in (token, behind))


def _somebodys(text: Text, tags: Tags, token: int) -> bool:
    """Whether a title or an office stands before a name, or an age behind it."""
    behind = text.words[token + 2 : token + 4]
    aged = len(behind) > 1 and behind[0] == "," and behind[1].isdigit()
    return aged or tags.ends(token, *BEFORE)


def _lone(text: Text, tags: Tags, surnames: set[str]) -> frozenset[str]:
    """Those surnames that have a title or a verb of saying of their own in the page."""
    return frozenset(_owned(text, tags, surnames))


def _owned(text: Text, tags: Tags, surnames: set[str]) -> Iterator[str]:
    for token, word in enumerate(text.words):
        if word not in surnames or not token or not capital(text, token):
            continue
        first = not text.words[token - 1][0].isalnum()
        speaks = first and "cue" in tags.kinds(token + 1)
        if speaks or tags.ends(token, "title"):
            yield word
