"""Clauses set against the one before («…, but the minister says»): their subject is new."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, recognized, skip_openers


def behind_contrast(page: Page, start: int, cue: int) -> int:
    """Where the last clause before a verb begins whose known subject stands right behind «but»,
    when a clause of somebody else's comes before; else the start."""
    contrast = folded(page.pack.code, "contrast")
    if not contrast:
        return start
    for token in reversed(page.between("conjunction", start + 1, cue)):
        if page.words[token] in contrast and page.words[token - 1] in ",;":
            subject = skip_openers(page, token + 1, cue)
            return subject if _speaks(page, subject, cue) else start
    return start


def _speaks(page: Page, token: int, cue: int) -> bool:
    """Whether a person or body stands there that is no object, and no verb before the cue."""
    end = noun_phrase(page, token, cue)
    known = end > token and recognized(page, token, end)
    return known and not page.between("marker", end, end + 1) and not page.between("verb", end, cue)
