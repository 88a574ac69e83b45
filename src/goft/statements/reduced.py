"""Whoever tells of a noun that stands right before them, as clauses without “which” have it."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Frame
from goft.statements.groups import is_verb
from goft.statements.page import Page

WHO: Final = ("pronoun", "collective", "anonymous")
# How many words a noun has with its article and whoever tells of it.
FEWEST: Final = 3
TELLING: Final = ("origin", "epithet", "possessive", "determiner")


def without_noun(page: Page, frame: Frame) -> None:
    """Leave the noun that is told of out of who tells it: “a move | critics said would cost”."""
    if not page.cased or frame.speaker is None or not frame.after_cue or frame.quoted:
        return
    start, end = frame.speaker
    if end - start < FEWEST or not is_verb(page, frame.content[0]):
        return
    if page.end(end - 1, "pronoun") == end:
        frame.speaker = (end - 1, end)
        return
    if not page.end(start, "indefinite"):
        return
    inside = range(start + 2, end)
    first = next((token for token in inside if page.end(token, *WHO)), start)
    while first > start + 2 and page.end(first - 1, *TELLING) == first:
        first -= 1
    frame.speaker = (first, end)
