"""The elements of a rule behind its cue, matched from the cue on."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Word
from goft.languages.rules import Element
from goft.statements.addressees import (
    clause_told,
    phrase_ends,
    task_start,
    tasked,
    tasked_ends,
    up_to,
)
from goft.statements.adjuncts import past_adjuncts
from goft.statements.agreement import disagrees, plural
from goft.statements.appositions import past_apposition, up_to_quoting, ways_on
from goft.statements.audiences import to_medium
from goft.statements.deeds import acted_upon, feeling_told
from goft.statements.elements import bars, can_open, literal, marked, opens_adjunct, refused
from goft.statements.extents import goes_on
from goft.statements.following import group, subject_after
from goft.statements.frame import Frame, Place, Subject
from goft.statements.gaps import (
    barred,
    closed,
    completes,
    free_start,
    led_away,
    past_aside,
    past_insertion,
    past_relative,
    past_remark,
    past_setting,
    turns,
)
from goft.statements.groups import group_end, relates
from goft.statements.media import has_medium, passer
from goft.statements.objects import lacks_object
from goft.statements.page import ENDING, OPENING, Page
from goft.statements.phrases import noun_phrase, recognized
from goft.statements.proclitics import proclitic
from goft.statements.shapes import SHAPES, names_only, runs_on, shaped, tells_of
from goft.statements.stops import subject_stops
from goft.statements.subjects import subject_behind_verb

FREE: Final = ("free", "blaming")  # contents behind adjuncts that the sentence puts first
ASIDE: Final = frozenset(",-–—")  # marks that set an adjunct apart
FEWEST: Final = 2  # words of somebody's name for something, so that it says anything


def after(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Match the elements behind the cue from `token` on."""
    if at == len(elements):
        return True
    element = elements[at]
    if element.kind == "role":
        return _role_after(place, frame, elements, at, token)
    if element.kind == "not":
        known = element.name == "source" and token < place.end
        barred = (
            recognized(place.page, token, place.end)
            if known
            else bars(place.page, place.end, element, token)
        )
        return not barred and after(place, frame, elements, at + 1, token)
    if element.kind != "gap":
        end = literal(place.page, element, frame.word, token, place.end)
        if end and after(place, frame, elements, at + 1, end):
            return True
        if element.optional and (not end or element.name == "honorific"):
            return after(place, frame, elements, at + 1, token)
        return False
    behind = past_aside(place.page, token, place.right) if element.name == ".." else 0
    aside = behind and _stands(place, frame, elements, at + 1, behind)
    return bool(aside) or _gap_after(place, frame, elements, at, token)


def _gap_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Skip words up to the first place where the next element stands, never over a cue.

    The narrow gap `..` skips only what an adjunct opens.
    """
    page, narrow = place.page, elements[at].name == ".."
    if narrow and page.pack.options["subject"] == "beside":
        return _settings(place, frame, elements, at, token)
    if narrow and token < place.right:
        after_comma = page.words[token] in ASIDE and page.pack.options["subject_ahead"]
        first = token + 1 if after_comma else token
        told = "say" in frame.word.takes and to_medium(page, first)
        if not told and not opens_adjunct(page, first):
            return _stands(place, frame, elements, at + 1, first)
    if behind := past_relative(page, elements, at, token, place.end):
        return after(place, frame, elements, at + 2, behind)
    for start in range(token, place.right):
        if page.words[start] in OPENING and elements[at + 1].name not in ("«", "quotation"):
            continue
        if start in page.quoted and page.pack.options["subject_ahead"]:
            return False
        if narrow and barred(page, elements[at + 1], token, start):
            continue
        if start > token and completes(page, frame.word, elements[at + 1], start):
            continue
        if _stands(place, frame, elements, at + 1, start):
            return True
        if start > token and turns(page, elements[at + 1], start):
            return False
        if narrow and closed(place, frame, elements[at + 1], token, start):
            return False
        if led_away(place, frame, elements[at + 1], start):
            return False
        if marked(page, ":", start):
            return False
    return False


def _stands(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Whether the element behind a gap, and all that follow it, stand at the token."""
    element = elements[at]
    if token >= place.end:
        return False
    if element.name == "speaker":
        known = recognized(place.page, token, place.end)
        return known and after(place, frame, elements, at, token)
    if element.kind == "role":
        return can_open(place.page, frame.word, element, token) and after(
            place, frame, elements, at, token
        )
    end = literal(place.page, element, frame.word, token, place.end)
    return bool(end) and after(place, frame, elements, at + 1, end)


