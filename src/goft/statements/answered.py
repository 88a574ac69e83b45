"""Verbs of answering that report nothing: «answered the questions, and then the minister said»."""

from __future__ import annotations

from goft.statements.frame import Frame, Place
from goft.statements.phrases import recognized


def only_answers(place: Place, frame: Frame) -> bool:
    """Whether somebody else tells something behind the comma of a verb that may be all that its
    subject did: «X answered them, | Y said that»."""
    page, start = place.page, frame.content[0]
    if _joined_verb(place, frame):
        return True
    if "answers" not in frame.word.takes or page.words[start - 1] != "," or not frame.after_cue:
        return False
    teller = place.right < place.end and page.form(place.right, "cue") == "finite"
    return teller and recognized(page, start, place.right)


def _joined_verb(place: Place, frame: Frame) -> bool:
    """Whether a verb that «and» is written onto stands right behind a verb («pointed to it | and
    said that»): what it tells is told there."""
    page, start = place.page, frame.content[0]
    word = page.word(start, "cue") if frame.after_cue and start == place.cue[1] else None
    return page.verb_last and word is not None and word.clitic and word.form == "finite"
