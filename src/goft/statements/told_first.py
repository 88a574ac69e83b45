"""What a sentence tells before the verb whose colon ends it: «X said A, adding:»."""

from __future__ import annotations

from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.scopes import settle
from goft.statements.trimming import trimmed


def told_first(page: Page, sentence: int, opened: Frame) -> list[Frame]:
    """The frames of a sentence that close before the verb of the one that its colon opened."""
    told = [f for f in settle(page, range(sentence, sentence + 1)) if f.content[1] > f.content[0]]
    told = [f for f in told if f.cue[0] < opened.cue[0] and f.pieces and f.parent is None]
    for frame in told:
        start, end = frame.pieces[-1]
        frame.pieces[-1] = trimmed(page, start, max(start, min(end, opened.cue[0])))
    return [frame for frame in told if frame.pieces[-1][0] < frame.pieces[-1][1]]
