"""Where words end that a clause within a sentence reports: «after he said that A, the mayor left»,
«X, who had said that A, added B», where verbs come last, and «A, which X called B, and C»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import behind_verb
from goft.statements.frame import Frame
from goft.statements.groups import ending
from goft.statements.page import Page

# Clauses that do not lead another.
LED: Final = ("", "led")
VERBS: Final = ("verb", "cue", "becoming", "impersonal", "copula")


def clause_end(page: Page, frame: Frame) -> int:
    """The comma that closes the clause that tells when, or of whom, something is reported, when the
    narrator's goes on behind it; 0 when none does."""
    if page.pack.options.get("conjoined"):
        return _comment_end(page, frame)
    if not page.verb_last or not frame.after_cue or frame.quoted:
        return 0
    start, end = page.text.sentences[frame.sentence]
    if _within_who(page, frame, start):
        return next(iter(_closed(page, frame.content[0], end)), 0)
    if frame.word.form != "finite":
        return 0
    if not (_tells_when(page, start, frame.cue[0]) or _tells_whom(page, start, frame.cue[0])):
        return 0
    commas = _closed(page, frame.content[0], end)
    if not commas:
        return 0
    later = next(iter(page.between("cue", commas[0] + 1, end)), end)
    if later == end:
        return commas[0] if commas[0] + 2 < end else 0
    return max(comma for comma in commas if comma < later)


def _within_who(page: Page, frame: Frame, start: int) -> bool:
    """Whether an attribution opens a clause that tells of somebody or something: «the bridge, which
    according to X has worn out, | will be closed»."""
    cue = frame.cue[0]
    attributes = "according" in frame.word.takes and cue - 1 > start
    return (
        attributes and page.form(cue - 1, "that") == "relative" and not behind_verb(page, cue - 1)
    )


def _comment_end(page: Page, frame: Frame) -> int:
    """The comma behind a comment on what was told («A, which X called a mistake, | and»), behind
    which the narrator joins another clause; 0 when there is none."""
    before = frame.cue[0] - 1
    commented = page.words[before - 1] in folded(page.pack.code, "tails")
    if not frame.after_cue or not commented or page.end(before, "relative") != frame.cue[0]:
        return 0
    letter, (start, end) = page.pack.options["conjoined"][0], frame.content
    commas = (t for t in page.between(",", start, end - 1) if t not in page.quoted)
    return next((t for t in commas if page.words[t + 1].startswith(letter)), 0)


def _tells_when(page: Page, start: int, cue: int) -> bool:
    """Whether «after», «when» or the like opens the clause that the verb closes."""
    for token in reversed(page.between("clause", start, cue)):
        led = page.form(token, "clause") in LED
        return led and not _verb_between(page, page.end(token, "clause"), cue)
    return False


def _tells_whom(page: Page, start: int, cue: int) -> bool:
    """Whether «who» opens the clause that the verb closes, behind no verb that takes a clause."""
    for token in reversed(page.between("that", start + 1, cue)):
        told = behind_verb(page, token) or _behind_cue(page, token)
        relates = page.form(token, "that") == "relative" and not told
        return relates and not _verb_between(page, token + 1, cue)
    return False


def _verb_between(page: Page, start: int, end: int) -> bool:
    return page.has("verb", start, end) or page.has("cue", start, end)


def _behind_cue(page: Page, token: int) -> bool:
    """Whether a verb or noun of saying ends right before the token."""
    return ending(page, 0, token, "cue") < token


def _closed(page: Page, start: int, end: int) -> list[int]:
    """The commas in a range that a verb stands right before."""
    return [t for t in page.between(",", start, end) if _ends_clause(page, t)]


def _ends_clause(page: Page, comma: int) -> bool:
    closed = page.words[comma - 1] in folded(page.pack.code, "participles")
    return closed or ending(page, 0, comma, *VERBS) < comma
