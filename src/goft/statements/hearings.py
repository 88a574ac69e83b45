"""Hearings: what was said to a medium in a statement or talk, by the nouns that tell of one."""

from __future__ import annotations

from functools import cache
from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.frame import Frame
from goft.statements.heads import marked_name
from goft.statements.media import MEDIA, STROKE, has_medium, medium_name, named
from goft.statements.page import CLOSING, Page
from goft.statements.phrases import Tokens, noun_phrase

FAR: Final = 40
# How far before its verb what a medium passed on may stand.
BEFORE: Final = 4
LONGEST: Final = 3
FEWEST: Final = 2
# Whom a statement is made to that is no medium.
PEOPLE: Final = frozenset(
    (
        *("collective", "anonymous", "role", "title", "given", "organization", "pronoun"),
        *("generic", "document", "metonym", "cue"),
    )
)


def made_to(page: Page, frame: Frame) -> str:
    """The medium that a frame's clause tells a statement was made to, or a talk had with."""
    start, end = page.text.sentences[frame.sentence]
    behind = (frame.cue[1], frame.content[0] if frame.after_cue else end)
    for span in ((max(start, frame.left - FAR), frame.cue[0]), behind):
        if name := heard_by(page, span, end, frame.speaker is not None):
            return name
    return ""


def heard_by(page: Page, span: Tokens, limit: int, told: bool) -> str:
    """The medium that the tokens tell something was said to; "" when they tell of none.

    One that no list holds is read only where it is told who speaks: «statements to X» may be X's.
    """
    heralds = _heralds(page.pack.code)
    for token in range(span[0], span[1]):
        if page.words[token] not in heralds:
            continue
        if name := _passed_on(page, token, limit) or _spoken(page, token, limit, told):
            return name
    return ""


def closing_hearing(page: Page, frame: Frame, limit: int) -> tuple[str, int]:
    """The medium of the talk or text that closes a sentence behind a frame's words, and where its
    comma stands: «…, in a talk to the radio station X»."""
    if not page.pack.options.get("made_to") or not frame.after_cue:
        return "", 0
    for comma in page.between(",", frame.content[0] + 1, limit - FEWEST):
        first = comma + 1 + (page.words[comma + 1] in folded(page.pack.code, "refers"))
        within = comma in page.quoted and comma - 1 not in page.closes
        if within or not _tells_of_talk(page, first, limit):
            continue
        if name := heard_by(page, (first, limit), limit, True) or _addressed(page, first, limit):
            return name, comma
    return "", 0


def talked_with(page: Page, frame: Frame) -> str:
    """The medium before the verb of talking that tells, in a clause before the verb of saying, with
    whom somebody talked: «X, who with the agency Y | was talking, said»."""
    code, talked = page.pack.code, folded(page.pack.code, "talked")
    start, cue = page.text.sentences[frame.sentence][0] + 1, frame.cue[0]
    if talked.isdisjoint(page.words[start:cue]):
        return ""
    for token in range(start, cue - 1):
        medium = page.end(token, "reporter") or token
        if page.words[token - 1] not in folded(code, "together") or not page.among(medium, MEDIA):
            continue
        for verb in range(token + 1, min(noun_phrase(page, medium, cue) + FEWEST, cue)):
            if page.words[verb] in talked and page.words[verb - 1] in folded(code, "talks_told"):
                return medium_name(page, medium, verb - 1)
    return ""


def _tells_of_talk(page: Page, token: int, limit: int) -> bool:
    """Whether a preposition and a noun of speech stand there, and no verb of saying behind them."""
    code = page.pack.code
    led = page.words[token] in folded(code, "talks_in")
    led = led and not speeches(code).isdisjoint(page.words[token + 1 : token + 2])
    return led and not page.has("that", token, limit)


def _addressed(page: Page, start: int, limit: int) -> str:
    """The first medium of the range that a word for whom something is said to leads to."""
    for token in range(start, limit):
        word = page.word(token, *MEDIA)
        if word is not None and (word.clitic or _with(page, token - 1)):
            return medium_name(page, token, limit)
    return ""


def aired_on(page: Page, token: int, limit: int) -> str:
    """The broadcaster at the token that somebody spoke on, behind what leads to one; "" of what
    everybody may write on."""
    code = page.pack.code
    medium = token + 1
    while token and page.words[token] in folded(code, "air"):
        token -= 1
    led = page.words[token] in folded(code, "aired_on")
    if not led or medium >= limit or not page.among(medium, MEDIA):
        return ""
    broadcasts = page.bare(page.words[medium]) in folded(code, "broadcasters")
    social = folded(code, "platforms").intersection(page.words[medium : medium + LONGEST])
    named_so = broadcasts or (page.end(medium, "outlet") and page.verb_last)
    return medium_name(page, medium, limit) if named_so and not social else ""


@cache
def speeches(code: str) -> frozenset[str]:
    """The nouns of what somebody says to a medium."""
    return folded(code, "recorded") | folded(code, "made_to") | folded(code, "had_with")


@cache
def _heralds(code: str) -> frozenset[str]:
    """The words behind which a medium may stand."""
    options = ("passed_on", "given_to", "made_to", "had_with")
    return frozenset[str]().union(*(folded(code, option) for option in options))


