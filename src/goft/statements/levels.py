"""Levels: which frames of a sentence are the narrator's, and which lie inside reported words."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.complements import completed
from goft.statements.continuing import narrates_on, resumes
from goft.statements.frame import Frame
from goft.statements.groups import ending, has_verb
from goft.statements.heard_again import heard_again
from goft.statements.holding import (
    asked_in,
    led_by,
    noted,
    of_others,
    paired,
    qualifies,
    told_in_speech,
)
from goft.statements.joining import (
    asyndetic,
    attended,
    attends,
    in_series,
    listed,
    loosely,
    of_another,
    of_other_tense,
    rejects,
    taken_up,
    turns,
)
from goft.statements.labels import is_label, labelled
from goft.statements.leading import told_at_last
from goft.statements.led_clauses import clause_end
from goft.statements.led_topics import topic_at
from goft.statements.loose_parts import (
    behind_after,
    gerund_of,
    goes_on_in,
    itemized,
    loose_part,
    of_text,
    within,
)
from goft.statements.match import frames
from goft.statements.midst import behind_adjunct, led_in, speaks_again
from goft.statements.page import Page
from goft.statements.passing import relayed
from goft.statements.phrases import recognized, skip_openers


def at_level(page: Page, sentence: int, running: Frame | None) -> list[Frame]:
    """A sentence's frames at the narrator's level: a label takes the sentence for itself."""
    found = completed(page, frames(page, sentence))
    label = labelled(page, sentence, bool(found))
    if label and label.speaker and page.end(label.speaker[0], "metonym"):
        label = None  # a place and a colon date the copy
    return [label] if label else _speaking(page, told_at_last(page, relayed(page, found)), running)


def _speaking(page: Page, found: list[Frame], running: Frame | None) -> list[Frame]:
    """The frames at the narrator's level, and among them those inside somebody's words that
    quote a known source."""
    spoken = [frame for frame in found if frame.word.form != "first"]
    for frame in spoken:
        frame.stop = frame.stop or clause_end(page, frame)
    if running is not None and _holds(page, running, spoken):
        return [frame for frame in spoken if nests(page, running, frame)]
    level: list[Frame] = []
    outer: Frame | None = None
    for frame in spoken:
        if outer is None or not _inside(page, outer, frame):
            level.append(frame)
            outer = frame
        elif outer.rule.style != "question" and nests(page, outer, frame):
            level.append(frame)
    return level


def _holds(page: Page, running: Frame, found: list[Frame]) -> bool:
    """Whether a sentence still belongs to running speech though it has cues."""
    if is_label(running.rule):
        return True
    if found and running.quoted and _opened_again(page, running, found[0]):
        return True
    running_on = running.rule.extent == "paragraph" and not running.quoted
    return bool(found) and running_on and not _narrated(page, running, found[0])


def _opened_again(page: Page, running: Frame, frame: Frame) -> bool:
    """Whether an unknown subject's verb stands in a quotation that was left open, and that the same
    mark opens again further down in the paragraph: “A. B shows. “C.”"""
    opening = running.pieces[-1][0] - 1 if running.pieces else -1
    blocks = page.text.blocks
    if opening not in page.opens or page.closes.get(page.opens[opening]) == opening:
        return False
    if frame.speaker is None or recognized(page, *frame.speaker) or not frame.after_cue:
        return False
    behind = range(frame.sentence + 1, len(blocks))
    near = (page.text.sentences[n][0] for n in behind if blocks[n] == blocks[frame.sentence])
    return any(t in page.opens and page.words[t] == page.words[opening] for t in near)


def nests(page: Page, outer: Frame, frame: Frame) -> bool:
    """Let a frame inside another's words be a statement of its own, when it names a known
    source; a relay or a question is none."""
    speaker, clause = frame.speaker, frame.after_cue and frame.rule.style in ("direct", "indirect")
    speaks = clause and frame.word.form == "finite" and "shows" not in frame.word.takes
    if not speaks or speaker is None or speaker[0] < outer.content[0]:
        return False
    comma = any(element.name in ",;" for element in frame.rule.after)
    state = page.cased and page.end(speaker[0], "metonym") == speaker[1]
    if comma or state or page.end(speaker[0], "first", "pronoun") or paired(page, outer, frame):
        return False
    if not recognized(page, *speaker) or qualifies(page, outer.content[0], frame.cue[0]):
        return False
    frame.parent = outer
    return True


def nested(page: Page, outer: Frame, sentence: int) -> list[Frame]:
    """The frames of a sentence inside somebody's words that quote a known source."""
    found = completed(page, frames(page, sentence))
    spoken = (frame for frame in found if frame.word.form != "first")
    return [frame for frame in spoken if nests(page, outer, frame)]


