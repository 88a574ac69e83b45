"""Verbs that go on with what somebody said: whether whoever spoke last is their subject."""

from __future__ import annotations

from goft.statements.frame import Frame
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.scene import Scene


def says_more(page: Page, frame: Frame) -> bool:
    """Whether a frame goes on with what somebody said: «he added», or an answer."""
    return "more" in frame.word.takes or page.has("question", frame.left, frame.cue[0])


def said_on(scene: Scene, frame: Frame, mention: Mention | None) -> bool:
    """Whether a verb without a subject only goes on with what whoever spoke last has said («he
    added»), whomever the page told about since."""
    spoke = scene.current is not None and scene.current.spoken
    return mention is None and spoke and "more" in frame.word.takes and frame.word.form != "part"
