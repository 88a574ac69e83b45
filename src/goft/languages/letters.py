"""Kinds of words that no pack lists, but that their letters alone show."""

from __future__ import annotations

from functools import lru_cache

from goft.languages.pack import Readings, Word, load

# How many words are kept: those of a long page, and the common ones of all pages.
_KEPT = 1 << 16
_NONE: frozenset[str] = frozenset()


@lru_cache(_KEPT)
def kinds_by_letters(code: str, word: str) -> frozenset[str]:
    """The kinds whose patterns the word fits."""
    return frozenset(kind.kind for kind in _fitting(code, word)) or _NONE


@lru_cache(_KEPT)
def reading_by_letters(code: str, word: str) -> Readings | None:
    """The reading of the last kind whose pattern the word fits."""
    found = _fitting(code, word)
    return Readings.of(found[-1:]) if found else None


def _fitting(code: str, word: str) -> list[Word]:
    return [kind for kind, pattern in load(code).patterns if pattern.fullmatch(word)]
