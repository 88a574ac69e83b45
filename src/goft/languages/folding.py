"""Folding of letters into keys that words are compared by, with the way back to the source."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from goft.languages.recoding import LONG, Recoder
from goft.model import View

# The half-space of Persian: parts of a word that are not joined.
ZWNJ = "\u200c"
_DATA = Path(__file__).parent / "data" / "base" / "characters.yml"
# Rarer code points are not kept in the table, so that no text can make it grow without bound.
_KEPT = 0x10000
_UNKNOWN = "\ufffd"
# Texts shorter than this share lists of places.
_SHARED = 1 << 20
_LEAST_BITS = 14
# A stroke of the pen that stands between spaces lengthens no letter: it is written as a dash. The
# stroke comes first, since what starts with a look behind is tried at every letter of a page.
_STROKE: Final = re.compile("\u0640(?<=\\s\u0640)(?=\\s)")
# Words and names come again, which are told sooner than they are folded.
_KEPT_WORDS: Final = 1 << 14
_LONGEST: Final = 60
_words: Final[dict[str, str]] = {}


def fold(text: str) -> View:
    """The text in search letters: lower case, one form for each letter, nothing invisible."""
    return _table("search").view(_STROKE.sub("-", text) if "\u0640" in text else text)


def fold_word(word: str) -> str:
    """The word in search letters, as `fold` would give it."""
    folded = _words.get(word)
    if folded is None:
        folded = word.translate(_table("search"))
        if len(word) <= _LONGEST:
            if len(_words) >= _KEPT_WORDS:
                _words.clear()
            _words[word] = folded
    return folded


def canonical_word(word: str) -> str:
    """The word with one code point for what is one letter, as `canonical` would give it."""
    return word.translate(_table("canonical"))


def canonical(text: str) -> View:
    """The text with one code point for what is one letter; half-spaces, hamza and case stay."""
    return _table("canonical").view(text)


@cache
def characters() -> dict[str, Any]:
    """The folding data all languages share, as it stands in `characters.yml`."""
    data: dict[str, Any] = yaml.load(_DATA.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return data


@cache
def _places(count: int) -> array[int]:
    """0, 1, 2, …: slices of it are copied far faster than numbers are counted."""
    return array("i", range(count))


def _enough_places(count: int) -> array[int]:
    """At least so many places; made in sizes that few texts differ in."""
    if count > _SHARED:
        return array("i", range(count))
    return _places(1 << max(_LEAST_BITS, (count - 1).bit_length()))


def _without(count: int, removed: list[int]) -> array[int]:
    """So many places without some."""
    places, offsets, done = _enough_places(count + 1), array("i"), 0
    for place in removed:
        offsets += places[done:place]
        done = place + 1
    return offsets + places[done : count + 1]


class _Table(dict[int, int | str]):
    """A table for `str.translate`; other code points are added as they come.

    Without `__missing__` every unlisted character would cost a raised and caught KeyError.
    """

    def __init__(self, changes: dict[int, str], rules: dict[str, Any]) -> None:
        super().__init__(
            (code, ord(new) if len(new) == 1 else new) for code, new in changes.items()
        )
        self._lower = bool(rules.get("lower_case"))
        self._accents = frozenset(_codes(rules.get("accents", ())))
        moved = "".join(re.escape(chr(code)) for code, new in changes.items() if len(new) != 1)
        self._moving = re.compile(f"[{moved}]+")
        self._recoder = Recoder(self)

    def __missing__(self, code: int) -> int:
        # Half a character is no letter, and no library that scans a key would take it.
        char = _UNKNOWN if 0xD800 <= code <= 0xDFFF else self._bare(chr(code))
        if self._lower and len(char.lower()) == 1:
            char = self._bare(char.lower())
        if code < _KEPT:
            self[code] = ord(char)
        return ord(char)

    def _bare(self, char: str) -> str:
        """The letter without accents, where accents are folded."""
        return unicodedata.normalize("NFD", char)[0] if ord(char) in self._accents else char

    def view(self, text: str) -> View:
        """The text folded; offsets only where something was removed or became longer."""
        found = self._recoder.letter_by_letter(text) if len(text) >= LONG else None
        if found is not None:
            return View(found.text, _without(len(text), found.removed) if found.removed else None)
        folded = text.translate(self)
        moved = len(folded) != len(text) or self._moving.search(text) is not None
        return View(folded, self._offsets(text) if moved else None)

    def _offsets(self, text: str) -> array[int]:
        places = _enough_places(len(text) + 1)
        offsets, done = array("i"), 0
        for run in self._moving.finditer(text):
            start, end = run.span()
            offsets += places[done:start]
            for place in range(start, end):
                if width := self._width(text[place]):
                    offsets.extend([place] * width)
            done = end
        return offsets + places[done : len(text) + 1]

    def _width(self, char: str) -> int:
        new = self[ord(char)]
        return len(new) if isinstance(new, str) else 1


@cache
def _table(key: str) -> _Table:
    """The table of `canonical`, or of `search`, which goes on from it."""
    data = characters()
    changes = _changes(data["canonical"])
    if key == "canonical":
        return _Table(changes, data["canonical"])
    further = _Table(_changes(data["search"]), data["search"])
    changes = {code: new.translate(further) for code, new in changes.items()}
    return _Table(_changes(data["search"]) | changes, data["search"])


def _changes(rules: dict[str, Any]) -> dict[int, str]:
    """What each code point becomes: another, several, or nothing."""
    changes = dict.fromkeys(_codes(rules.get("spaces", ())), " ")
    changes |= dict.fromkeys(_codes(rules.get("lines", ())), "\n")
    changes |= dict.fromkeys(_codes(rules.get("removed", ())), "")
    changes |= {ord(char): new for char, new in rules["letters"].items()}
    for zero in rules.get("digits", ()):
        changes |= {ord(zero) + digit: str(digit) for digit in range(10)}
    compatible = dict(_compatible(_codes(rules.get("compatible", ()))))
    return changes | {code: new.translate(changes) for code, new in compatible.items()}


def _compatible(codes: Iterable[int]) -> Iterator[tuple[int, str]]:
    for code in codes:
        new = unicodedata.normalize("NFKC", chr(code))
        if new != chr(code):
            # A mark shown alone is decomposed into a space that carries it: only the mark is meant.
            yield code, new[1:] if new[0] == " " and len(new) > 1 else new


def _codes(ranges: Iterable[str]) -> Iterator[int]:
    for item in ranges:
        first, _, last = str(item).partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
