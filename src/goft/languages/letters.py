"""What letters show of words: kinds that no pack lists, and what its settings list, folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.pack import Pack, Readings, load

# How many words are kept: those of a long page, and the common ones of all pages.
_KEPT: Final = 1 << 16
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a setting lists, folded."""

    words: frozenset[str]
    parts: tuple[str, ...]


# By language and setting: `functools.cache` takes twice as long to be asked.
_LISTED: Final[dict[str, dict[str, _Listed]]] = {}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one word shows: the kinds whose patterns it fits, and the reading of the last."""

    kinds: frozenset[str]
    reading: Readings | None


class Shapes:
    """The kinds that words show by their letters, looked up once for each word."""

    def __init__(self, pack: Pack) -> None:
        self._patterns: Final = pack.patterns
        self._known: Final[dict[str, _Shown]] = {}

    def kinds(self, word: str) -> frozenset[str]:
        """The kinds whose patterns the word fits."""
        return self._shown(word).kinds if self._patterns else _NONE

    def reading(self, word: str) -> Readings | None:
        """The reading of the last kind whose pattern the word fits."""
        return self._shown(word).reading if self._patterns else None

    def _shown(self, word: str) -> _Shown:
        shown = self._known.get(word)
        if shown is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            shown = self._known[word] = self._look(word)
        return shown

    def _look(self, word: str) -> _Shown:
        found = [kind for kind, pattern in self._patterns if pattern.fullmatch(word)]
        kinds = frozenset(kind.kind for kind in found) or _NONE
        return _Shown(kinds, Readings.of(found[-1:]) if found else None)


@cache
def shapes(code: str) -> Shapes:
    """What letters show in one language."""
    return Shapes(load(code))


def folded(code: str, option: str) -> frozenset[str]:
    """The folded words, or parts of words, that a setting of a language lists; none without it."""
    return _listed(code, option).words


def folded_parts(code: str, option: str) -> tuple[str, ...]:
    """The same in its order, for words to be asked whether they start or end with one."""
    return _listed(code, option).parts


def _listed(code: str, option: str) -> _Listed:
    of_language = _LISTED.get(code)
    if of_language is None:
        of_language = _LISTED[code] = {}
    found = of_language.get(option)
    if found is None:
        parts = tuple(map(fold_word, load(code).options.get(option, ())))
        found = of_language[option] = _Listed(frozenset(parts), parts)
    return found
