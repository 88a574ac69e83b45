"""Where the words end of whoever says what a relative clause or a noun phrase holds."""

from __future__ import annotations

from goft.statements.extents import main_verb
from goft.statements.frame import Frame
from goft.statements.page import Page


def which_end(page: Page, frame: Frame, start: int, end: int) -> int:
    """Where words end that a relative clause between commas holds: before the comma that the main
    verb follows (“the lamp, which the mayor says is old, cost …”)."""
    if frame.speaker is None or not _told_of(page, frame):
        return end
    outside = [comma for comma in page.between(",", start, end) if comma not in page.quoted]
    return next((comma for comma in outside if main_verb(page, comma + 1)), end)


def _told_of(page: Page, frame: Frame) -> bool:
    """Whether a relative and whoever speaks stand before the cue, or the rule asks for that."""
    which = frame.speaker[0] - 1 if frame.speaker else 0
    relative = which > 0 and page.end(which, "relative") == which + 1
    between = relative and page.words[which - 1] == ","
    return between or frame.rule.after[-1].form == "rest"


def behind_which(page: Page, frame: Frame) -> bool:
    """Whether a relative opens the clause of the verb, whose subject stands before the comma: “the
    bill, which had been described by X as a gift”."""
    if frame.rule.extent != "around":
        return False
    token = frame.left
    while page.end(token - 1, "helper", "passive", "adverb") == token > 1:
        token -= 1
    return token > 1 and page.end(token - 1, "relative") == token and page.words[token - 2] == ","


def attendant(frame: Frame) -> bool:
    """Whether a noun phrase behind «with praise for» reports, aside of what the clause tells."""
    open_ended = frame.rule.after[-1:] and frame.rule.after[-1].kind == "role"
    return bool(open_ended) and frame.rule.extent == "clause" and frame.word.form == "noun"
