"""Verbs of answering that report nothing: «answered the questions, and then the minister said»."""

from __future__ import annotations

from goft.statements.frame import Frame, Place
from goft.statements.phrases import recognized


def only_answers(place: Place, frame: Frame) -> bool:
    """Whether somebody else tells something behind the comma of a verb that may be all that its
    subject did: «X answered them, | Y said that»."""
    page, start = place.page, frame.content[0]
    if "answers" not in frame.word.takes or page.words[start - 1] != "," or not frame.after_cue:
        return False
    teller = place.right < place.end and page.form(place.right, "cue") == "finite"
    return teller and recognized(page, start, place.right)