def _verb_first(page: Page, frame: Frame) -> bool:
    """Whether a sentence opens with a verb of saying, as the narrator's do where verbs lead."""
    start = page.text.sentences[frame.sentence][0]
    opening = skip_openers(page, start, frame.cue[0])
    if (word := page.word(opening, "cue")) is None:
        return behind_adjunct(page, frame, start)
    return word.form == "finite" and (word.clitic or opening > start)


def _narrated(page: Page, running: Frame, frame: Frame) -> bool:
    """Whether a frame that follows running speech is the narrator's again: who spoke speaks on,
    or somebody speaks with a colon."""
    if page.pack.options["subject_ahead"] and _verb_first(page, frame):
        return True
    if frame.speaker is None:
        return speaks_again(page, frame)
    start, end = frame.speaker
    if any(element.name == ":" for element in frame.rule.after):
        return True
    if told_in_speech(page, frame, start) or of_others(page, running, frame):
        return False
    if page.end(start, "pronoun", "generic"):
        return True
    if running.speaker is not None and not set(page.words[start:end]).isdisjoint(
        page.words[slice(*running.speaker)]
    ):
        return True
    if frame.rule.style == "act" and page.pack.options["subject"] == "first":
        return led_by(page, frame)
    office = page.end(start, "role", "title") and frame.word.form != "noun"
    return bool(office or page.known(start, frame.cue[0]))


