"""Which letters the names of a language are written in."""

from __future__ import annotations

import unicodedata
from functools import cache

from goft.languages.files import DATA, read_yaml
from goft.languages.folding import fold_word


def strange(word: str, code: str) -> list[str]:
    """The letters of a word that the language is not written in."""
    letters = _letters(code)
    return [c for c in word if c.isalpha() and c not in letters and not _plain(c, code)]


@cache
def _letters(code: str) -> frozenset[str]:
    return frozenset(read_yaml(DATA / code / "characters.yml")["letters"])


def _plain(char: str, code: str) -> bool:
    """Whether it is a Latin letter, with accents or without, of a language written in those."""
    return _is_latin(code) and fold_word(char).isascii()


@cache
def _is_latin(code: str) -> bool:
    named = (unicodedata.name(char, "") for char in _letters(code))
    return all(name.startswith("LATIN") for name in named)
