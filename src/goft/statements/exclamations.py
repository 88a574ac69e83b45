"""Sentences that only tell who asked or exclaimed what was quoted before them."""

from __future__ import annotations

from typing import Final

from goft.statements.adjuncts import past_adjuncts
from goft.statements.groups import group_end, has_verb, opens_subject
from goft.statements.page import Page

LONGEST_TAG: Final = 12


def question_start(page: Page, start: int, end: int) -> int:
    """Where a sentence begins that only tells who asked or exclaimed what was quoted before it."""
    closing = start - 1
    if closing not in page.closes or page.has("that", start, end) or _tells_more(page, start, end):
        return start
    if end - start > LONGEST_TAG and not _tag_closed(page, start, end):
        return start
    tag = page.words[closing - 1] == "." and _only_tells(page, start, end)
    return page.closes[closing] if tag or page.words[closing - 1] in "?!" else start


def _tag_closed(page: Page, start: int, end: int) -> bool:
    """Whether a comma closes a short subject with its verb of saying, whatever was done behind it:
    “‘Never!’ Bell said, praising …”."""
    cue = next(iter(page.between("cue", start + 1, min(start + LONGEST_TAG, end))), end)
    if page.pack.options["subject"] != "beside" or cue == end:
        return False
    behind = page.end(cue, "cue")
    if behind < end and page.words[behind] != ",":
        behind = page.end(behind, "time") or group_end(page, behind, end)
    return behind < end and page.words[behind] == ","


def _tells_more(page: Page, start: int, end: int) -> bool:
    """Whether a clause with its own subject follows the verb of saying, so that the quotation
    before the sentence is no part of it: “‘Who pays?’ A spokesman said they were unable to say.”"""
    cue = next(iter(page.between("cue", start + 1, end)), end)
    if page.pack.options["subject"] != "beside" or cue >= end:
        return False
    takes = {frame for word in page.tags[cue].words if word.kind == "cue" for frame in word.takes}
    behind = page.end(cue, "cue")
    if "tell" in takes:
        behind = group_end(page, behind, end)
    behind = past_adjuncts(page, behind, end)
    told = "bare" in takes or "clause" in takes or "tell" in takes
    return told and opens_subject(page, behind, end) and has_verb(page, behind + 1, end)


def _only_tells(page: Page, start: int, end: int) -> bool:
    """Whether a subject and a verb of saying are all that stands in a sentence: “Bell stated.”"""
    cue = next(iter(page.between("cue", start + 1, end)), end)
    behind = page.end(cue, "cue") if cue < end else end
    behind = page.end(behind, "time") or behind
    closes = behind == end - 1 and page.words[behind] == "."
    return closes and page.pack.options["subject"] == "beside"
