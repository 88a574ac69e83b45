"""`str.translate` for whole pages: each letter is a byte, since a page has few different ones."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

# What nearly all pages are made of; a page's other letters are added to them. NUL has to be first.
_RANGES = (
    (0x20, 0x7E), (0x621, 0x655), (0x660, 0x66C), (0x6F0, 0x6F9), (0x200C, 0x200F),
    (0x2018, 0x201E),
)  # fmt: skip
_COMMON = "\0\t\n\r\u00a0«»،؛؟پچژکگیۀە–—…•£€àáâãäåçèéêëìíîïñòóôõöùúûü" + "".join(
    chr(code) for first, last in _RANGES for code in range(first, last + 1)
)
_OTHERS = re.compile(f"[^{re.escape(_COMMON)}]")
_MOST = 256
# Standing in for what lies beyond the plane that can be looked up fast.
_STAND_INS = 0xE000
_BEYOND, _NO_LETTER = "\uffff", "\ufffe"
# In shorter texts numbering the letters costs more than it spares.
LONG = 200
# Pages of one language have the same letters, but for a few.
_KEPT = 64
Table = Mapping[int, int | str | None]


class Recoder:
    """What `text.translate(table)` gives, in a quarter of its time where the text is long."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._known = lru_cache(_KEPT)(self._decoding)

    def recode(self, text: str) -> str:
        """The text in the table's letters."""
        found = self.letter_by_letter(text) if len(text) >= LONG else None
        return text.translate(self._table) if found is None else found.text

    def letter_by_letter(self, text: str) -> Recoded | None:
        """As `recode`; None where there are too many letters, or one would become several."""
        numbered = lettered(text)
        decoding = self._known(numbered.letters) if numbered else None
        if numbered is None or decoding is None:
            return None
        kept = numbered.codes.translate(None, decoding.removed)
        recoded = codecs.charmap_decode(kept, "strict", decoding.letters)[0]
        shorter = len(kept) < len(numbered.codes)
        removed = _places(numbered.codes.translate(decoding.marks)) if shorter else []
        return Recoded(recoded, removed)

    def _decoding(self, letters: str) -> _Decoding | None:
        new = [self._new(letter) for letter in letters]
        if any(len(each) > 1 for each in new):
            return None
        removed = bytes(number for number, each in enumerate(new) if not each)
        marks = bytes(number in removed for number in range(_MOST))
        return _Decoding(removed, marks, "".join(each or " " for each in new))

    def _new(self, letter: str) -> str:
        new = self._table[ord(letter)]
        return chr(new) if isinstance(new, int) else new or ""


class Recoded(NamedTuple):
    """A text in a table's letters, and the places of those letters that it lost."""

    text: str
    removed: list[int]


def _places(marked: bytes) -> list[int]:
    """Where the removed stand, which are marked by 1."""
    places, place = list[int](), marked.find(1)
    while place >= 0:
        places.append(place)
        place = marked.find(1, place + 1)
    return places


@dataclass(frozen=True, slots=True)
class _Decoding:
    """What numbers of letters become: those that are removed, a table that makes 1 of these and 0
    of the others, and the letters of the others."""

    removed: bytes
    marks: bytes
    letters: str


@dataclass(frozen=True, slots=True)
class Lettered:
    """A text as the numbers of its letters, a byte each; `letters` may be more than it has."""

    letters: str
    codes: bytes


def lettered(text: str) -> Lettered | None:
    """The text in numbers; None where it has too many different letters."""
    try:
        return Lettered(_COMMON, codecs.charmap_encode(text, "strict", _numbers(_COMMON))[0])
    except UnicodeEncodeError:  # it has other letters
        others = set(_OTHERS.findall(text))
    letters = _COMMON + "".join(sorted(others))
    if len(letters) > _MOST:
        letters = "\0" + "".join(sorted(set(text) - {"\0"}))
    if len(letters) > _MOST or _NO_LETTER in others:
        return None
    known = letters
    for number, letter in enumerate(sorted(other for other in others if other > _BEYOND)):
        stand_in = chr(_STAND_INS + number)
        if stand_in in others:
            return None
        known, text = known.replace(letter, stand_in), text.replace(letter, stand_in)
    return Lettered(letters, codecs.charmap_encode(text, "strict", _numbers(known))[0])


_numbers = lru_cache(_KEPT)(codecs.charmap_build)
