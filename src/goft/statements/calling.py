"""Who calls somebody something with a verb that has its object written onto it, where the subject
behind it is in no list: «after the club's supporters called him | “a traitor”»."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Frame
from goft.statements.kinds import STOPS
from goft.statements.page import Page
from goft.statements.proclitics import proclitic

LONGEST: Final = 4


def unlisted_caller(page: Page, frame: Frame) -> None:
    """Take the definite noun phrase that opens what somebody seems to be called for the subject."""
    start, end = frame.content
    if "describe-him" not in frame.word.takes or frame.speaker is not None or not frame.after_cue:
        return
    if start != frame.cue[1] or start in page.opens or start - 1 in page.opens:
        return
    called = (t for t in range(start + 1, min(start + LONGEST, end)) if _opens(page, frame, t))
    stop = next(iter(called), 0)
    if stop and _definite(page, stop - 1) and _phrase(page, start, stop):
        frame.speaker, frame.content = (start, stop), (stop, end)


def _opens(page: Page, frame: Frame, token: int) -> bool:
    """Whether what somebody is called opens at the token: in marks, or with its preposition."""
    led = (page.words[token],) in frame.word.prep or proclitic(page, frame.word, token) > 0
    return led or token in page.opens


def _definite(page: Page, token: int) -> bool:
    """Whether the word at the token bears its article, or tells whose it is."""
    whose = page.source(token, token + 1).endswith(page.possessed)
    return whose or page.words[token].startswith(page.definite or " ")


def _phrase(page: Page, start: int, end: int) -> bool:
    """Whether nothing but nouns stands in the range."""
    return all(page.words[t].isalpha() and not page.among(t, STOPS) for t in range(start, end))
