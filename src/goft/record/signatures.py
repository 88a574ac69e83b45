"""Signatures of texts: bits that tell fast which texts words may stand in.

Every pair of neighbouring words, in folded letters, sets two bits of about eight for each pair
(a Bloom filter). Words whose pairs lack a bit cannot stand in the text; of other texts about one
in twenty seems to hold a pair by chance.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from goft.languages.folding import fold
from goft.model import Span

_WORD = re.compile(r"[^\W_]+")
_ROOM = 8
_LEAST_BITS = 256
# Odd numbers that spread a checksum over all bits, each in its own way.
_SPREAD = (1, 0x9E3779B1)
_CHECKSUM = 1 << 32
_ONE = ord("1")


def words(text: str) -> list[str]:
    """The words of a text in folded letters; marks and spaces are left out."""
    return _WORD.findall(fold(text).text)


def placed_words(text: str) -> Iterator[tuple[str, Span]]:
    """The words of a text in folded letters, and where they stand in it."""
    view = fold(text)
    for match in _WORD.finditer(view.text):
        yield match[0], view.back(*match.span())


def pairs(words: Sequence[str]) -> list[int]:
    """A number for every pair of neighbours; the same on every machine and at every time."""
    return list(map(crc32, map(str.encode, map(" ".join, pairwise(words)))))


def signature(words: Sequence[str]) -> bytes:
    """The signature of a text with these words."""
    found = set(pairs(words))
    size = max(_LEAST_BITS, 1 << (_ROOM * len(found) - 1).bit_length())
    # Written as a number in base two, which is faster than bit by bit.
    bits = bytearray(b"0") * size
    for at in _places(found, size):
        bits[-1 - at] = _ONE
    return int(bits, 2).to_bytes(size // 8, "little")


def share(bits: bytes, wanted: Sequence[int]) -> float:
    """Which share of the pairs may stand in the text; too high by chance, never too low."""
    size = len(bits) * 8
    hits = sum(
        all(bits[at >> 3] >> (at & 7) & 1 for at in _places([number], size)) for number in wanted
    )
    return hits / len(wanted) if wanted else 1.0


def _places(numbers: Collection[int], size: int) -> list[int]:
    """The bits of pairs: the upper ones of each product, which are spread best."""
    right = 32 - size.bit_length() + 1
    return [number * factor % _CHECKSUM >> right for factor in _SPREAD for number in numbers]
