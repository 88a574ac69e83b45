"""Verbs of saying that govern what seems to speak, or tell of what somebody did and not said."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.adverbs import before_adverbs
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_ending, is_verb
from goft.statements.page import Page
from goft.statements.phrases import sourced

# What leads a participle that only tells when, or in spite of what, the main clause happened.
LEADS: Final = ("setting", "during", "clause", "maker")


def only_governs(place: Place, frame: Frame) -> bool:
    """Whether a verb of saying governs what stands behind it, or tells no words of anybody."""
    page = place.page
    if not page.cased:
        return False
    told = _object_behind(page, frame) or _only_leads(place, frame) or _shown(place, frame)
    return told or _per_thing(page, frame) or _whole(page, frame)


def _object_behind(page: Page, frame: Frame) -> bool:
    """Whether a bare noun that is no source stands behind a verb that has objects: “Hale, who
    prosecutors say struck him, denies | murder”."""
    start, end = frame.speaker or (0, 0)
    behind = start >= frame.cue[1] and "object" in frame.word.takes
    if not behind or frame.after_cue or frame.quoted or page.capital(start):
        return False
    return end == start + 1 and not sourced(page, start, end) and not page.end(start, "pronoun")


def _whole(page: Page, frame: Frame) -> bool:
    """Whether what wants a contracted “is” before it has none: “sure that it fits”, no “she's |
    sure that it fits”."""
    if "contracted" not in frame.word.takes:
        return False
    subject = before_adverbs(page, page.text.sentences[frame.sentence][0], frame.cue[0]) - 1
    word = page.words[subject]
    return not page.end(subject, "pronoun") or word.isalpha() or frame.speaker is None


def _per_thing(page: Page, frame: Frame) -> bool:
    """Whether “per” leads to what something is counted by, and to no source: “per litre”."""
    if frame.rule.cue.name != "per-source" or frame.speaker is None:
        return False
    start, end = frame.speaker
    first = page.end(start, "article") or start
    if first == start and not page.capital(start):
        return not page.end(start, "collective", "organization", "document")  # “per driver”
    return not sourced(page, first, end) and not page.end(end - 1, "role", "document")


def _only_leads(place: Place, frame: Frame) -> bool:
    """Whether a participle leads the main clause, which follows its comma: “said that after
    conceding two tries, | his players had taken control”."""
    page, cue, (start, end) = place.page, place.cue[0], frame.content
    clause = frame.word.form == "part" and frame.rule.extent == "clause" and frame.after_cue
    led = clause and page.end(cue - 1, *LEADS) == cue > 0
    if not led or page.end(start - 1, "that") == start:
        return False
    comma = page.comma(start, end)
    counted = page.end(start, "collective") == start + 1 or page.words[start].isdigit()
    verbs = (t for t in range(start + 1 + counted, comma) if is_verb(page, t))
    return comma < end and all(page.end(t - 1, "infinitive") for t in verbs)


def _shown(place: Place, frame: Frame) -> bool:
    """Whether a participle behind a comma tells what is to be seen from what was done to somebody
    or something, of which nobody told: “The car was left in a field, suggesting it was stolen”."""
    page, cue = place.page, place.cue[0]
    shows = page.words[cue] in folded(page.pack.code, "showing")
    if not shows or frame.speaker is not None or page.words[cue - 1] != ",":
        return False
    if any(not page.end(t - 1, "passive") for t in page.between("cue", place.start, cue)):
        return False
    helped = page.between("passive", place.start, cue)
    return any(_done(page, page.end(t, "passive")) for t in helped)


def _done(page: Page, token: int) -> bool:
    """Whether a participle of what was done stands at the token, be it behind an adverb."""
    token = page.end(token, "adverb") or token
    done = folded(page.pack.code, "done_so")
    return has_ending(page, token, "past") or not done.isdisjoint(page.words[token : token + 1])