def _inside(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the inner frame belongs to the words that the outer one reports."""
    if outer.rule.before and outer.rule.before[-1].form == "parted":
        told = inner.speaker is None or page.end(opened(page, inner) - 1, "that") > 0
        if told:
            return inner.word.form == "finite"
    if outer.stop and outer.after_cue and inner.cue[0] > outer.stop:
        return False
    if heard_again(page, outer, inner):
        return False
    others = outer.after_cue and not outer.quoted and of_others(page, outer, inner)
    if others or attends(page, outer, inner) or asked_in(page, outer, inner):
        return True
    either = outer.after_cue and page.form(inner.cue[0] - 1, "conjunction") == "or"
    if either or behind_after(page, outer, inner) or goes_on_in(page, outer, inner):
        return True
    if in_series(page, outer, inner) or _came_to_think(page, inner):
        return True
    if itemized(page, outer, inner) or of_text(page, outer, inner) or gerund_of(page, outer, inner):
        return True
    loose = loose_part(inner) and not within(page, outer, inner)
    if not outer.after_cue or loose or rejects(page, outer, inner):
        return False
    if outer.rule.extent == "clause":
        if _begins(page, outer, inner) or (outer.word.form == "part" and noted(page, outer, inner)):
            return True
        opening = page.words[min(inner.left, inner.content[0]) - 1]
        return outer.word.form == "part" and not inner.after_cue and opening not in ",;"
    if outer.quoted:
        close = page.opens.get(outer.content[0] - 1, outer.content[1])
        return inner.cue[0] < close and not attended(page, outer, inner)
    colon = any(element.name == ":" for element in inner.rule.after)
    if colon or resumes(page, outer, inner, opened(page, inner)) or narrates_on(page, outer, inner):
        return False
    if outer.rule.extent == "quote" and outer.rule.after[-2].name == ":":
        return True
    if inner.speaker is not None and page.end(inner.speaker[0], "honorific"):
        return False
    if outer.rule.extent == "paragraph" or qualifies(page, outer.content[0], inner.cue[0]):
        return True
    if _of_object(page, outer, inner):
        return False
    if inner.left <= outer.content[0] or _only_leads(page, outer, inner):
        return True
    if taken_up(page, outer.content[0], inner.cue[0]) < inner.cue[0]:
        return False
    if outer.content[0] < topic_at(page, inner, inner.left) < inner.left:
        return False
    if asyndetic(page, outer, inner) or of_another(page, outer, inner):
        return True
    if turns(page, outer, inner):
        return False
    if inner.word.form == "noun" and inner.after_cue and loosely(page, inner):
        return True
    if listed(page, inner) or _in_leading_clause(page, outer, inner):
        return True
    if outer.rule.style == "act" and _sets_in(page, outer, inner):
        return False
    if of_other_tense(page, outer, inner):
        return True
    first = opened(page, inner)
    return not (
        _parted(page, first - 1)
        or (inner.word.clitic and inner.left == inner.cue[0])
        or page.end(inner.left, "conjunction")
        or ending(page, 0, first, "conjunction") < first
        or _joins(page, inner.left)
    )


def _parted(page: Page, token: int) -> bool:
    """Whether a comma stands at the token, or inside the mark there: “a crime,” he said."""
    return page.words[token - (token in page.closes)] in ",;"


def _begins(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the inner verb is that of the very clause that a participle reports: “saying the
    union has rejected the offer”."""
    beside = page.pack.options["subject"] == "beside" and outer.word.form == "part"
    told = outer.rule.style == "indirect" and inner.speaker is not None
    return beside and told and opened(page, inner) <= outer.content[0]


def _joins(page: Page, token: int) -> bool:
    """Whether a conjunction that also opens sentences stands before a verb: «as also said X»."""
    verb_first = page.pack.options.get("conjoined") is not None
    return verb_first and ending(page, 0, token, "conjunction") < token


def _of_object(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether somebody whom an act names says something behind a comma: “backed Bell, who says”."""
    related = page.end(inner.cue[0] - 1, "relative") and page.words[inner.cue[0] - 2] == ","
    return outer.rule.style == "act" and bool(related) and inner.speaker is not None


def _in_leading_clause(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether reported words open with a subordinate clause and the inner frame's clause is that
    one or the next: “that while X hopes so, it doubts that …”."""
    start = outer.content[0]
    if page.pack.options["subject"] != "beside" or inner.speaker is None:
        return False
    if not page.end(start, "subordinate", "clause", "if"):
        return False
    commas = (token for token in range(start, inner.cue[0]) if page.words[token] == ",")
    return opened(page, inner) - 1 <= next(iter(commas), inner.cue[0])


def _sets_in(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the inner frame's clause tells when the act was done: “after X said …”."""
    first = opened(page, inner)
    if page.pack.options["subject"] == "beside":
        return page.end(first, "setting", "subordinate") == inner.left > first > outer.content[0]
    led = " ".join(page.words[first : inner.left]) in folded(page.pack.code, "set_in")
    return led and inner.speaker is not None and first > outer.content[0]


def _came_to_think(page: Page, inner: Frame) -> bool:
    """Whether what was told goes on with what somebody of whom it tells had come to think."""
    if inner.speaker is not None or inner.word.act != "believe":
        return False
    led = page.words[opened(page, inner) : inner.left]
    return " ".join(led) in folded(page.pack.code, "set_in")


def _only_leads(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether all that stands between two cues is an adjunct that leads the reported clause."""
    beside = page.pack.options["subject"] == "beside"
    start = outer.content[0]
    led = beside and page.end(start, "preposition", "adjunct") > 0
    return led and not has_verb(page, start, inner.left)


def opened(page: Page, frame: Frame) -> int:
    """Where a frame's clause starts, with the words that only lead over to it."""
    left = frame.left
    while (before := ending(page, 0, left, "opener", "helper", "clause", "adverb")) < left:
        left = before
    return led_in(page, topic_at(page, frame, left))
