"""What completes the mention of somebody unnamed behind a verb, up to what was said: «those who
speak for the tenants», «a source that attended the meeting»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.elements import preposition
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.told_media import told_medium

LONGEST: Final = 9
LONGEST_NAME: Final = 6
SHORTEST: Final = 3
UNNAMED: Final = ("collective", "anonymous", "document")
# What does not belong to a mention: when, where and to whom something was said.
ASIDE: Final = ("time", "adverb", "interview", "saying", "credit", "marker")
# What no place or field of somebody is: when and in what words something was said.
LEADS: Final = frozenset(("adjunct", "interview", "time"))
NOWHERE: Final = LEADS | {"matter", "event", "document", "talk", "cue", "verb"}
NAMED: Final = ("title", "given", "metonym", "organization", "outlet", "generic", "pronoun")


def completed(page: Page, frames: list[Frame]) -> list[Frame]:
    """The frames, each mention of somebody unnamed going on up to the complementizer, the mark or
    the end of the clause, where nothing but what completes it stands before that."""
    if page.definite is None:
        return frames
    for frame in frames:
        if frame.speaker is not None and frame.speaker[0] >= frame.cue[1]:
            frame.speaker = _whole(page, frame, frame.speaker[0], frame.speaker[1])
            told_medium(page, frame)
    return frames


def _whole(page: Page, frame: Frame, start: int, end: int) -> Tokens:
    """The mention with what completes it."""
    if not _unnamed(page, start, end):
        return start, end
    for stop in (_stop(page, frame, end, names=True), _stop(page, frame, end, names=False)):
        if end < stop <= start + LONGEST and _completes(page, (start, end), stop):
            return start, stop
    return start, end


def _stop(page: Page, frame: Frame, end: int, *, names: bool) -> int:
    """Where a mention that goes on behind `end`, over `names` in quotation marks or not, must
    stop; `end` where that cannot be told."""
    last = frame.content[0] if frame.content[0] >= end else page.text.sentences[frame.sentence][1]
    token = end
    while token < min(last, end + LONGEST + SHORTEST):
        if page.end(token, "that") and page.form(token, "that") != "relative":
            led = preposition(page, frame.word, token - 1) == token
            return token - (led or page.alone(token - 1, "preposition"))
        if page.end(token, "saying"):
            return token  # «quoted an expert in finance | as saying»
        if page.form(token, "clause") == "unnamed":
            return token  # «who preferred to hide the name»
        if names and token in page.opens and page.opens[token] - token < LONGEST_NAME:
            token = page.opens[token]
        elif page.words[token] in ",:." or token in page.opens:
            return token
        timed = page.end(token, "time")
        if timed and timed in (last, page.comma(token, last)):
            return token
        token += 1
    told = token == frame.content[0] and _seated(page, end, token)
    return token - (preposition(page, frame.word, token - 1) == token) if told else end


def _seated(page: Page, start: int, end: int) -> bool:
    """Whether «in» or «of» leads right behind a mention to where its bearer is, and to no time,
    text or deed: «a farmer in the valley | complained of»."""
    if not page.alone(start, "within") or page.among(start, LEADS) or start + 1 >= end:
        return False
    return not any(page.among(t, NOWHERE) for t in range(start + 1, end - 1))


def _unnamed(page: Page, start: int, end: int) -> bool:
    """Whether a mention is a common noun: a group, a source or a text, an office without an
    article or a plural that no list has."""
    indefinite = not page.words[start].startswith(page.pack.options["definite"])
    office = indefinite and page.end(start, "role") == end == start + 1
    named = page.among(start, NAMED) and not (office and not page.end(start, "given"))
    if named or page.known(start, end) == end:
        return False
    if page.among(start, UNNAMED):
        return True
    plural = page.words[start].endswith(page.pack.options["plural_subject"])
    return office or (plural and end == start + 1)


def _completes(page: Page, mention: Tokens, stop: int) -> bool:
    """Whether what follows a mention is all its own: led by a preposition, by «who», or by a verb
    behind a noun without an article."""
    start, end = mention
    text = page.end(start, "document") > 0
    timed = text and _who(page, end)
    asides = (t for t in range(end, stop) if not (timed and page.end(t, "time")))
    if stop - end == 1 or any(_aside(page, token) for token in asides):
        return False
    if page.end(end, "adjunct"):
        return page.words[start] in folded(page.pack.code, "attending")
    led = bool(page.alone(end, "within", "beyond")) or _who(page, end)
    definite = page.words[start].startswith(page.pack.options["definite"])
    bare = end == start + 1
    led = led or (text and (_joined(page, end) or (bare and _issued(page, end))))
    told = ("held",) if text else ("held", "verb")
    return led or (not definite and page.end(end, *told) > 0)


def _issued(page: Page, token: int) -> bool:
    """Whether a word stands at the token that tells who issued a text."""
    return page.words[token] in folded(page.pack.code, "issued")


def _who(page: Page, token: int) -> bool:
    """Whether a relative with its article stands at the token, and no «what»."""
    definite = page.words[token].startswith(page.pack.options["definite"])
    return definite and page.end(token, "relative") > 0


def _joined(page: Page, token: int) -> bool:
    """Whether a preposition is written onto a noun at the token, and onto no pronoun."""
    word = page.words[token]
    return word[0] in page.pack.options["joined"] and len(word) > SHORTEST


def _aside(page: Page, token: int) -> bool:
    """Whether when, where or to whom something was said starts at the token, or a mark stands
    there."""
    medium = page.word(token, "medium", "outlet")
    told = medium is not None and (medium.clitic or page.end(token - 1, "toward") == token)
    told = told or (page.end(token, "document") > 0 and page.alone(token - 1, "within"))
    marked = not page.words[token][0].isalnum() and token not in page.opens
    return told or page.among(token, ASIDE) > 0 or (marked and token not in page.closes)
