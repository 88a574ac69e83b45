"""Semicolons that only set an office behind its bearer's name: «X; minister of roads, said»."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Pack
from goft.model import Text
from goft.statements.tags import Tags

LONGEST_NAME: Final = 4
NAMING: Final = frozenset(("given", "title"))


def with_commas(text: Text, pack: Pack, tags: Tags) -> tuple[str, ...]:
    """The page's words, with a comma for each semicolon that sets an office behind a name."""
    if pack.options["subject"] != "first" or ";" not in text.words:
        return text.words
    words = list(text.words)
    for start, end in text.sentences:
        for token in range(start + 1, end - 1):
            office = words[token] == ";" and "role" in tags.kinds(token + 1)
            if office and _behind_name(text, tags, start, token):
                words[token] = ","
    return tuple(words)


def _behind_name(text: Text, tags: Tags, start: int, end: int) -> bool:
    """Whether a name ends before the token: words in no list with a first name among them."""
    first = end
    while first > max(start, end - LONGEST_NAME) and _of_name(text, tags, first - 1):
        first -= 1
    return any(not tags.kinds(t).isdisjoint(NAMING) for t in range(first, end))


def _of_name(text: Text, tags: Tags, token: int) -> bool:
    """Whether a word may belong to a name."""
    return text.words[token].isalpha() and tags.kinds(token) <= NAMING
