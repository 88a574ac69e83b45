"""Texts in the letters that a language is written with, as those expect who learnt it from pages.

`canonical` has one letter for what is one in every language, and that is the Persian one.
"""

from __future__ import annotations

from functools import cache

from goft.languages.files import DATA, read_yaml
from goft.languages.folding import canonical_word
from goft.languages.pack import codes, varieties


def written(text: str, code: str | None) -> str:
    """The text on one line, without signs that are no letters, in a language's own letters."""
    return " ".join(text.translate(_Letters.of(varieties().get(code or "", code))).split())


def ways(text: str, languages: tuple[str, ...]) -> list[str]:
    """The text in the letters of each of some languages, or of all, every way once."""
    return list(dict.fromkeys(written(text, code) for code in languages or codes()))


class _Letters(dict[int, str]):
    """A table for `str.translate` that is made as letters come."""

    def __init__(self, own: str) -> None:
        super().__init__()
        letters = [letter for letter in own if canonical_word(letter)]
        self._own = frozenset(letters)
        # Of letters that are one to `canonical` the last in the list stands for the others.
        self._instead = {canonical_word(letter): letter for letter in letters}

    @staticmethod
    @cache
    def of(code: str | None) -> _Letters:
        """The letters of a language; the Persian ones where it has no pack."""
        known = code in codes()
        return _Letters(read_yaml(DATA / str(code) / "characters.yml")["letters"] if known else "")

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter not in self._own:
            letter = canonical_word(letter)
            if letter not in self._own:
                letter = self._instead.get(letter, letter)
        self[code] = letter
        return letter
