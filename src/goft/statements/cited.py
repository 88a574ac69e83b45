"""Whom a medium quotes as doing something by their words: “IRNA quoted X as calling Y Z”."""

from __future__ import annotations

from goft.statements.frame import Frame, Place
from goft.statements.groups import group_end
from goft.statements.media import has_medium, medium_name
from goft.statements.page import Page
from goft.statements.subjects import subject_beside


def cited(place: Place, frame: Frame) -> None:
    """Give a participle behind “as” the person who is quoted before it, and the medium as relay."""
    page, led = place.page, frame.cue[0] - 1
    if frame.speaker or frame.word.form != "part" or page.end(led, "likeness") != frame.cue[0]:
        return
    for cue in reversed(page.between("cue", place.start, led)):
        person = page.end(cue, "cue")
        if _quotes(page, cue) and person < led and group_end(page, person, led) == led:
            frame.speaker = (person, led)
            medium, _ = subject_beside(page, place.start, cue)
            if medium and has_medium(page, *medium):
                frame.relays += (medium_name(page, *medium),)
            return


def _quotes(page: Page, cue: int) -> bool:
    words = page.tags[cue].words
    return any(word.kind == "cue" and "quoted-as" in word.takes for word in words)
