"""Forms that are no verbs where they stand: prepositions that only repeat one, parts of names."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame, Place
from goft.statements.kinds import NAMING
from goft.statements.page import Page

# How far back the first «between» stands.
LONGEST_PAIR: Final = 6
# Frames of verbs that need no «that» and no mark, as whom something is done to is enough.
PLAIN: Final = frozenset(("act", "describe", "object"))


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


def within_name(place: Place, frame: Frame) -> bool:
    """Whether what could be a verb stands behind a bare word that no list has, or that governs the
    noun behind it, and before another: the midst of a name («Queens Park Rangers»), or its
    beginning («the death of Ray X»)."""
    page, before = place.page, place.cue[0] - 1
    plain = frame.rule.cue.name in PLAIN and frame.word.form == "finite" and not frame.word.clitic
    if page.definite is None or not plain or before < place.start:
        return False
    named = _bare(page, before) and before not in page.inner and _bare(page, place.cue[1])
    governs = page.end(before, "matter") > 0 and not page.among(before, NAMING)
    return named and place.cue[1] not in page.tags and (governs or before not in page.tags)


def _bare(page: Page, token: int) -> bool:
    """Whether a word without an article and an owner stands there."""
    word = page.words[token] if token < len(page.words) else ""
    owned = page.source(token, token + 1).endswith(page.possessed) if word else True
    return word.isalpha() and not owned and (page.definite or " ") not in word[:3]
