"""Stops that old wires wrote as a zero («… in the capital 0 He added»)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

# A zero or two behind a letter of the Arabic script or what closes a quotation, be there a space
# between, and before such a letter or the end of a line; in figures they stand beside digits.
_LETTER: Final = "\u0620-\u064a\u066e-\u06d3"
# One zero is sought much faster than either.
_ZEROS: Final = tuple(
    re.compile(
        rf"{zero}(?:(?<=[{_LETTER})\"»].)|(?<=[{_LETTER})\"»] .))[0\u0660]?"
        rf"(?=\s*(?:[{_LETTER}(\"«\n]|$))"
    )
    for zero in "0\u0660"
)
# The letter that parts the fraction of a figure in such wires («12ر5»).
_FRACTION: Final = re.compile(r"\d\u0631\d")
_STOP: Final = re.compile(r"\.(?=\s|$)")
FEW: Final = 2


def with_stops(text: str) -> str:
    """The text with a full stop for each zero that ends a sentence, letter for letter, where it has
    several of them and fewer full stops."""
    if text.count("0") + text.count("\u0660") < FEW:
        return text
    found = [match.span() for zeros in _ZEROS for match in zeros.finditer(text)]
    found = [span for span in found if not _FRACTION.match(text[span[0] - 2 : span[0] + 1])]
    if len(found) < FEW or len(found) <= len(_STOP.findall(text)):
        return text
    return dotted(text, [place for span in found for place in range(*span)])


def dotted(text: str, places: Iterable[int]) -> str:
    """The text with a full stop for each letter at one of these offsets."""
    edges = pairwise((-1, *sorted(places), len(text)))
    return ".".join(text[before + 1 : place] for before, place in edges)
