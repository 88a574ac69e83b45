"""Words that folding joins, told apart by the letters that the page writes."""

from __future__ import annotations

import re

from goft.languages.pack import Pack, Readings, Word
from goft.model import Text


def kept_apart(text: Text, pack: Pack) -> bool:
    """Whether the page still writes both of two last letters that folding joins."""
    letters = pack.options.get("kept_apart", ())
    return all(re.search(rf"{letter}\b", text.document.text) for letter in letters)


def _spelled(word: Word, written: str, apart: bool) -> bool:
    """Whether a word is written with the letters it asks for; those of a cue tell by themselves."""
    signs = word.kind == "cue"
    same = written.endswith(word.exact) if word.clitic else written == word.exact
    return same and (apart or signs)


def as_written(text: Text, token: int, found: tuple[Word, ...], apart: bool) -> Readings:
    """The readings of a word that folding joins with another: by its letters in a page that
    keeps the two apart, else the inexact ones."""
    start, end = text.view.back(text.starts[token], text.ends[token])
    written = text.document.text[start:end]
    exact = tuple(word for word in found if word.exact and _spelled(word, written, apart))
    return Readings.of(exact or (word for word in found if not word.exact))
