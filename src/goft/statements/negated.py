"""Complementizers that deny what they lead: «urged them | not to leave» is no «to leave»."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.page import Page


def keep_denial(page: Page, frame: Frame) -> None:
    """Let a clause start with the «that not» that leads it, without a preposition written on."""
    start, end = frame.content
    denying = folded(page.pack.code, "denying_that")
    if not denying or frame.quoted or not frame.after_cue or page.end(start - 1, "that") != start:
        return
    letters = next((word for word in denying if page.words[start - 1].endswith(word)), "")
    if letters:
        frame.content = (start - 1, end)
        frame.clitic = len(page.words[start - 1]) - len(letters)
