"""What letters show of words: kinds that no pack lists, and what its settings list, folded."""

from __future__ import annotations

from functools import cache, lru_cache

from goft.languages.folding import fold_word
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


@cache
def folded(code: str, option: str) -> frozenset[str]:
    """The folded words, or parts of words, that a setting of a language lists; none without it."""
    return frozenset(map(fold_word, load(code).options.get(option, ())))
