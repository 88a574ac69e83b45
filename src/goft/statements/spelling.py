"""Words that folding joins, told apart by the letters that the page writes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import combining

from goft.languages.pack import Pack, Readings, Word, load
from goft.model import Text

# How many written words are kept: few forms ask for letters.
_KEPT: Final = 1 << 12
_SIGNS: Final = ("accusative", "object_vowel", "passive")


def kept_apart(text: Text, pack: Pack) -> bool:
    """Whether the page still writes both of two last letters that folding joins."""
    page, letters = text.document.text, pack.options.get("kept_apart", ())
    # What no page of the kind holds is found missing in a tenth of the time of a search.
    there = [word for word in pack.options.get("undotted", ()) if word in page]
    undotted = any(re.search(rf"\b{word}\b", page) for word in there)
    return not undotted and all(re.search(rf"{letter}\b", page) for letter in letters)


def told_by_signs(pack: Pack) -> list[str]:
    """The vowel signs that tell objects and passives where a page writes them."""
    return [pack.options[name] for name in _SIGNS if name in pack.options]


def _spelled(word: Word, written: str, apart: bool) -> bool:
    """Whether a word is written with the letters it asks for; those of a cue or a “that” tell by
    themselves."""
    signs = word.kind in ("cue", "that")
    same = written.endswith(word.exact) if word.clitic else written == word.exact
    same = same or (not word.clitic and word.exact == _plain(written))
    return same and (apart or signs)


def _plain(written: str) -> str:
    """A word without the signs that stand over and under its letters."""
    return "".join(letter for letter in written if not combining(letter))


def as_written(text: Text, token: int, pack: Pack, apart: bool) -> Readings | None:
    """The readings of a word that folding joins with another: by its letters in a page that
    keeps the two apart, else the inexact ones; None when it has none."""
    start, end = text.view.back(text.starts[token], text.end(token))
    written = text.document.text[start:end]
    opens = token == 0 or not text.words[token - 1][0].isalnum()
    if opens and written.istitle():  # a capital that opens a sentence tells no title
        return _read(pack.code, text.words[token], written, apart, untitled=True)
    return _read(pack.code, text.words[token], written, apart)


@lru_cache(_KEPT)
def _read(
    code: str, word: str, written: str, apart: bool, *, untitled: bool = False
) -> Readings | None:
    known = load(code).phrase(word)
    words = known.words if known else ()
    exact = [word for word in words if word.exact and _spelled(word, written, apart)]
    plain = [word for word in words if not word.exact]
    if untitled and plain and all(word.kind == "masthead" for word in exact):
        exact = []
    found = exact or plain
    return Readings.of(found) if found else None
