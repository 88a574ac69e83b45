"""Surnames that are any words of the language, in a script with capitals: “Tim Long, an analyst,”,
behind whom “Long said” tells of nothing long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.model import Text
from goft.statements.tags import Tags, capital

# What a word behind a first name may not be: another name, or what a first name only tells of.
NAMES: Final = frozenset(("given", "particle", "metonym", "seat", "cue", "alias", "by_name"))
# What may have a first name in its own name: “Victoria House, a care home,”.
BODIES: Final = frozenset(("organization", "medium", "outlet", "place", "masthead"))
APPOSED: Final = frozenset(("indefinite", "article"))


def free_words(text: Text, tags: Tags) -> None:
    """Take their readings from words that a page shows to be somebody's surname, where they stand
    behind the first name or a title, or beside a verb of saying."""
    words = text.words
    pairs = [t for t in tags.having("given") if _pair(text, tags, t)]
    titled = {words[t] for t in _behind_titles(text, tags, {words[t + 1] for t in pairs})}
    shown = {words[t + 1] for t in pairs if words[t + 1] in titled or _shown(text, tags, t)}
    for token in [t for t, word in enumerate(words) if word in shown] if shown else ():
        behind = tags.ends(token, "given", "title") or "cue" in tags.kinds(token - 1)
        if capital(text, token) and (behind or "cue" in tags.kinds(token + 1)):
            tags.drop(token)


def _pair(text: Text, tags: Tags, first: int) -> bool:
    """Whether a first name and a word in capitals that has readings stand there."""
    kinds, behind = tags.kinds(first + 1), first + 1
    if tags.end(first) != behind or tags.end(behind) != behind + 1 or kinds & NAMES:
        return False
    if behind + 1 < len(text.words) and capital(text, behind + 1):
        return False  # “Henry Ford College”
    return capital(text, first) and capital(text, behind) and text.words[behind].isalpha()


def _behind_titles(text: Text, tags: Tags, names: set[str]) -> Iterator[int]:
    """The places of the words behind a title that is no office: “Mr Long”."""
    for token in tags.having("title") if names else ():
        behind = tags.end(token)
        title = "role" not in tags.kinds(token) and behind < len(text.words)
        if title and text.words[behind] in names and capital(text, behind):
            yield behind


def _shown(text: Text, tags: Tags, first: int) -> bool:
    """Whether an age tells that a pair names somebody or, behind what is no body, an apposition, or
    an office before it."""
    comma, *behind = text.words[first + 2 : first + 4] or ("",)
    if comma == "," and behind and behind[0].isdigit():
        return True
    if not tags.kinds(first + 1).isdisjoint(BODIES):
        return False
    apposed = comma == "," and not tags.kinds(first + 3).isdisjoint(APPOSED)
    return apposed or tags.ends(first, "role", "title")
