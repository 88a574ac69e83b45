"""Verbs of saying that belong to what somebody has said, or to a noun."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.told_aside import of_told_text


def done_in_told(place: Place, frame: Frame) -> bool:
    """Whether a conjunction and a helping verb join a verb to the clause that somebody told, and
    not to its telling: “said the shops were empty and were threatening to close”."""
    page, helper = place.page, place.cue[0] - 1
    if not page.cased or frame.speaker is not None or frame.word.form not in ("finite", "part"):
        return False
    perfect = page.words[helper] in folded(page.pack.code, "perfect_helpers")
    if page.words[helper] not in folded(page.pack.code, "past_helpers") and not perfect:
        return False
    if page.end(helper - 1, "conjunction") != helper:
        return False
    cues = page.between("cue", place.start, helper - 1)
    if perfect:  # “said she has given support and has promised more”
        cues = [cue for cue in cues if page.words[helper] in page.words[cue + 1 : helper - 1]]
    return any(_told(page, cue) for cue in cues)


def told_by_another(place: Place, frame: Frame) -> bool:
    """Whether a verb belongs to what a noun or a text did of which somebody only tells."""
    return _told_by_whom(place, frame) or of_told_text(place, frame)


def _told_by_whom(place: Place, frame: Frame) -> bool:
    """Whether a noun and a pronoun before a verb only tell what somebody did: “the one they found”,
    behind a clause and its comma."""
    if not place.page.cased or frame.after_cue or frame.speaker is None:
        return False
    start, end = frame.speaker
    return end - start > 1 and end <= place.cue[0] and place.page.alone(end - 1, "pronoun")


def only_noun(place: Place) -> bool:
    """Whether what may be a verb is the noun that another noun governs: «the reasons of | the
    refusal of X»."""
    page, cue = place.page, place.cue[0]
    nouns = folded(page.pack.code, "nouns_too")
    if page.words[cue] not in nouns or cue == place.start:
        return False
    owned = cue - 1 > place.start and page.words[cue - 1].startswith(page.definite or " ")
    before = page.words[cue - 1 - owned : cue]  # «the decision of the court | to refuse X» too
    return not folded(page.pack.code, "governing_nouns").isdisjoint(before)


def _told(page: Page, cue: int) -> bool:
    """Whether a plain past verb of saying stands there, which leads a clause of its own."""
    word = page.word(cue, "cue")
    plain = word is not None and word.form == "finite" and "say" in word.takes
    return plain and page.words[cue - 1] not in folded(page.pack.code, "past_helpers")
