"""What a clause tells was asked, and by whom: “asked by X whether”, “to X's question about”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.media import REPORTING, has_medium
from goft.statements.page import Page
from goft.statements.phrases import Tokens

FAR: Final = 6
# What surely leads to what was asked, and to no place.
ABOUT: Final = ("about",)
FEW: Final = 3
OPENING: Final = ("clause", "wh", "conjunction", "opener", "adverb", "during")


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Where a clause tells that something was asked, what it was, and who asked it."""

    token: int
    topic: Tokens
    asker: Tokens | None


def inquiry(page: Page, frame: Frame) -> Inquiry | None:
    """The question that a frame's sentence says its words answer, if it tells so."""
    if not (page.lists.here("asked_verbs") or page.lists.here("asked_nouns")):
        return None
    start, end = page.text.sentences[frame.sentence]
    ahead, behind = (start, frame.cue[0]), (frame.cue[1], end)
    for span in (ahead,) if frame.after_cue else (ahead, behind):
        limit = _limit(frame, span)
        for token, asker in _asking(page, *span):
            if found := _inquiry(page, token, (limit, token < frame.cue[0]), asker):
                return found
    return None


def told_in(page: Page, frame: Frame, topic: Tokens) -> bool:
    """Whether what seems to have been asked stands in what was told: “Jurors asked to judge whether
    he took it left, she said”."""
    within = any(start <= topic[0] < end for start, end in frame.pieces)
    return page.cased and within and not frame.after_cue


def was_asked(page: Page, frame: Frame) -> bool:
    """Whether a comma parts a verb of asking from its subject, who is asked: “Bell, asked if she
    would go, said”."""
    start, end = frame.speaker or (0, 0)
    parted = page.cased and end > start and page.words[frame.cue[0] - 1] == ","
    asks = page.words[frame.cue[0]] in folded(page.pack.code, "asked_verbs") and not frame.quoted
    return parted and asks and end >= frame.cue[0] - 1 and frame.after_cue


def put_by_reporter(page: Page, sentence: int) -> Inquiry | None:
    """What a sentence tells that a reporter or medium asked somebody, behind whom it stands."""
    start, end = page.text.sentences[sentence]
    verbs = folded(page.pack.code, "asked_verbs")
    for token in range(start + 1, end):
        if page.words[token] in verbs and (asker := _subject(page, start, token)):
            place = token + 1
            if not (page.words[place] in folded(page.pack.code, "asked_on") or _asks(page, place)):
                place = _past_office(page, group_end(page, place, end), end)
            return _inquiry(page, place - 1, (end, False), asker)
    return None


def _past_office(page: Page, token: int, end: int) -> int:
    """Behind the office of whoever is asked, between two commas, where the question follows it:
    “asked Bell, the mayor, | why”; the token itself where it does not."""
    if page.words[token : token + 1] != (",",):
        return token
    close = page.comma(token + 1, min(end, token + FAR + FEW))
    return close + 1 if page.alone(close + 1, "wh") else token


def in_question(page: Page, frame: Frame) -> bool:
    """Whether a verb stands in what a reporter or medium asked: “the paper asked why it told
    growers to leave”."""
    if not page.cased:
        return False
    sentence = page.sentence(frame.cue[0])  # where a rule is tried, the frame has none yet
    if not page.has("inquiry", page.text.sentences[sentence][0], frame.cue[0]):
        return False
    asked = put_by_reporter(page, sentence)
    return asked is not None and asked.topic[0] <= frame.cue[0] < asked.topic[1]


def _asks(page: Page, token: int) -> bool:
    return page.alone(token, "wh") or page.words[token] == ","


def _subject(page: Page, start: int, token: int) -> Tokens | None:
    """The reporter or medium that ends right before a verb of asking."""
    first = token - 1
    if not (page.alone(first, "reporter") or has_medium(page, max(start, token - FEW), token)):
        return None
    while first > start and not _opens(page, first):
        first -= 1
    return (first, token) if group_end(page, first, token) == token else None


def _opens(page: Page, token: int) -> bool:
    """Whether the subject of a verb of asking may begin at the token."""
    if page.end(token, "inner") or page.end(token - 1, "inner", "preposition") == token:
        return False
    begins = page.end(token, "article", "determiner", "indefinite", "anonymous", "outlet", "given")
    other = page.end(token, "collective") and not page.alone(token, "reporter")
    return bool(begins or other) or page.words[token - 1] in ",."


