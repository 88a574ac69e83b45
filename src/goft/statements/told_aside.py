"""Verbs of saying in a clause that tells of somebody: joined to its verb, or of a text."""

from __future__ import annotations

from goft.statements.antecedents import antecedent
from goft.statements.frame import Frame, Place
from goft.statements.groups import group_end, has_verb
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def told_of(page: Page, start: int, end: int) -> Tokens | None:
    """Whom a relative clause between a comma and the conjunction before `end` tells about: “Bell,
    who waved off complaints and said”; None where no such clause stands open."""
    who = max(page.between("relative", start + 1, end), default=0)
    if not who or page.words[who - 1] != "," or page.words[end - 1] == ",":
        return None
    parted = any(page.words[token] in ",;:" for token in range(who, end))
    if parted or not has_verb(page, who + 1, end - 1):
        return None
    return antecedent(page, start, who)[0]


def of_told_text(place: Place, frame: Frame) -> bool:
    """Whether a participle tells what a text says of which somebody tells further: “told the jury
    X had sent a note | saying”."""
    page, cue = place.page, place.cue[0]
    led = frame.word.form == "part" and place.left > place.start and page.cased
    if not led or frame.speaker is not None or not page.words[cue - 1][0].isalnum():
        return False
    texts = page.between("document", place.left, cue)
    sent = [t for t in page.between("cue", place.left, cue) if page.end(t, "cue") == cue]
    text = max([*texts, *sent], default=place.left)
    first = page.end(place.left, "that") or place.left
    told = group_end(page, first, text)
    parted = any(page.words[t] == "," or page.end(t, "conjunction") for t in range(first, text))
    return told > first and not parted and has_verb(page, told, text)
