"""Speech inside quoted speech: whom those who are quoted quote in their turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.frame import Frame, Place
from goft.statements.levels import nests
from goft.statements.match import best_frame
from goft.statements.media import MEDIA
from goft.statements.page import ENDING, Page
from goft.statements.phrases import Tokens
from goft.statements.tags import TokenSet

NAMED: Final = ("role", "title", "given", "organization", *MEDIA)
# Inside a quotation that is read by itself no words are quoted.
NOWHERE: Final = TokenSet(0)


def quoted_inside(page: Page, outer: Frame) -> list[Frame]:
    """The frames inside a quotation in which a known source says something."""
    if not _speech(outer):
        return []
    clauses = [clause for piece in outer.pieces for clause in _clauses(page, piece[0], piece[1])]
    if not clauses:
        return []
    quoted, page.quoted = page.quoted, NOWHERE
    page.memo.clear()
    found = [frame for clause in clauses for frame in _said(page, outer, *clause)]
    page.quoted = quoted
    page.memo.clear()
    return found


def _speech(frame: Frame) -> bool:
    """Whether a frame reports words, no act."""
    told = frame.after_cue or frame.quoted
    return told and frame.rule.style in ("direct", "indirect")


def _clauses(page: Page, start: int, end: int) -> Iterator[Tokens]:
    """The stretches between the stops of a quotation in which a cue stands."""
    first = start
    if not page.has("cue", start, end):
        return
    for token in range(start, end + 1):
        if token == end or page.words[token] in ENDING:
            if page.has("cue", first, token):
                yield first, token
            first = token + 1


def _said(page: Page, outer: Frame, start: int, end: int) -> Iterator[Frame]:
    page.memo.clear()
    left = start
    for token in page.between("cue", start, end):
        cue = (token, page.end(token, "cue"))
        if cue[1] >= end or (token > start and page.end(token - 1, "determiner")):
            continue
        frame = best_frame(Place(page, start, end, cue, left, end))
        if frame is None or frame.word.form == "first":
            continue
        left, frame.sentence = cue[1], outer.sentence
        if nests(page, outer, frame) and _single(page, frame):
            yield frame
            return


def _single(page: Page, frame: Frame) -> bool:
    """Whether one person or body speaks, no group, country or text."""
    first, end = frame.speaker or (0, 0)
    office = page.end(first, "generic") > 0 and not page.form(first, "generic")
    told = any(page.among(token, NAMED) for token in range(first, end))
    named = office or told or page.known(first, end) > 0
    return named and not page.end(first, "collective", "metonym", "document", "anonymous")