def _limit(frame: Frame, span: Tokens) -> int:
    """Where what was asked ends at last: before whoever answers, if they follow."""
    speaks = frame.speaker[0] if frame.speaker else -1
    return speaks if span[0] < speaks < span[1] else span[1]


def _asking(page: Page, start: int, end: int) -> Iterator[tuple[int, Tokens | None]]:
    """The verbs and nouns of asking in the range, with whoever asks by standing before a noun."""
    verbs, nouns = page.lists.here("asked_verbs"), page.lists.here("asked_nouns")
    for token in range(start, end):
        if page.words[token] in verbs and _participle(page, start, token):
            yield token, None
        led = _led(page, start, token) if page.words[token] in nouns else 0
        if led:
            yield token, _owner(page, led, token)


def _participle(page: Page, start: int, token: int) -> bool:
    """Whether a verb of asking is a participle that opens a clause: “when asked”, “, asked”."""
    opens = token == start or page.words[token - 1] in ",—–-"
    return opens or page.alone(token - 1, *OPENING)


def _led(page: Page, start: int, token: int) -> int:
    """Where the noun phrase of a question begins behind what answers it («to», “answering”)."""
    leads = folded(page.pack.code, "asked_lead")
    for place in range(token - 1, max(start, token - FAR) - 1, -1):
        if page.words[place] in leads:
            return place + 1
        if page.words[place] in ",;:" or page.end(place, "verb", "cue"):
            return 0
    return 0


def _owner(page: Page, start: int, token: int) -> Tokens | None:
    """Whoever's question it is: “a reporter's question”."""
    end = next((t + 1 for t in range(start, token) if page.words[t].endswith(page.owners)), 0)
    plural = next((t for t in range(start, token) if page.words[t] in "'’"), 0)
    end = end or plural
    return (start, end) if end else None


def _inquiry(
    page: Page, token: int, closed: tuple[int, bool], asker: Tokens | None
) -> Inquiry | None:
    """What was asked behind the word at the token, past who asked it; `closed` is where it ends
    at last, and whether a comma closes it before."""
    place, code, limit = token + 1, page.pack.code, closed[0]
    while place < limit:
        if page.words[place] in folded(code, "asked_by"):
            end = group_end(page, place + 1, limit)
            if end == place + 1:
                return None
            asker, place = (place + 1, end), end
        elif (behind := _past_setting(page, place, limit)) > place:
            place = behind
        elif page.words[place] in folded(code, "asked_on"):
            return _about(page, (token, place + 1), closed, asker)
        elif page.alone(place, "wh"):
            topic = _closed(page, place, *closed)
            return Inquiry(token, topic, asker) if topic else None
        elif not (place := page.end(place, "adverb", "time")):
            return None
    return None


def _past_setting(page: Page, token: int, limit: int) -> int:
    """Behind words that tell where or when somebody was asked, before what was: “asked on the steps
    of the court | whether”; the token itself where none stand."""
    on = page.words[token] in folded(page.pack.code, "asked_on")
    if not on and not page.end(token, "preposition", "inner", "setting"):
        return token
    end = page.end(token + 1, "time") or group_end(page, token + 1, limit)
    while end < limit and page.end(end, "genitive"):
        end = max(group_end(page, end + 1, limit), end + 1)
    end = page.end(end, "time") or end
    asks = end < limit and (page.alone(end, "wh") or page.words[end] in ABOUT)
    return end if asks and end > token + 1 else token


def _about(
    page: Page, opened: Tokens, closed: tuple[int, bool], asker: Tokens | None
) -> Inquiry | None:
    """What was asked about, without who asked if they stand behind it: “about X by reporters”."""
    topic = _closed(page, opened[1], *closed)
    if topic is None:
        return None
    start, end = topic
    by = folded(page.pack.code, "asked_by")
    for place in range(end - 1, start, -1):
        if page.words[place] in by and any(page.has(kind, place, end) for kind in REPORTING):
            return Inquiry(opened[0], (start, place), (place + 1, end))
    return Inquiry(opened[0], topic, asker)


def _closed(page: Page, start: int, limit: int, ahead: bool) -> Tokens | None:
    """A topic or question from its first word to the comma before who answers."""
    commas = page.between(",", start, limit)
    end = commas[-1] if commas and ahead else limit
    while end > start and (
        not page.words[end - 1][0].isalnum() or page.end(end - 1, "adverb", "conjunction", "that")
    ):
        end -= 1
    return (start, end) if end > start else None
