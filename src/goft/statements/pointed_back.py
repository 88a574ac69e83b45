"""What was quoted and is then pointed at, where verbs come last: «“A.” This said X, head of Y»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import subject_before
from goft.statements.exclamations import question_start
from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase

# How many words point: «this», «this sentence».
LONGEST: Final = 2
FARTHEST: Final = 20
# What stands between whoever speaks and what is pointed at.
POINTED: Final = ("marker", ";")


def beside_pointed(place: Place, token: int, mark: str) -> tuple[Tokens | None, int]:
    """Whoever stands behind the mark of a clause that points at what was told, and where the rule
    goes on before them."""
    if mark == "marker":
        span = _behind_marker(place, token)
        return span, span[0] if span else 0
    return _behind_semicolon(place, token)


def _behind_marker(place: Place, cue: int) -> Tokens | None:
    """Whoever stands behind the object's marker of a clause that points at what was quoted, or is
    told before a semicolon."""
    page = place.page
    left = max(place.left, _semicolon(place, cue))
    markers = (t for t in page.between("marker", left, cue) if t not in page.quoted)
    first = next(iter(markers), cue) + 1
    end = noun_phrase(page, first, cue) if first < cue else first
    return (first, end) if first < end else None


def _behind_semicolon(place: Place, token: int) -> tuple[Tokens | None, int]:
    """Whoever stands behind a semicolon and before «this», which a verb of saying reports: what
    stands before it («A; an official | this told the agency»), where nobody else is heard."""
    page, mark = place.page, _semicolon(place, token)
    if not mark or place.left > place.start or page.has("cue", place.left, mark):
        return None, 0
    subject, end = subject_before(page, mark + 1, token)
    return (subject if end <= token else None), mark + 1


def _semicolon(place: Place, token: int) -> int:
    """The last semicolon of the sentence before the token that no quotation holds; else 0."""
    marks = (t for t in range(token - 1, place.left, -1) if place.page.words[t] == ";")
    return next((t for t in marks if t not in place.page.quoted), 0)


def told_from(page: Page, start: int, end: int) -> int:
    """Where a sentence begins that only tells who said, asked or exclaimed what is quoted before
    it; `start` of any other."""
    first = _quoted_before(page, start, end)
    return first if first < start else question_start(page, start, end)


def _quoted_before(page: Page, start: int, end: int) -> int:
    """Where the quotation opens that closes right before a sentence that points at it («“A.” | X
    says this»); `start` where none does."""
    closing = start - 1
    if not page.verb_last or closing not in page.closes:
        return start
    cue = next(iter(page.between("cue", start, end)), end)
    if page.has("that", start, min(cue + LONGEST, end)):
        return start
    return page.closes[closing] if _points(page, start) else start


def _points(page: Page, token: int) -> bool:
    """Whether a word that points, be it with a noun of speech, and the object's marker stand at the
    token."""
    pointing = folded(page.pack.code, "pointing_back")
    behind = range(token + 1, token + 1 + LONGEST)
    marker = next((t for t in behind if page.end(t, "marker")), 0)
    return bool(marker) and page.words[token] in pointing


def told_this(page: Page, frame: Frame) -> bool:
    """Whether «this» is what a verb of saying before a semicolon reports, and nothing behind it
    («X said this; the head of Y …»)."""
    semicolon = any(element.name == ";" for element in frame.rule.after)
    if not semicolon or not page.verb_last:
        return False
    pointing = folded(page.pack.code, "pointing_back")
    start = max(frame.cue[0] - FARTHEST, 0)
    marks = [t for t in range(start, frame.cue[0]) if page.words[t] in ".؛;:!?؟»«"]
    start = max(marks, default=start)
    markers = page.between("marker", start, frame.cue[0])
    return any(page.words[t - 1] in pointing for t in markers)
