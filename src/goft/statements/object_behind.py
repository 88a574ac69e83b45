"""Whom something is said of or to behind a verb whose subject stands ahead: «the party describes |
the government as weak»."""

from __future__ import annotations

from goft.statements.agreement import differ, gender, noun_gender, suits
from goft.statements.ahead import subject_ahead
from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.phrases import Tokens, recognized, skip_openers


def object_behind(place: Place, frame: Frame) -> Tokens | None:
    """The subject that opens the sentence right before its verb, where the frame has taken for one
    what stands behind the verb: then that is what the verb is done to."""
    page, cue = place.page, place.cue[0]
    if frame.speaker is None or frame.speaker[0] < place.cue[1] or frame.word.form != "finite":
        return None
    if not _has_object(frame) or page.source(*frame.speaker).endswith(page.possessed):
        return None  # «Egypt, said its president»
    first = skip_openers(page, page.text.sentences[page.sentence(cue)][0], cue)
    if first >= cue or not recognized(page, first, cue) or not _a_source(page, first):
        return None
    ahead = subject_ahead(page, place.start, place.left, cue)
    if ahead is None or ahead != (first, cue) or not suits(page, cue, first):
        return None
    return None if differ(gender(page, cue), noun_gender(page, first)) else ahead


def _has_object(frame: Frame) -> bool:
    """Whether what stands behind a verb may be what it describes, or whom it warns of something."""
    described = frame.rule.cue.name.startswith("describe")
    led = any(element.name == "prep" for element in frame.rule.after)
    return described or (frame.rule.style == "act" and led)


def _a_source(page: Page, token: int) -> bool:
    """Whether somebody or a body, and neither a time nor a text, opens at the token."""
    named = page.end(token, "role", "title", "given", "organization", "metonym", "collective")
    return named > 0 and not page.end(token, "preposition", "time", "adjunct", "matter")


def take_object(frame: Frame, ahead: Tokens) -> None:
    """Give a frame its subject ahead, and let what it had for one be described or addressed."""
    told = frame.speaker
    frame.speaker = ahead
    frame.left = min(frame.left, ahead[0])
    if told is None:
        return
    if frame.rule.cue.name.startswith("describe"):
        frame.content = told[0], frame.content[1]
    elif frame.addressee is None:
        frame.addressee = told
