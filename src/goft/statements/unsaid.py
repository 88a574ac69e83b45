"""Attributions («according to») that only seem to lead to what somebody said."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.statements.completing import goes_on_where
from goft.statements.frame import Frame, Place
from goft.statements.groups import group_end
from goft.statements.kinds import SOURCES
from goft.statements.page import Page

SHORTEST: Final = 4
LONGEST_NAME: Final = 4
NO_NAME: Final = ("cue", "verb", "preposition", "conjunction", "clause", "matter", "role", "time")
FEWEST: Final = 2  # before what can open no sentence


def unsaid(place: Place, frame: Frame, word: Word) -> bool:
    """Whether nobody speaks: a preposition is lacking, or what stands there is a plan or a law, or
    the clause before it is what was said."""
    page, speaker = place.page, frame.speaker
    if _unled(place, frame, word) or (page.cased and _only_accords(place, frame)):
        return True
    if speaker is None or page.pack.options.get("conjoined") is None:
        return False
    if _measure(page, speaker[0]):
        return True
    first = place.cue[0] - (page.words[place.cue[0] - 1] in folded(page.pack.code, "refers"))
    comma = page.words[first - 1] == "," and not frame.word.clitic
    behind = frame.after_cue and frame.rule.extent != "around"
    told, content = place.cue[0] - place.left, frame.content[0]
    led = page.end(content, "clause") > 0 or goes_on_where(page, content)
    led = led or _names_only(page, *frame.content)
    return behind and comma and told > (SHORTEST, FEWEST)[led]


def _names_only(page: Page, start: int, end: int) -> bool:
    """Whether nothing but the name of whoever holds the office stands there: «…, according to the
    mayor, X Y.»."""
    last = end - (page.words[end - 1] == ".")
    further = range(page.end(start, "title") or start, last)
    named = bool(further) and page.end(further[0], "given") > 0 and len(further) <= LONGEST_NAME
    return named and not any(page.end(t, *NO_NAME) or not page.words[t].isalpha() for t in further)


def _only_accords(place: Place, frame: Frame) -> bool:
    """Whether an attribution that no comma parts from the words before it names no source:
    “punished according to the law”, “rises according to age”."""
    page, speaker, last = place.page, frame.speaker, place.cue[0] - 1
    if frame.after_cue or frame.quoted or speaker is None or frame.content[1] != place.cue[0]:
        return False
    if not page.words[last][-1].isalnum() and page.words[last] not in "%)":
        return True
    head = group_end(page, *speaker) - 1
    if not folded(page.pack.code, "measures").isdisjoint(page.words[speaker[0] : head + 1]):
        return True
    return not page.end(head, *SOURCES) and not page.capital(head)


def _measure(page: Page, token: int) -> bool:
    """Whether a plan, law or need stands at the token, with its preposition and article."""
    if page.end(token, "document") > token + 1:
        return False  # «the latest | report»
    noun = page.words[token][page.cuts.get(token, 0) :]
    bare = (noun, noun.removeprefix(page.pack.options["definite"]), noun[1:], noun[2:])
    return not folded(page.pack.code, "measures").isdisjoint(bare)


def _unled(place: Place, frame: Frame, word: Word) -> bool:
    """Whether a noun that names its source by a preposition lacks it."""
    page, speaker = place.page, frame.speaker
    if speaker is None or not word.prep or page.pack.options.get("joined") is None:
        return False
    start = speaker[0]
    written = page.words[start].startswith(tuple(prep[0] for prep in word.prep))
    return not written and start not in page.cuts and page.words[start - 1 : start] not in word.prep
