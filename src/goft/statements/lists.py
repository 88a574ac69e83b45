"""The words that settings of a language list, of those that a page has."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded


class Lists:
    """For what is asked of each sentence or statement: most pages have none of most lists' words,
    and then nothing need be looked through."""

    def __init__(self, code: str, words: tuple[str, ...]) -> None:
        self._code: Final = code
        self._words: Final = frozenset(words)
        self._found: Final[dict[str, frozenset[str]]] = {}

    def has(self, word: str) -> bool:
        """Whether the page has a word."""
        return word in self._words

    def here(self, option: str) -> frozenset[str]:
        """Those of the words that a setting lists which the page has."""
        found = self._found.get(option)
        if found is None:
            found = self._found[option] = folded(self._code, option) & self._words
        return found
