"""Prepositions written onto the word they govern, as in Arabic («بالتعاون»)."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Word
from goft.statements.kinds import NAMING
from goft.statements.page import Page

SHORTEST: Final = 3
# Where somebody may hold an office; of people and documents a verb tells.
SEATS: Final = ("organization", "metonym", "medium", "outlet")


def proclitic(page: Page, word: Word, token: int) -> int:
    """How many letters of the token are one of the cue's prepositions; 0 when none is."""
    text = page.words[token] if token < len(page.words) else ""
    if len(text) < SHORTEST or token in page.inner:
        return 0
    if token in page.tags and not page.end(token, "relative"):
        return 0
    if len(text) == SHORTEST and not page.kinds(text[1:]):
        return 0
    for letter in page.pack.options.get("joined", ()):
        if (letter,) in word.prep and text.startswith(letter):
            length = _length(page, text, letter)
            return 0 if "inside" in page.kinds(text[length:]) else length
    return 0


def _length(page: Page, text: str, letter: str) -> int:
    """Twice the letter stands for the letter and an article that lost its first; a rarer
    preposition counts only before what shows to be a noun."""
    if text.startswith(letter * 2):
        return 1 if "matter" in page.kinds(text[1:]) else 2
    rare = letter != page.pack.options["joined"][0]
    sure = heads(page, text[1:]) or page.kinds(text[1:]) & {*NAMING}
    return 0 if rare and not sure else 1


def heads(page: Page, text: str) -> bool:
    """Whether a word opens a noun phrase for certain."""
    return text.startswith(page.pack.options["definite"]) or "matter" in page.kinds(text)


def cuts(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where a phrase may be cut before what the cue governs: the certain place, else the first."""
    places = [token for token in range(start, end) if _governed(page, word, token)]
    certain = [token for token in places if heads(page, page.words[token][1:])]
    return certain[:1] or places[:1]


def bodies(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where a phrase may at last be cut before a body or person that the cue governs."""
    return [token for token in range(start + 1, end) if proclitic(page, word, token)][:1]


def _governed(page: Page, word: Word, token: int) -> bool:
    length = proclitic(page, word, token)
    return bool(length) and page.kinds(page.words[token][length:]).isdisjoint(SEATS)
