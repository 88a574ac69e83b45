"""Names of other languages, which are written now with these letters and now with those."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from typing import Any

from goft.languages.folding import fold_word


class Alike:
    """Tells how else a name may be written: other vowels, and letters for the same sound."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._vowels = frozenset(map(fold_word, data.get("vowels", ())))
        sounds = [sorted(map(fold_word, each.split())) for each in data.get("same", ())]
        self._same = {letter: f"[{''.join(each)}]" for each in sounds for letter in each}
        self._least: int = data.get("least", 0)
        self._tried = lru_cache(maxsize=20_000)(self._made)

    def pattern(self, term: str, word: str) -> str | None:
        """A regular expression that terms of the name fit; None where it has too few consonants.

        Short words have many that are like them. Endings may be letters of a name, so that those
        of the whole `word` count, of which all but one have to be in its term.
        """
        return self._tried(term, word) if self._vowels else None

    def _made(self, term: str, word: str) -> str | None:
        known = self._consonants(term)
        if len(self._consonants(word)) < self._least or len(known) + 1 < self._least:
            return None
        vowels = f"[{''.join(sorted(self._vowels))}]*"
        return vowels + "".join(f"{self._same.get(each, each)}+{vowels}" for each in known)

    def _consonants(self, word: str) -> str:
        """A word without its vowels, each doubled letter once."""
        bare = filter(str.isalpha, (each for each in word if each not in self._vowels))
        return "".join(letter for letter, _ in groupby(bare))
