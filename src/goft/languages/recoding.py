"""`str.translate` for whole pages: each letter is a byte, since a page has few different ones."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

# What nearly all pages are made of; a page's other letters are added to them. NUL has to be first.
_RANGES = (
    (0x20, 0x7E), (0x621, 0x655), (0x660, 0x66C), (0x6F0, 0x6F9), (0x200C, 0x200F),
    (0x2018, 0x201E),
)  # fmt: skip
_COMMON = "\0\t\n\r\u00a0«»،؛؟پچژکگیۀە–—…•" + "".join(
    chr(code) for first, last in _RANGES for code in range(first, last + 1)
)
_OTHERS = re.compile(f"[^{re.escape(_COMMON)}]")
_MOST = 256
# Standing in for what lies beyond the plane that can be looked up fast.
_STAND_INS = 0xE000
_BEYOND, _NO_LETTER = "\uffff", "\ufffe"
# In shorter texts numbering the letters costs more than it spares.
LONG = 2000
Table = Mapping[int, int | str | None]


def recode(text: str, table: Table) -> str:
    """What `text.translate(table)` gives, in a quarter of its time where the text is long."""
    found = lettered(text) if len(text) >= LONG else None
    recoded = found.translate(table) if found else None
    return text.translate(table) if recoded is None else recoded


@dataclass(frozen=True, slots=True)
class Lettered:
    """A text as the numbers of its letters, a byte each; `letters` may be more than it has."""

    letters: str
    codes: bytes

    def translate(self, table: Table) -> str | None:
        """As `str.translate`; None where a letter would become several."""
        new = [_new(table, letter) for letter in self.letters]
        if any(len(each) > 1 for each in new):
            return None
        removed = bytes(number for number, each in enumerate(new) if not each)
        kept = self.codes.translate(None, removed) if removed else self.codes
        return codecs.charmap_decode(kept, "strict", "".join(each or " " for each in new))[0]


def _new(table: Table, letter: str) -> str:
    new = table[ord(letter)]
    return chr(new) if isinstance(new, int) else new or ""


def lettered(text: str) -> Lettered | None:
    """The text in numbers; None where it has too many different letters."""
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
    return Lettered(letters, codecs.charmap_encode(text, "strict", codecs.charmap_build(known))[0])