def _settings(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Skip one adjunct after the other, up to the element that follows the gap; before “that”
    also what stands between two commas."""
    first, that = token, elements[at + 1].name == "that"
    while True:
        pointing = that and place.page.end(token - 1, "setting") == token
        if not pointing and _stands(place, frame, elements, at + 1, token):
            return True
        behind = past_insertion(place, token) if that else token
        behind = max(behind, past_setting(place, first, token, elements[at + 1]))
        if behind == token or tasked(place.page, frame, token):
            return False
        token = behind


def _role_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    element = elements[at]
    if element.name == "content":
        return _content_after(place, frame, elements, at, token)
    if element.name == "speaker":
        return _speaker_after(place, frame, elements, at, token)
    beside = place.page.pack.options["subject"] == "beside"
    if beside and element.name == "addressee" and place.page.end(token, "maker", "genitive"):
        return False  # “accused by X of Y”
    limit = place.right if token < place.right or element.name != "relay" else place.end
    end = (group_end if beside else noun_phrase)(place.page, token, limit)
    if beside and element.name == "addressee":
        end = past_apposition(place.page, end, place.right)
    if beside and at + 1 < len(elements) and elements[at + 1].name == "prep":
        end = up_to(place, frame, elements[at + 1], token)
    if end == token and element.optional:
        return after(place, frame, elements, at + 1, token)
    if frame.rule.cue.name == "whom-of" and clause_told(place.page, token, end):
        return False
    if frame.rule.cue.name == "about" and feeling_told(place.page, token, end):
        return False
    if element.name == "relay" and end > token:
        if element.form and not has_medium(place.page, token, end):
            return False
        frame.relays += (passer(place.page, token, end),)
    ends = phrase_ends(place.page, frame.word, element, token, end)
    for stop in ends + tasked_ends(place, elements[at + 1 :], end):
        if element.name == "addressee":
            frame.addressee = (token, stop)
        if stop > token and after(place, frame, elements, at + 1, stop):
            return True
    return False


def _speaker_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The subject behind the verb, up to what the verb governs by a preposition joined to it."""
    page, element = place.page, elements[at]
    span, stops = _subject_behind(place, frame.word, token)
    taken = place.end
    told = next((e for e in elements[at + 1 :] if e.kind not in ("not", "gap")), element)
    for stop in (*stops, *(up_to_quoting(page, told, span[0]) if span else ())):
        frame.speaker = (span[0], stop) if span and stop > span[0] else None
        if frame.speaker is None and not element.optional:
            continue
        if stop > taken:
            continue  # the verb governs a deed that is named inside the phrase
        if element.form and not (
            frame.speaker
            and (recognized(page, *frame.speaker) or group(page, frame.word, frame.speaker[0]))
        ):
            continue
        if lacks_object(page, frame.word, stop):
            taken = min(taken, stop) if "matter" in page.kinds(page.words[stop][1:]) else taken
            continue
        ways = ways_on(place, frame, told, stop)
        if any(after(place, frame, elements, at + 1, t) for t in ways):
            return True
    frame.speaker = None
    retry = span is not None or bool(element.form)
    return element.optional and retry and after(place, frame, elements, at + 1, token)


def _subject_behind(place: Place, word: Word, token: int) -> Subject:
    """The subject that starts behind the token, and where it may end, found once a cue."""
    key = id(word), token  # a word is told apart much faster than its fields are compared
    found = place.subjects.get(key)
    if found is None:
        beside = place.page.pack.options["subject"] == "beside"
        find = subject_behind_verb if beside else subject_after
        limit = place.right if token < place.right else place.end
        cue, before = place.cue[0], place.page.words[place.cue[0] - 1][1:]
        led = place.page.end(cue, "cue") == token and (
            plural(place.page, cue)
            or disagrees(place.page, cue, token)
            or acted_upon(place.page, word, cue, token)
            or (cue > 0 and not beside and "pronoun" in place.page.kinds(before))
        )
        span, end = (None, token) if led else place.page.once(find, token, limit)
        found = place.subjects[key] = span, subject_stops(place.page, word, span, end)
    return found


def _content_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content runs to the sentence's end, or to the element that closes it."""
    shape = elements[at].form
    if shape == "noun":
        token = past_remark(place.page, token)
    marks = ":" if shape in SHAPES and not place.page.alone(token - 1, "that") else ":,"
    while token < place.end and place.page.words[token] in marks:
        token += 1
    if shape in FREE and place.page.words[token - 1] == "," and place.page.end(token, "role"):
        return False  # another office of whoever speaks
    if shape in FREE:
        token = free_start(place.page, token, place.right)
        if place.page.end(token, "cue") or refused(place.page, place.end, elements[:at], token):
            return False
    elif shape in SHAPES:
        past = past_adjuncts(place.page, token, place.end)
        token = token if past < place.end and place.page.words[past] == "," else past
    elif shape and not can_open(place.page, frame.word, elements[at], token):
        return False
    if _relative(place.page, elements, at, token) or tells_of(
        place.page, shape, place.cue[1], token
    ):
        return False
    behind = [element for element in elements[:at] if element.kind != "not"]
    written = shape and shape not in SHAPES and not place.page.end(token, shape)
    if written or (behind and behind[-1].name in ("prep", "with")):
        frame.clitic = proclitic(place.page, frame.word, token)
    if token in place.page.opens:
        beside = place.page.pack.options["subject"] == "beside"
        token += 1
        named = not beside and names_only(place.page, token)
        going_on = beside and goes_on(place.page, token - 1, place.end, frame.rule)
        frame.quoted = not (named or going_on)
    elif token - 1 in place.page.opens:
        whole = frame.rule.extent == "phrase" and frame.rule.style == "direct"  # what X called it
        if whole and place.page.opens[token - 1] < token + FEWEST:
            return False
        frame.quoted = whole or not names_only(place.page, token, frame.rule)
    token -= place.page.verb_last and not frame.quoted and token - 1 in place.page.opens
    if frame.quoted and frame.rule.style == "act" and runs_on(place.page, token):
        frame.quoted = False
    if at + 1 == len(elements):
        frame.content = (task_start(place.page, frame, token), place.end)
        says = token < place.end and place.page.words[token] not in ENDING
        return says and shaped(place.page, shape, (token, place.end))
    for stop in range(token + 1, place.end):
        end = literal(place.page, elements[at + 1], frame.word, stop, place.end)
        if end and after(place, frame, elements, at + 2, end):
            frame.content = (token, stop)
            return True
    return False


def _relative(page: Page, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Whether “that” is followed by a verb or one word alone, and so opens no clause of its own."""
    reported = at > 0 and elements[at - 1].name == "that"
    return reported and page.pack.options["subject"] == "beside" and relates(page, token)
