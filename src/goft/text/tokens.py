"""Words, numbers and single marks of a folded text."""

from __future__ import annotations

import re

# Letters inside which an apostrophe or hyphen joins; Arabic script joins by no mark.
_LATIN = "a-z0-9ß-öø-ɏ"
_TOKEN = re.compile(
    # u.s., p.m., ق.م.: single letters with dots, the last dot included
    r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
    # words and numbers, with the marks that join them inside
    rf"|[^\W_]+(?:(?:(?<=[{_LATIN}])['’-](?=[{_LATIN}])|(?<=\d)[.,:/](?=\d))[^\W_]+)*"
    r"|\S"
)


def tokenize(text: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """The tokens of folded text with their starts and ends; all but white space is covered."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    kept: dict[str, str] = {}
    words = tuple([kept.setdefault(word, word) for word in _TOKEN.findall(text)])
    return words, tuple([start for start, _ in spans]), tuple([end for _, end in spans])
