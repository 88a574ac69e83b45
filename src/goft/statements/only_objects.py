"""Verbs of saying in a relative clause that only have an object, and report no clause."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import behind_verb
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_verb, is_verb, opens_subject
from goft.statements.page import Page
from goft.statements.phrases import Tokens, recognized
from goft.statements.sharing import who_before

# How many words an apposition that a relative clause tells of may have.
NEAR: Final = 2
# What is asked for is told with «to» behind its object too.
DEMANDS: Final = ("demand", "propose", "ask", "warn")

# What opens a clause of its own behind a thing that was found or shown.
FURTHER: Final = ("relative", "that", "during")


def only_object(place: Place, frame: Frame) -> bool:
    """Whether what a verb behind “who” would report is only its object, which a comma parts from
    the verb of the main clause: “Bell, who has written two books, said”."""
    page = place.page
    if page.verb_last:
        return _told_of_noun(place, frame) or _to_an_end(place, frame)
    if page.cased and (_shape_unlike(page, frame) or _apart(page, frame)):
        return True
    if page.cased and (_finds_thing(page, frame) or _timed(page, frame)):
        return True
    clause = page.cased and frame.after_cue and not frame.quoted and frame.rule.cue.name == "clause"
    if not clause or not _behind_who(page, place.cue[0]):
        return False
    start, end = frame.content
    closing = next((t for t in page.between(",", start, end) if _goes_on(page, t + 1)), end)
    return closing < end and not has_verb(page, start, closing)


def _told_of_noun(place: Place, frame: Frame) -> bool:
    """Whether a verb without «that» only closes the relative clause of the noun that it has for its
    object or its subject, and the main clause goes on behind it, where verbs come last: «differs
    from the number | that the mayor announced», «the minister, who had spoken | , resigned»."""
    page, cue, start = place.page, place.cue[0], place.start
    bare = frame.rule.cue.name == "bare" and frame.after_cue and not frame.quoted
    that = who_before(page, start + 1, cue) if bare else 0
    if not that or page.has("verb", that, cue):
        return False
    if frame.speaker is None or frame.speaker[0] < that:
        return page.words[place.cue[1]] == ","
    qualified = page.pack.options.get("qualified")
    if not qualified or not page.words[that - 1].endswith(qualified):
        return False
    first = max((t + 1 for t in range(start, that) if page.words[t] in ",;:"), default=start)
    if first > start and that - first <= NEAR:
        return False  # «the bridge was closed; a thing that the mayor calls …»
    if behind_verb(page, that):
        return False
    commas = page.between(",", frame.content[0], place.end)
    return not any(behind_verb(page, comma) for comma in commas)


def _to_an_end(place: Place, frame: Frame) -> bool:
    """Whether a verb that has its object tells to what end it was told of, where verbs come last:
    «announced his plan | so that the people may rest»; who demands may have one all the same."""
    page, end = place.page, place.cue[1]
    led = frame.after_cue and page.end(end, "that") > 0 and page.form(end, "that") != "relative"
    return led and frame.word.act not in DEMANDS and page.has("marker", place.start, end)


def _finds_thing(page: Page, frame: Frame) -> bool:
    """Whether what was found is a thing of which only a further clause, or what was done to it,
    holds a verb: “found a scrap that was”, “found no word on the scrap found there, but”."""
    if "finds-thing" not in frame.word.takes or frame.rule.cue.name != "clause":
        return False
    start, end = frame.content
    if _shows(page, start, end):
        return True
    verb = next((t for t in range(start, end) if is_verb(page, t)), end)
    some = page.words[start] in folded(page.pack.code, "some_things")
    if not (some or page.end(start, "indefinite", "numeral")):
        return False
    reduced = page.end(verb + 1, "preposition", "inner", "maker") and not page.end(verb, "helper")
    parted = any(page.end(t, *FURTHER) or page.words[t] == "," for t in range(start, verb))
    return bool(reduced) or parted


def _shows(page: Page, start: int, end: int) -> bool:
    """Whether what was found only shows what a clause behind it tells: “found evidence that”."""
    that = next(iter(page.between("that", start, end)), start)
    shows = page.words[that - 1] in folded(page.pack.code, "evidences")
    return start < that and shows and not has_verb(page, start, that)


def _timed(page: Page, frame: Frame) -> bool:
    """Whether a pronoun stands behind a time and “that”: “in the years that it ruled the town”."""
    start, end = frame.speaker or (0, 0)
    if end != start + 1 or start < 2 or not page.end(start, "pronoun"):
        return False
    return page.alone(start - 1, "that") and page.words[start - 2] in folded(
        page.pack.code, "spans"
    )


def _apart(page: Page, frame: Frame) -> bool:
    """Whether a paragraph of quoted words with its full stop stands before “Bell agreed”, which
    agrees with what was said before and tells nothing."""
    start, end = frame.content
    stopped = frame.quoted and not frame.after_cue and page.words[end - 1] == "."
    agrees = page.words[frame.cue[0]] in page.pack.options.get("agreeing", ())
    blocks = page.text.blocks
    return (
        stopped and agrees and blocks[page.sentence(start)] != blocks[page.sentence(frame.cue[0])]
    )


def _shape_unlike(page: Page, frame: Frame) -> bool:
    """Whether what follows a verb that is a noun too, or seldom reports, opens unlike a clause that
    it tells, or nobody known does it: “the two states the storm hit”, “shared a photo that was”."""
    name, takes, start = frame.rule.cue.name, frame.word.takes, frame.content[0]
    if name == "clause" and "existential" in takes:
        return not page.end(start, "existential")
    if name == "clause" and "pronoun-led" in takes:
        return not page.end(start, "pronoun")
    if name == "alleged":
        return page.end(start - 1, "that") != start and not opens_subject(page, start, start + 1)
    if "noun-too-in-s" not in takes or not frame.after_cue:
        return False
    opens = opens_subject(page, start, start + 1) or page.end(start, "existential") > 0
    return (name == "clause" and not opens) or not _by_somebody(page, frame.speaker)


def _by_somebody(page: Page, told: Tokens | None) -> bool:
    """Whether a pronoun, a name or a known source is the subject, as no quality of a noun is."""
    if told is None:
        return True
    start, end = told
    inside = page.capital(end - 1) and page.text.sentences[page.sentence(start)][0] < end - 1
    named = inside or page.words[end - 1][0].isdigit()
    first = page.end(start, "article") or start
    known = page.end(start, "pronoun") == end or recognized(page, first, end)
    return (named and not page.end(end - 1, "epithet", "origin")) or known


def _behind_who(page: Page, cue: int) -> bool:
    """Whether a relative behind a comma is the subject of the verb at the token."""
    while page.end(cue - 1, "adverb", "helper") == cue:
        cue -= 1
    return page.end(cue - 1, "relative") == cue and page.words[cue - 2 : cue - 1] == (",",)


def _goes_on(page: Page, token: int) -> bool:
    """Whether a finite verb, be it behind an adverb, stands at the token."""
    token = page.end(token, "adverb") or token
    return page.form(token, "cue") == "finite" or is_verb(page, token)
