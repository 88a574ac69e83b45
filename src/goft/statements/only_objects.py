"""Verbs of saying in a relative clause that only have an object, and report no clause."""

from __future__ import annotations

from goft.statements.frame import Frame, Place
from goft.statements.groups import has_verb, is_verb
from goft.statements.page import Page


def only_object(place: Place, frame: Frame) -> bool:
    """Whether what a verb behind “who” would report is only its object, which a comma parts from
    the verb of the main clause: “Bell, who has written two books, said”."""
    page = place.page
    clause = page.cased and frame.after_cue and not frame.quoted and frame.rule.cue.name == "clause"
    if not clause or not _behind_who(page, place.cue[0]):
        return False
    start, end = frame.content
    closing = next((t for t in page.between(",", start, end) if _goes_on(page, t + 1)), end)
    return closing < end and not has_verb(page, start, closing)


def _behind_who(page: Page, cue: int) -> bool:
    """Whether a relative behind a comma is the subject of the verb at the token."""
    while page.end(cue - 1, "adverb", "helper") == cue:
        cue -= 1
    return page.end(cue - 1, "relative") == cue and page.words[cue - 2 : cue - 1] == (",",)


def _goes_on(page: Page, token: int) -> bool:
    """Whether a finite verb, be it behind an adverb, stands at the token."""
    token = page.end(token, "adverb") or token
    return page.form(token, "cue") == "finite" or is_verb(page, token)
