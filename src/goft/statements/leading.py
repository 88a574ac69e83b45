"""Who tells in a sentence of several cues, where the subject stands beside its verb."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from goft.statements.extents import main_clause
from goft.statements.frame import Frame
from goft.statements.groups import ending, has_verb
from goft.statements.page import Page
from goft.statements.parted_speech import spoken_to
from goft.statements.phrases import Tokens, recognized, skip_openers
from goft.statements.reading import mention_at
from goft.statements.roles import TITLES, role_of
from goft.statements.subjects import shared_subject

# What opens a clause of its own behind a comma.
NEW: Final = ("conjunction", "cue", "that")


def lead(page: Page, found: list[Frame], sentence: Tokens) -> None:
    """Give participles the subject of the clause that they belong to."""
    if not page.cased:
        return
    start, end = sentence
    behind = start
    for number, frame in enumerate(found):
        if frame.speaker is None and frame.word.form == "part":
            opens = skip_openers(page, behind, frame.left) >= frame.left
            if number == 0 and opens:
                _lead_in(page, frame, found, end)
            elif number == 0 or (clause := _clause(page, behind, frame.left)) > behind:
                frame.speaker = shared_subject(page, start if number == 0 else clause, frame.left)
        behind = frame.cue[1]


def share_within(page: Page, found: list[Frame]) -> None:
    """Give a verb that a conjunction joins to what a medium has somebody say the same subject:
    “the paper reported that X said A but added B”."""
    for before, frame in pairwise(found if page.cased else ()):
        outer, joined = before.parent, ending(page, 0, frame.left, "conjunction") < frame.left
        own = frame.speaker is not None or frame.parent is not None
        if outer is None or own or not joined or frame.word.form != "finite":
            continue
        if outer.speaker is not None and mention_at(page, outer.speaker).kind == "outlet":
            frame.speaker = before.speaker


def _lead_in(page: Page, frame: Frame, found: list[Frame], end: int) -> None:
    """A participle that opens its sentence has the subject of the main clause behind it."""
    if len(found) > 1:
        frame.speaker = found[1].speaker
        return
    comma = main_clause(page, frame.content[0], end)
    if comma < end:
        frame.stop = frame.stop or comma
        frame.speaker = shared_subject(page, comma + 1, end)


def _clause(page: Page, start: int, end: int) -> int:
    """Where the last clause of its own begins in the range: behind a comma and conjunction, which
    join no names (“Spain, Italy, and Malta”)."""
    places = (t for t in range(end - 1, start, -1) if page.words[t - 1] == ",")
    opened = (page.end(t, "conjunction") for t in places if page.end(t, "conjunction"))
    return next((t for t in opened if not page.capital(t) or has_verb(page, t, end)), start)


def told_at_last(page: Page, found: list[Frame]) -> list[Frame]:
    """The frames of a sentence, those before a closing «…, he added» being parts of what it
    tells."""
    last = found[-1] if found else None
    if last is None or len(found) == 1:
        return found
    if _sums_up(page, last, found[0]):
        start = page.text.sentences[last.sentence][0]
        last.content, last.left = (start, last.content[1]), start
        for frame in found[:-1]:
            frame.parent = last
        return [last, *found[:-1]]
    if not _closes(page, last, found):
        return found[:-1] if _within(page, last, found[-2]) else found
    start = page.text.sentences[last.sentence][0]
    last.content, last.left = (start, last.content[1]), start
    return [last]


def _sums_up(page: Page, last: Frame, first: Frame) -> bool:
    """Whether a sentence that opens with a verb of saying ends with who told of that, where nouns
    of attribution lead: «X called for Y, according to Z»."""
    if page.definite is None or last.after_cue or last.word.form != "noun" or not last.speaker:
        return False
    if page.end(last.left, "conjunction") == last.content[0]:
        return False  # «…, while B, according to Z»
    start = page.text.sentences[last.sentence][0]
    opens = skip_openers(page, start, first.cue[0]) == first.cue[0] and first.after_cue
    texts = page.end(last.speaker[0], "document", "medium", "outlet", "generic")
    comma = page.words[last.cue[0] - 1] == "," and last.cue[0] > first.content[0]
    comma = comma and recognized(page, *last.speaker)
    return opens and first.word.form == "finite" and comma and not (texts or first.quoted)


def _within(page: Page, last: Frame, before: Frame) -> bool:
    """Whether a closing attribution would only tell the end of what a frame before it reports."""
    behind = not last.after_cue and not last.quoted and last.rule.before[-1].form == "verb"
    return behind and before.after_cue and not has_verb(page, *last.content)


def _closes(page: Page, frame: Frame, found: list[Frame]) -> bool:
    """Whether a person tells behind a clause that is not quoted, or anybody behind one in which
    only a relative clause reports."""
    behind = not frame.after_cue and not frame.quoted and frame.rule.extent == "back"
    if not behind or frame.speaker is None or frame.rule.before[-1].form != "verb":
        return False
    related = all(_aside(page, other) or _credit(page, other) for other in found[:-1])
    told = len(found) == 2 and _told_of(page, found[0])
    told = told or (all(f.after_cue for f in found[:-1]) and _whole(page, frame, found[-2]))
    return bool(page.end(frame.speaker[0], "pronoun")) or related or told


def _whole(page: Page, frame: Frame, before: Frame) -> bool:
    """Whether a verb of saying ends its sentence, and no clause begins between it and the report
    before it: “the union urged drivers to strike, an official said Friday.”"""
    told_to = frame.addressee[1] if frame.addressee else 0
    behind = max(spoken_to(frame), told_to)
    behind = page.end(behind, "time") or behind
    speech = before.quoted and before.rule.style != "act"
    closes = behind >= page.text.sentences[frame.sentence][1] - 1 and not speech
    end = frame.content[1]
    opens = (t + 1 for t in range(before.cue[1], end) if page.words[t] in ",;")
    new = (t for t in opens if page.among(t, NEW))
    return closes and not any(has_verb(page, t, end) or page.end(t, "cue", "that") for t in new)


def _told_of(page: Page, frame: Frame) -> bool:
    """Whether a frame opens its sentence with what somebody said in the past, which the sentence's
    last words have another tell: “The state told the agency that A, a diplomat said”."""
    start = page.text.sentences[frame.sentence][0]
    opens = frame.speaker is not None and skip_openers(page, start, frame.left) == frame.left
    tells = frame.after_cue and not frame.quoted
    return opens and tells and frame.word.form == "finite"


def _credit(page: Page, frame: Frame) -> bool:
    """Whether a frame is a source that the sentence opens with: “According to the figures, …”."""
    start = page.text.sentences[frame.sentence][0]
    return frame.word.form == "noun" and skip_openers(page, start, frame.cue[0]) == frame.cue[0]


def _aside(page: Page, frame: Frame) -> bool:
    """Whether a frame only tells of what shows or holds something: in a relative clause, or
    owned by somebody in the words that are told."""
    if page.end(frame.cue[0] - 1, "relative"):
        return True
    return frame.speaker is not None and page.end(frame.speaker[0], "possessive") > 0


def told_subject(page: Page, start: int, end: int) -> Tokens | None:
    """The subject of a sentence that tells something of it; a name that only closes an adjunct
    before another subject is none: “at the grave of her uncle, Jo Bell, she said”."""
    subject = shared_subject(page, start, end)
    if (
        subject is not None
        and subject[1] - subject[0] > 1
        and page.end(subject[1] - 1, "reflexive")
    ):
        subject = (subject[0], subject[1] - 1)  # “Bell himself was more blunt”
    closes = subject is not None and subject[1] >= end - 1 and page.words[end - 1] == ","
    return None if closes else subject


def opens_paragraph(page: Page, frame: Frame) -> bool:
    """Whether a frame is told by the sentence that opens its paragraph, under no headline."""
    blocks, number = page.text.blocks, frame.sentence
    titled = role_of(page, number - 1) in TITLES
    return number > 0 and blocks[number] != blocks[number - 1] and not titled


def told_within(page: Page, frame: Frame) -> bool:
    """Whether a frame is told in a clause that depends on its sentence: “Bell gave a speech in
    which she said …”."""
    start = frame.speaker[0] if page.cased and frame.speaker else 0
    depends = ending(page, 0, start, "clause", "subordinate") < start
    return bool(start) and depends and frame.after_cue and not frame.quoted
