"""Clauses set against the one before («…, but the minister says»): their subject is new."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, recognized, skip_openers

ACTING: Final = ("role", "given", "title", "organization", "collective", "metonym", "pronoun")


def behind_contrast(page: Page, start: int, cue: int) -> int:
    """Where the last clause before a verb begins whose known subject stands right behind «but» or
    «while», when a clause of somebody else's comes before; else the start."""
    contrast = folded(page.pack.code, "contrast")
    if not contrast:
        return start
    for token in reversed(page.between("conjunction", start + 1, cue)):
        if page.words[token] in contrast and page.words[token - 1] in ",;":
            subject = skip_openers(page, token + 1, cue)
            return subject if _speaks(page, subject, cue) else start
    mark = max(page.between(";", start + 1, cue), default=0)
    if mark and _speaks(page, skip_openers(page, mark + 1, cue), cue):
        return mark + 1
    return _behind_while(page, start, cue) or _correlated(page, start, cue) or start


def _behind_while(page: Page, start: int, cue: int) -> int:
    """Where the subject of a clause begins that «while» sets against the one before; 0 if none."""
    for token in reversed(page.between("clause", start + 1, cue)):
        if page.form(token, "clause") == "against" and page.words[token - 1] in ",;":
            subject = skip_openers(page, page.end(token, "clause"), cue)
            return subject if _speaks(page, subject, cue) else 0
    return 0


def _correlated(page: Page, start: int, cue: int) -> int:
    """Where the clause begins with which another is told to go together («the news comes while |
    the minister has said»), when its own subject is known or that of the other is not; 0 if
    none."""
    for lead in folded_parts(page.pack.code, "correlative"):
        words = tuple(lead.split())
        leads = [t for t in range(start, cue) if page.words[t : t + len(words)] == words]
        opening = leads[0] if leads else cue
        that = next(iter(page.between("that", opening + len(words) + 1, cue)), None)
        if that is None:
            continue
        subject = skip_openers(page, that + 1, cue)
        other = skip_openers(page, start, opening)
        acts = page.end(other, *ACTING) or page.known(other, opening)
        if recognized(page, subject, cue) or not acts:
            return subject
    return 0


def _speaks(page: Page, token: int, cue: int) -> bool:
    """Whether a person or body stands there that is no object, and no verb before the cue."""
    end = noun_phrase(page, token, cue)
    known = end > token and recognized(page, token, end)
    verb = page.between("verb", end, cue) or page.between("cue", end, cue)
    return known and not page.between("marker", end, end + 1) and not verb
