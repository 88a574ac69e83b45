"""What seems to be told behind a verb, but only completes who tells: «that» follows it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.completed import complete_body
from goft.statements.credits import only_credits
from goft.statements.endings import is_object, tells_past
from goft.statements.frame import Frame, Place
from goft.statements.hearings import speeches
from goft.statements.page import Page
from goft.statements.parted_objects import office_end
from goft.statements.phrases import skip_openers
from goft.statements.proclitics import heads
from goft.statements.speech import SPEECH

LONGEST_NAME: Final = 5
LONGEST_BODY: Final = 24
# What no name or office holds that ends right before «that».
CLAUSES: Final = frozenset(("verb", "relative", "clause", "cue", "pronoun", "helper", "clausehead"))

# What tells how and when an attribution was made, or whose it is.
ADDED: Final = frozenset(("time", "adjunct", "interview", "title", "given", "role", "outlet"))
# What leads to another clause, or to what the narrator turns to.
LEADING_ON: Final = frozenset(("conjunction", "opener", "clause", "interview", "setting"))
SHORTEST: Final = 2
# Frames whose object may be no more than the rest of the subject.
COMPLETED: Final = ("of", "object", "explain")
RELATED: Final = frozenset(("relative", "clause"))


def completes_name(place: Place, frame: Frame) -> bool:
    """Whether what stands behind a verb or its preposition only completes the subject, since the
    clause that was told follows («the spokesman in the ministry that»), or what looks like the
    verb of an act is the noun behind «and that» («and that | the price of»)."""
    page, cue = place.page, place.cue[0]
    if page.definite is None:
        return False
    act = frame.rule.style == "act" and not frame.word.clitic
    if act and page.form(cue - 1, "conjunction") == "reported" and tells_past(page, cue):
        return True
    if "say" not in frame.word.takes or frame.rule.cue.name not in COMPLETED:
        return False
    if frame.rule.cue.name == "of" and _names_place(place, frame):
        return True
    return _reaches_that(place, frame)


def leads_to_speech(place: Place, frame: Frame) -> bool:
    """Whether a clause without «that» would open with more of the speaker's name, or with the
    medium that was told, and only then the quotation: «said X Y, head of Z “…”»."""
    page, start = place.page, frame.content[0]
    reach = range(start, min(place.end, start + LONGEST_BODY))
    opening = next((t for t in reach if t in page.opens), 0)
    if page.definite is None or start in page.closes or opening <= start:
        return False
    told = page.opens[opening] - opening > SPEECH
    clause = any(
        page.among(t, CLAUSES - RELATED) and not page.among(t - 1, RELATED)
        for t in range(start, opening)
    )
    marked = any(page.words[t] in ";:." for t in range(start, opening))
    return told and not clause and not marked and _names(page, start, opening)


def _names(page: Page, start: int, end: int) -> bool:
    return any(page.end(t, "role", "title", "given", "outlet", "medium") for t in range(start, end))


def _names_place(place: Place, frame: Frame) -> bool:
    """Whether a few words that name a place or body stand before «that»."""
    page, definite = place.page, place.page.pack.options["definite"]
    start = frame.content[0]
    body = page.end(start, "organization") or _body(page, page.words[start][frame.clitic :])
    reach = min(place.right, start + (LONGEST_BODY if body else LONGEST_NAME))
    that = next((t for t in range(start, reach) if page.end(t, "that")), 0)
    if not that or frame.speaker is None:
        return False
    comma = page.comma(start, that)
    if body and (comma == that or page.form(comma + 1, "clause") == "unnamed"):
        return True
    closed = page.words[that - 1].startswith(definite) or page.end(that - 1, "metonym")
    told = any(page.end(t, "matter", "preposition", "cue") for t in range(start, that))
    return bool(closed) and not told


def _body(page: Page, word: str) -> bool:
    return "organization" in page.kinds(word)


def _reaches_that(place: Place, frame: Frame) -> bool:
    """Whether a definite noun or a name in marks ends before a bare «that», with no clause between
    it and the verb: no noun that is told of takes such a clause."""
    page, start = place.page, frame.content[0]
    reach = range(start + 1, min(place.right, start + LONGEST_BODY))
    that = next((t for t in reach if page.end(t, "that")), 0)
    if not that or not _bare(page, that) or page.among(that - 1, CLAUSES):
        return False
    last = page.words[that - 1]
    closed = (
        last.startswith((page.pack.options["definite"], *_joined(page))) or that - 1 in page.closes
    )
    inside = (t for t in range(start, that) if page.words[t] in ",;:.")
    return (
        closed and not any(inside) and not any(page.among(t, CLAUSES) for t in range(start, that))
    )


def _bare(page: Page, that: int) -> bool:
    """Whether no preposition is written onto «that», nor leads it."""
    written = page.words[that][0] in page.pack.options["joined"]
    return not written and not page.end(that - 1, "preposition", "beyond", "within")


def _joined(page: Page) -> tuple[str, ...]:
    """What a definite noun may open with that a preposition is written onto."""
    definite, joined = page.pack.options["definite"], page.pack.options["joined"]
    return tuple(letter + definite for letter in joined) + tuple(
        letter + definite[1:] for letter in joined
    )


def inserts_nothing(place: Place, frame: Frame) -> bool:
    """Whether whoever seems to be inserted between two marks parts no clause: the first only closes
    what leads over, and «that» follows an office («in turn, thinks X, head of Y, that»)."""
    if frame.rule.cue.name == "according":
        return only_credits(place, frame) or _parts_nothing(place, frame)
    if frame.rule.cue.name != "inserted":
        return False
    page, token = place.page, frame.content[0]
    comma = page.comma(token, place.end)
    that = comma + 1 < place.end and page.end(comma + 1, "that") > 0
    return that and not page.has("cue", token, comma)


def _parts_nothing(place: Place, frame: Frame) -> bool:
    """Whether an attribution between two marks stands in no clause: something is told before it in
    the sentence, nothing of the clause stands there, or what follows may be no more of it."""
    page = place.page
    if page.definite is None:
        return False
    start = skip_openers(page, place.start, frame.left)
    told = place.left > place.start or frame.word.clitic or frame.left - start < SHORTEST
    return told or not _goes_on(page, frame.content[0])


def _goes_on(page: Page, token: int) -> bool:
    """Whether a clause that was begun goes on at the token: with a preposition written onto a noun
    of doing, with an object, a count, or a verb that no conjunction joins."""
    word, options = page.words[token], page.pack.options
    if goes_on_where(page, token):
        return True
    if page.among(token, ADDED) or word[0] == options["conjoined"][0]:
        return False
    if word[0] == options["joined"][0] and heads(page, word[1:]):
        return True
    if is_object(page, token) or word.endswith(options["indefinite_object"]):
        return token not in page.tags or page.end(token, "matter") > 0
    plain = token not in page.tags and not tells_past(page, token)
    return plain or page.end(token, "predicate", "verb") > 0


def goes_on_where(page: Page, token: int) -> bool:
    """Whether a preposition leads a clause on, to no speech or text («in a statement»)."""
    if not page.end(token, "preposition", "adjunct") or page.among(token, LEADING_ON):
        return False
    if page.words[token][0] == page.pack.options["conjoined"][0]:
        return False
    return not page.end(token + 1, "document") and not _talks(page, token + 1)


def _talks(page: Page, token: int) -> bool:
    """Whether a noun of speech in which somebody may have said something stands at the token."""
    code, noun = page.pack.code, page.words[token : token + 1]
    return not speeches(code).isdisjoint(noun) or not folded(code, "talks").isdisjoint(noun)


def _part(page: Page, frame: Frame) -> None:
    """End the source of an attribution without a mark where its office or body ends."""
    start, end = frame.speaker or (0, 0)
    branch = page.words[start] in folded(page.pack.code, "branches")
    body = start + 1 if branch and page.end(start + 1, "abstract") else 0
    told = body or office_end(page, start, end)
    if told and not page.has("given", told, end):
        frame.speaker, frame.content = (start, told), (told, frame.content[1])


def unmarked(page: Page, frame: Frame) -> bool:
    """Whether the source of an attribution with no mark behind it, which is ended where its office
    or body ends, has taken in the subject of what was said, so that its verb is left («according
    to the police driver fled | is»), or may have: of whose report it is only complete names are
    sure."""
    parts = [element.kind for element in frame.rule.after]
    if not page.verb_last or parts != ["role", "role"] or frame.speaker is None:
        return False
    _part(page, frame)
    sure = complete_body(page, frame.speaker[0]) == frame.speaker[1]
    return page.end(frame.content[0], "verb") > 0 or (frame.rule.cue.name == "report" and not sure)


def turns_only(place: Place, frame: Frame) -> bool:
    """Whether nothing but a turn of speech stands before a verb: “Elsewhere, X reported”."""
    start, end = frame.content
    before = place.page.cased and not frame.after_cue and not frame.quoted
    before = before and frame.rule.before[-1].form not in ("parted", "split")
    return before and place.page.end(start, "adverb", "opener") >= end > start
