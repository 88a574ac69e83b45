"""Who is told, asked or accused: where the words that name them end."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Word
from goft.languages.rules import Element
from goft.statements.elements import literal, preposition
from goft.statements.frame import Frame, Place
from goft.statements.groups import ending, group_end, has_ending, has_verb, relates
from goft.statements.page import Page
from goft.statements.proclitics import cuts, proclitic

LONGEST_ADDRESSEE: Final = 14
# What “to” leads to that hears, and is not to be done.
HEARERS: Final = ("article", "possessive", "collective", "organization", "medium")
LONGEST_ADDED: Final = 18
NO_NOUN: Final = ("article", "possessive", "determiner", "medium", "title", "role", "outlet")
# What follows “to” where it leads to a place and not to a task.
PLACED: Final = frozenset(("article", "determiner", "possessive", "object", "place", "metonym"))


def phrase_ends(page: Page, word: Word, element: Element, start: int, end: int) -> list[int]:
    """Where a phrase may end: whom a participle governs, also before the preposition that leads
    to what was said."""
    if element.name == "addressee" and page.definite and word.form != "part":
        if not word.takes.isdisjoint(("call", "claim")) and proclitic(page, word, start):
            return []  # of whom a body tells («the directorate for defence»), or what is called for
        if "ask-of" in word.takes:
            return [*page.between("matter", start + 1, end), end]
        governed = preposition(page, word, start) or proclitic(page, word, start)
        return [end] if governed else [end, *cuts(page, word, start + 1, end)]
    if element.name != "addressee" or word.form != "part":
        return [end, *_media_ends(page, start, end), *_doing(page, end)]
    led = (token for token in range(start + 1, end) if preposition(page, word, token))
    return [end, *led, *cuts(page, word, start + 1, end)]


def _media_ends(page: Page, start: int, end: int) -> list[int]:
    """Where a medium ends that was told what follows, the last first: “told CNBC Europe was
    burning”, be it one that only its initials show."""
    if not page.pack.options["cased"]:
        return []
    initials = [start + 1] if end - start > 1 and lettered(page, start) else []
    named = (t - 1 for t in range(start + 1, end) if page.capital(t))
    noun = next((t + 1 for t in named if page.words[t].islower() and not page.capital(t)), start)
    ends = range(end - 1, max(start, noun), -1)
    media = [t for t in ends if ending(page, start, t, "outlet", "medium") < t]
    there = page.between("existential", start + 1, end)
    return [*there, *media, *(t for t in initials if t not in media), *_nouns_end(page, start, end)]


def _nouns_end(page: Page, start: int, end: int) -> list[int]:
    """Where nouns without a capital end before a name that may tell who did what is told: “told the
    court | Lomax had left”."""
    first = next((t for t in range(start, end) if page.capital(t)), end)
    if not start < first < end or page.end(first - 1, *NO_NOUN):
        return []
    return [first] if all(map(str.isalpha, page.words[start:first])) else []


def _doing(page: Page, end: int) -> list[int]:
    """Where somebody told ends behind what a participle adds, before “that” and a clause: “told the
    court | hearing the case | that”."""
    adds = page.pack.options["cased"] and has_ending(page, end, "participle", "past")
    for token in range(end + 1, min(end + LONGEST_ADDED, len(page.words))) if adds else ():
        if not page.words[token][0].isalnum() or page.form(token, "cue") == "finite":
            return []
        if page.alone(token, "that") and not relates(page, token + 1):
            return [token]
    return []


def lettered(page: Page, token: int) -> bool:
    """Whether the word at the token is of capitals alone, three or more, and no office: “RNZ”."""
    word = page.source(token, token + 1)
    return len(word) > 2 and word.isupper() and not page.end(token, "title", "role", "metonym")


def up_to(place: Place, frame: Frame, element: Element, token: int) -> int:
    """Where an addressee ends at its preposition: the one before a verb, else the first."""
    page, found = place.page, 0
    for start in range(token + 1, min(place.end, token + LONGEST_ADDRESSEE)):
        behind = literal(page, element, frame.word, start, place.end)
        if behind and (has_ending(page, behind, "participle") or not found):
            doing = has_ending(page, behind, "participle")
            counted = "indefinite" if "whom-of" in frame.word.takes else "collective"
            partitive = page.end(start, "genitive") and page.end(start - 1, counted)
            found = found if partitive and not doing else start
            if doing:
                break
        if page.words[start] in ",;:" or page.end(start, "cue", "that"):
            break
    return found or token


def tasked(page: Page, frame: Frame, token: int) -> bool:
    """Whether what is to be done stands at the token: “advised us | to wait: the road …”."""
    if frame.word.takes.isdisjoint(("to", "tell")) or not page.end(token, "infinitive"):
        return False
    return "to" in frame.word.takes or not page.end(token + 1, *HEARERS)


def tasked_ends(place: Place, rest: tuple[Element, ...], end: int) -> list[int]:
    """Where whoever is urged ends behind what tells of them further, before what they are to do:
    “urged growers and millers in the valley | to save water”."""
    page, token = place.page, end
    limit = min(place.right, end + LONGEST_ADDRESSEE)
    while rest and rest[0].form == "infinitive" and token < limit:
        opened = page.end(token, "inner", "preposition", "conjunction", "time")
        if token > end and page.end(token, "infinitive"):
            closed = token + 1 >= place.end
            placed = closed or page.capital(token + 1) or page.among(token + 1, PLACED)
            return [] if placed else [token]
        if not opened or page.end(token, "infinitive"):
            return []
        token = opened if page.end(token, "time") else group_end(page, opened, limit)
    return []


def task_start(page: Page, frame: Frame, start: int) -> int:
    """Where words that say what somebody is to do begin: with whoever is to do it, who stands
    right before them (“urged | residents to save water”)."""
    told = frame.addressee
    tasked = bool(frame.rule.after) and frame.rule.after[-1].form == "infinitive"
    if told is None or not tasked or frame.quoted:
        return start
    return told[0] if all(page.words[t] == "," for t in range(told[1], start)) else start


def clause_told(page: Page, start: int, end: int) -> bool:
    """Whether a clause, and not somebody, stands behind a verb: “warned that the …”."""
    return has_verb(page, start, end) or page.end(start, "that", "preposition") > 0
