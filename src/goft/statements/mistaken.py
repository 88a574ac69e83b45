"""Words that fit a rule where verbs lead, and that other words beside them show to be none of it:
what a verb's adjunct governs, who made a study, a quotation before another's words."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.speech import SPEECH

# How far behind what an adjunct governs the comma stands that closes the adjunct.
LONGEST_ADJUNCT: Final = 8
VERBS: Final = ("cue", "verb", "that", "relative")


def mistaken(place: Place, frame: Frame) -> bool:
    """Whether words that a rule fits belong to something else in the sentence."""
    page, cue = place.page, frame.rule.cue.name
    if page.pack.options.get("conjoined") is None:
        return page.verb_last and _of_relative(place, frame)
    return (
        (cue == "of" and _of_adjunct(page, frame))
        or (cue == "renew" and _again(page, frame))
        or (cue == "voice" and _through_medium(page, frame))
        or (cue == "closes" and not _closing(place, frame))
        or (cue == "say" and _of_object(page, frame))
        or (cue == "finds" and _made_by(page, frame))
        or (cue == "wrote" and _names_medium(page, frame))
        or (cue in ("say", "closing") and _before_colon(page, frame))
    )


def _of_relative(place: Place, frame: Frame) -> bool:
    """Whether «that» tells more of the verb's object, which its marker shows, where verbs come
    last: «denied the news | that came out yesterday», «accepted the guests that»."""
    page, (cue, behind) = place.page, place.cue
    clause = frame.rule.cue.name in ("clause", "denied") and page.end(behind, "that") > 0
    return clause and page.has("marker", place.left, cue)


def _of_adjunct(page: Page, frame: Frame) -> bool:
    """Whether a comma and «that» follow what seems to be the verb's object: an adjunct governs it
    («stressed after the win over the Tigers, | that»)."""
    start, end = frame.content
    if not frame.after_cue or frame.rule.style != "act" or "say" not in frame.word.takes:
        return False
    comma = page.comma(start, min(start + LONGEST_ADJUNCT, end))
    told = comma + 1 < end and page.words[comma] == "," and page.end(comma + 1, "that")
    return bool(told) and not any(page.end(t, *VERBS) for t in range(start, comma))


def _of_object(page: Page, frame: Frame) -> bool:
    """Whether «that» belongs to a relative clause in the verb's object, which a comma parts from
    the verb («denied, in a statement, | all reports that tell of that»)."""
    start, behind = frame.content[0], frame.speaker[1] if frame.speaker else frame.cue[1]
    if not frame.after_cue or "object" not in frame.word.takes or not page.end(start - 1, "that"):
        return False
    for comma in page.between(",", max(behind, frame.cue[1]), start - 1):
        first = comma + 1
        if comma in page.quoted or not page.end(first, "matter"):
            continue
        if page.between("relative", first, start - 1):
            return True
    return False


def _again(page: Page, frame: Frame) -> bool:
    """Whether a participle that means «again» too stands without a comma before it."""
    cue, part = frame.cue[0], frame.word.form == "part"
    return part and page.end(cue, "adverb") > 0 and page.words[cue - 1] not in ",;."


def _through_medium(page: Page, frame: Frame) -> bool:
    """Whether a verb spelled as «through» leads to the channel that somebody spoke on."""
    medium = frame.speaker is not None and page.end(frame.speaker[0], "medium", "outlet") > 0
    return medium and not frame.word.clitic


def _closing(place: Place, frame: Frame) -> bool:
    """Whether a verb of closing stands before «by stressing X», which only tells how elsewhere."""
    page, before = place.page, place.page.between("cue", place.start, frame.cue[0])
    return any("closing-with" in word.takes for t in before for word in page.tags[t].words)


def _made_by(page: Page, frame: Frame) -> bool:
    """Whether what a study seems to show is the verb that tells who made it («a study that X
    made»)."""
    return page.end(frame.content[0], "held") > 0


def _before_colon(page: Page, frame: Frame) -> bool:
    """Whether a colon follows the verb and its subject behind a word or two in marks, which only
    end what is told before («called «mad» | said X: …»)."""
    if frame.after_cue or not frame.quoted or frame.content[1] - frame.content[0] >= SPEECH:
        return False
    behind = max(frame.cue[1], frame.speaker[1] if frame.speaker else 0)
    return page.words[behind : behind + 1] == (":",)


def _names_medium(page: Page, frame: Frame) -> bool:
    """Whether a few words in marks right behind a medium's noun and what tells of it are its name:
    «published in the refereed journal “Heart”»."""
    start, end = frame.content
    if not frame.quoted or end - start > SPEECH:
        return False
    media = page.between("medium", frame.cue[1], start - 1)
    behind = range(page.end(media[-1], "medium"), start - 1) if media else range(0)
    return bool(media) and all(page.words[t].startswith(page.definite or " ") for t in behind)
