"""What a verb of saying is led by that opens behind earlier words: what is now spoken about."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.page import Page

LONGEST_TOPIC: Final = 14
LONGEST_ABOUT: Final = 30
MARKS: Final = frozenset(",;.")  # of dots, only two in place of a comma stand in a sentence
NO_TOPIC: Final = frozenset(("cue", "that", "verb", "relative"))


def topic_at(page: Page, frame: Frame, token: int) -> int:
    """Where an adjunct that a conjunction opens and a comma closes stands before a verb without a
    conjunction of its own («…, and as to X, said Y»); the token itself when none does."""
    joined = tuple(page.pack.options.get("conjoined", ()))
    if not joined or frame.word.clitic or frame.word.form != "finite":
        return token
    closed = page.words[token - 1] == ","
    if about := _about(page, frame, token, joined[0]):
        return about
    for place in range(token - 1 - closed, max(token - LONGEST_TOPIC, 0), -1):
        if not page.words[place][0].isalnum() or page.among(place, NO_TOPIC):
            return token
        if _contrasts(page, place) or (closed and _conjoined(page, place, joined[0])):
            return place
    return token


def _about(page: Page, frame: Frame, token: int, letter: str) -> int:
    """Where «and about X» starts behind the last mark before a verb that «that» or a colon
    follows, with no comma of its own («…, | and as to what Y had called Z said W: …»); else 0."""
    if {"that", ":"}.isdisjoint(element.name for element in frame.rule.after):
        return 0
    before = range(token - 1, max(token - LONGEST_ABOUT, 0), -1)
    mark = next((t for t in before if page.words[t] in MARKS), token)
    first = mark + 1 if mark not in page.quoted else token
    led = page.words[first].startswith(letter) and page.words[first] in folded(
        page.pack.code, "about"
    )
    return first if led and not page.between("that", first, token) else 0


def _contrasts(page: Page, token: int) -> bool:
    """Whether «as for» leads an adjunct, which no comma need close."""
    led = page.words[token] in folded(page.pack.code, "contrasts")
    return led and page.end(token + 1, "preposition", "adjunct", "beyond") > 0


def _conjoined(page: Page, token: int, letter: str) -> bool:
    """Whether a conjunction is written onto a preposition or an adjunct that opens at the token."""
    word = page.word(token, "preposition", "beyond", "within", "topic")
    if word is not None and word.clitic:
        return True
    return page.words[token].startswith(letter) and page.end(token, "adjunct") > 0