def _passed_on(page: Page, token: int, limit: int) -> str:
    """The medium that passed on, or got for itself, what the words before tell of."""
    word, behind, code = page.words[token], token + 1, page.pack.code
    of_whom = page.end(behind, "preposition", "pronoun") == behind + 1
    heard_by_it = behind + of_whom
    passed = word in folded(code, "passed_on") and heard_by_it < limit
    if passed and page.among(heard_by_it, MEDIA):
        before = page.words[max(token - BEFORE, 0) : token]
        told = not speeches(code).isdisjoint(before)
        return medium_name(page, heard_by_it, limit) if told or of_whom else ""
    return _given(page, behind, limit) if word in folded(code, "given_to") else ""


def _given(page: Page, token: int, limit: int) -> str:
    """The medium that somebody did something for alone: «gave it to X», «gave X a talk»."""
    with_it = page.words[token] in folded(page.pack.code, "with_it") if token < limit else False
    place = token + with_it
    if place >= limit:
        return ""
    if close := marked_name(page, place, limit):
        return named(page, place + 1, close)
    if page.end(place, "medium"):
        return medium_name(page, place, limit)
    named_so = with_it and not page.among(place, PEOPLE) and page.words[place][0].isalpha()
    return named(page, place, place + 1) if named_so else ""


def _spoken(page: Page, token: int, limit: int, told: bool) -> str:
    """The medium behind a noun of speech at the token, and how that speech was made."""
    code, joined = page.pack.code, page.pack.options["joined"]
    statement = page.words[token] in folded(code, "made_to")
    if not statement and page.words[token] not in folded(code, "had_with"):
        return ""
    if page.end(token + 1, "outlet"):
        return medium_name(page, token + 1, limit)
    place = token + 1
    while place < limit and page.words[place] in folded(code, "made_how"):
        place += 1
    if not statement:
        place = next((t for t in range(place, min(place + BEFORE, limit)) if _with(page, t)), place)
    if place + 1 >= limit:
        return ""
    if page.words[place] in joined or _with(page, place):
        return _behind(page, place + 1, limit)
    written_on = page.words[place][0] == joined[-1] and place not in page.tags
    return _written_on(page, place, limit, told) if statement and written_on else ""


def _with(page: Page, token: int) -> bool:
    together = page.words[token] in folded(page.pack.code, "together")
    return together or page.end(token, "toward") == token + 1


def _written_on(page: Page, token: int, limit: int, told: bool) -> str:
    """The medium at a word with a preposition written onto it, be it listed or not."""
    word, letter = page.words[token], page.words[token][0]
    article = word.startswith(letter * 2)
    noun = (page.definite or "") + word[2:] if article else word[1:]
    if "reporter" in page.kinds(noun):
        return _behind(page, token + 1, limit)
    several = noun.endswith(folded_parts(page.pack.code, "plural_object"))
    at_large = several or not told or noun in folded(page.pack.code, "press")
    office = page.readings(noun, *page.words[token + 1 : token + 2])
    if at_large or not page.kinds(noun).isdisjoint(PEOPLE) or office:
        return ""
    marked = next((page.opens[t] + 1 for t in (token + 1, token + 2) if t in page.opens), 0)
    end = max(marked, min(noun_phrase(page, token, limit), token + LONGEST), token + 1)
    text = page.source(token, end)
    return (page.definite or "") + text[2:] if article else text[1:]


def _behind(page: Page, token: int, limit: int) -> str:
    """The medium at the token, in marks, set apart as one that lost them, or a reporter's."""
    if close := marked_name(page, token, limit) or _marked_again(page, token, limit):
        return named(page, token + 1, close)
    if page.words[token] in folded(page.pack.code, "programmes"):
        close = marked_name(page, token + 1, limit)
        return named(page, token, close + 1) if close else ""
    if reporter := page.end(token, "reporter"):
        return _behind(page, reporter, limit) if reporter < limit else ""
    if has_medium(page, token, noun_phrase(page, token, limit)):
        return medium_name(page, token, limit)
    return _by_masthead(page, token, limit) or set_apart(page, token)


def _by_masthead(page: Page, token: int, limit: int) -> str:
    """The medium in no list at the token behind a talk, told by a word that names of media begin or
    end with, or by the name of a channel that else is a plain word."""
    code, words = page.pack.code, page.words
    if token < limit and words[token] in folded(code, "channels"):
        return page.source(token, token + 1)
    opens = token < limit and words[token] in folded(code, "mastheads_open")
    near = range(token, min(token + LONGEST, limit))
    end = next((t + 1 for t in near if words[t] in folded(code, "mastheads")), token)
    end = token + 2 if opens and end == token and token + 2 <= limit else end
    plain = all(words[t][0].isalnum() for t in range(token, end))
    first = not page.end(token, "given", "title", "role", "collective", "anonymous")
    return page.source(token, end) if end > token and plain and first else ""


def _marked_again(page: Page, token: int, limit: int) -> int:
    """The mark that closes a short name which the same mark opens, as no quotation is: «to ”X”»."""
    mark = page.words[token]
    if mark not in CLOSING or token in page.opens or token + 1 in page.tags:
        return 0
    near = range(token + 2, min(token + 2 + LONGEST, limit))
    return next((t for t in near if page.words[t] == mark), 0)


def set_apart(page: Page, token: int) -> str:
    """The name at the token before which a preposition stands with its stroke, as before marks:
    the page lost them."""
    if token >= len(page.words):
        return ""
    between = page.letters[page.span(token - 1, token)[0] : page.span(token, token + 1)[0]]
    unknown = STROKE in between and not page.among(token, PEOPLE) and page.words[token].isalpha()
    return page.source(token, token + 1) if unknown else ""
