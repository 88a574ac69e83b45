"""Subjects and objects that show that a verb of saying only seems to report."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.page import Page


def only_ranks(page: Page, frame: Frame) -> bool:
    """Whether what something is deemed to be stands in the subject's place or right behind it:
    «X is deemed the first», «X is deemed one of»."""
    if frame.speaker is None:
        return False
    first, behind = frame.speaker
    ranks = folded(page.pack.code, "ranks")
    return any(page.words[t] in ranks for t in (first, behind - 1, behind))


def says_cause(page: Page, frame: Frame) -> bool:
    """Whether a verb says what something comes of, and nobody to have said it."""
    return frame.speaker is None and page.end(frame.content[0], "pointing") > 0


def holds_relative(page: Page, frame: Frame) -> bool:
    """Whether a relative stands in the subject, so that «that» belongs to its verb."""
    return frame.speaker is not None and bool(page.between("relative", *frame.speaker))


def behind_or(page: Page, frame: Frame) -> bool:
    """Whether «or» opens the subject, as behind an adjective: «new or used»."""
    return frame.speaker is not None and page.form(frame.speaker[0], "conjunction") == "or"
