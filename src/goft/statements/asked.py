"""Whom a verb of asking asks, where its subject may stand ahead of it."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.phrases import Tokens

ASKS: Final = frozenset(("call", "urge", "claim"))


def asks_behind(place: Place, frame: Frame) -> bool:
    """Whether who stands behind a verb of asking may be who was asked: a subject may be ahead."""
    asked = frame.rule.cue.name in ASKS or "informs" in frame.word.takes
    asks = asked and frame.word.form == "finite" and not frame.word.clitic
    behind = frame.speaker is not None and frame.speaker[0] == place.cue[1]
    return asks and behind and frame.addressee is None and place.cue[0] > place.start


def turn(page: Page, frame: Frame, subject: Tokens | None) -> None:
    """Make who stands behind a verb of asking whom its subject asks, when that is right ahead."""
    cue = frame.cue[0]
    if subject is None or subject[1] > cue:
        return
    related = page.end(cue - 1, "relative") and subject[1] == cue - 1
    behind = subject[1]
    while behind < cue and page.end(behind, "time", "adverb", "helper"):
        behind = page.end(behind, "time", "adverb", "helper")
    if related or behind == cue:
        frame.addressee, frame.speaker = frame.speaker, subject
        frame.left = min(frame.left, subject[0])
