"""«The latter»: whoever the words before it told of last."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from goft.statements.agreement import differ, noun_gender
from goft.statements.following import latest
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import PEOPLE
from goft.statements.phrases import noun_phrase
from goft.statements.reading import mention_at

LONGEST: Final = 2
PERSONS: Final = ("title", "role", "given")
BODIES: Final = ("organization", "metonym", "medium", "outlet")
FITTING: Final = (*PEOPLE, "organization", "outlet")


def latter(page: Page, mention: Mention | None) -> Mention | None:
    """The mention when it is no more than «the latter», as one that only points at somebody."""
    if mention is None or mention.span[1] - mention.span[0] > LONGEST:
        return None
    if not latest(page, mention.span[1] - 1):
        return None
    span = mention.span
    return replace(mention, kind="role", how="title", name=None, role=span, generic=True)


def told_last(page: Page, mention: Mention) -> Mention | None:
    """Whom the sentence told of last before «the latter», or else the sentence before it."""
    number = page.sentence(mention.span[0])
    for sentence in range(number, max(number - LONGEST, -1), -1):
        start, end = page.text.sentences[sentence]
        met = _met(page, start, min(end, mention.span[0]))
        shown = noun_gender(page, mention.span[1] - 1)
        fits = [m for m in met if not differ(shown, _gender(page, m))]
        if fits:
            return fits[-1]
    return None


def _gender(page: Page, mention: Mention) -> str:
    """The gender of a body's noun or of an office; a state is a woman's word."""
    first = mention.span[0]
    if page.end(first, "metonym") and not page.end(first, "organization"):
        return "feminine"
    return "" if page.end(first, "given") else noun_gender(page, first)


def _met(page: Page, start: int, end: int) -> list[Mention]:
    """The people and bodies that a range mentions, from first to last."""
    met: list[Mention] = []
    token = start
    while token < end:
        opens = page.end(token, *PERSONS, *BODIES) > 0 and not page.end(token, "cue")
        last = _end(page, token, end) if opens else token
        mention = mention_at(page, (token, last)) if last > token else None
        if mention is not None and mention.kind in FITTING:
            met.append(mention)
            last = mention.name[1] if mention.name else last
        token = max(last, token + 1)
    return met


def _end(page: Page, start: int, limit: int) -> int:
    """Where a mention ends, before a preposition, be it written onto a definite word."""
    last, to = noun_phrase(page, start, limit), page.pack.options["joined"]
    led = (*(each + (page.definite or "") for each in to), to[-1] * 2)
    behind = range(start + 1, last)
    joined = (t for t in behind if page.words[t].startswith(led) and t not in page.tags)
    apart = (t for t in behind if page.alone(t, "preposition"))
    return min([last, *joined, *apart])
