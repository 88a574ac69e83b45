"""What stands beside whoever speaks and is no part of them: a noun that they tell of, and where
they told it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import is_verb
from goft.statements.met import caused
from goft.statements.page import Page
from goft.statements.phrases import sourced
from goft.statements.proclitics import listed

WHO: Final = ("pronoun", "collective", "anonymous")
# The acts whose verbs say of whom they are done, besides what for.
OF_WHOM: Final = ("thank", "regret")
# How many words a noun has with its article and whoever tells of it.
FEWEST: Final = 3
TELLING: Final = ("origin", "epithet", "possessive", "determiner")


def reduce(page: Page, frame: Frame) -> None:
    """Leave out of a frame what is no part of its speaker or its words."""
    _without_noun(page, frame)
    _without_setting(page, frame)
    _without_herald(page, frame)
    _without_whom(page, frame)


def _without_whom(page: Page, frame: Frame) -> None:
    """Leave whom somebody thanks or begs pardon out of what for, where verbs come last («begged,
    for the blackout, | of the people, pardon»)."""
    start, end = frame.content
    if frame.word.act not in OF_WHOM or not page.verb_last or frame.after_cue:
        return
    asked = folded(page.pack.code, "asked_from")
    token = next((t for t in range(end - 2, start, -1) if page.words[t] in asked), 0)
    causes = [
        t for t in range(max(start - FEWEST, 0), start) if page.end(t, "preposition") == start
    ]
    if token and page.end(token + 1, *WHO) and any(caused(page, t) for t in causes):
        frame.content, frame.addressee = (start, token), (token + 1, end)


def _without_herald(page: Page, frame: Frame) -> None:
    """Let what was said begin behind a colon and what only announces it («advised | the following:
    …»); nothing is left where another tells what follows."""
    start, end = frame.content
    heralds = folded(page.pack.code, "heralds")
    for colon in range(start - 1, min(start + FEWEST, end - 1)) if heralds and start else ():
        if page.words[colon] == ":" and _heralds(page, colon, heralds):
            told = page.form(colon + 1, "cue") == "finite"
            frame.content, frame.clitic = (end if told else colon + 1, end), 0


def _heralds(page: Page, colon: int, heralds: frozenset[str]) -> bool:
    """Whether such words stand before the colon, be a preposition written onto the first."""
    for first in (colon - 1, colon - 2):
        if listed(page, " ".join(page.words[first:colon]), heralds):
            return True
    return False


def _without_noun(page: Page, frame: Frame) -> None:
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


def _without_setting(page: Page, frame: Frame) -> None:
    """Leave the text or talk in which somebody spoke out of who did: “the ministry | in a statement
    said”."""
    if not page.cased or frame.speaker is None or frame.speaker[1] > frame.cue[0]:
        return
    start, end = frame.speaker
    for token in range(start + 1, end - 1):
        if page.end(token, "adjunct", "interview") or _in_text(page, token, end):
            if sourced(page, start, token) and not page.between("document", start, token):
                frame.speaker = (start, token)
            return


def _in_text(page: Page, token: int, end: int) -> bool:
    """Whether the name of a text follows behind “in its”, “in an”."""
    behind = page.end(token, "setting")
    led = behind and page.end(behind, "article", "possessive", "indefinite")
    return bool(led) and any(page.alone(t, "document") for t in range(behind + 1, end))
