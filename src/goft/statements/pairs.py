"""Forms that are a preposition too and only repeat it before the second of two nouns."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame, Place

# How far back the first «between» stands.
LONGEST_PAIR: Final = 6


def pairs(place: Place, frame: Frame) -> bool:
    """Whether a form that is a preposition too only repeats it («between A and between B»)."""
    page, word = place.page, place.page.words[place.cue[0]]
    preposition = word[1:] if frame.word.clitic or word[0] in page.written_on else word
    if preposition not in folded(page.pack.code, "pairing"):
        return False
    for each in reversed(page.words[max(place.start, place.cue[0] - LONGEST_PAIR) : place.cue[0]]):
        if each.startswith(preposition) or not each[0].isalnum():
            return each[0].isalnum()
    return False
