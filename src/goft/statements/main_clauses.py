"""Main clauses of what was said that an adjunct, a purpose or another clause leads."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.groups import group_end, has_ending, has_verb, is_verb, opens_subject
from goft.statements.page import Page

# What opens no main clause behind a comma.
LEADS_ON: Final = frozenset(("clause", "conjunction", "preposition"))
DASHES: Final = frozenset("-–—―")
# How many words a clause without a verb may have.
FEW: Final = 4


def purpose_led(page: Page, start: int, end: int) -> bool:
    """Whether what tells what for, or of what, only leads the clause behind its comma: “said to
    save water, the town would …”, not “thought to have fled” nor “hopes of a win”."""
    comma = page.comma(start, end)
    led = comma + 1 < end and not page.among(comma + 1, LEADS_ON)
    if page.end(start, "infinitive"):
        led = led and opens_subject(page, comma + 1, end)
    return led and has_verb(page, comma + 1, end)


def leads_main(page: Page, start: int, end: int) -> bool:
    """Whether a clause that is the subject of another, or grants something before it, opens what
    was said: “what counts is the price”, “although A, B”."""
    comma = page.comma(start, end)
    if page.end(start, "reason") or _elliptic(page, start, comma, end):
        return comma < end and has_verb(page, comma, end)
    if page.end(start, "concession"):
        return comma < end and has_verb(page, start, comma) and has_verb(page, comma, end)
    if page.end(start, "during"):
        return has_verb(page, start, comma) and _main(page, comma + 1, end)
    verbs = [token for token in range(start + 1, comma) if is_verb(page, token)]
    return page.end(start, "free") > 0 and len(verbs) > 1


def _main(page: Page, token: int, end: int) -> bool:
    """Whether a main clause stands behind the comma of another."""
    if token >= end or page.among(token, LEADS_ON) or page.form(token, "cue") == "part":
        return False
    subject = opens_subject(page, token, end) or is_verb(page, group_end(page, token, end))
    return subject and has_verb(page, token, end)


def led_clause(page: Page, start: int, end: int) -> bool:
    """Whether an adjunct that belongs to no verb of saying leads a clause: “noted | without a
    study, it is too early”."""
    comma = page.comma(start, end)
    leads = page.words[start] in folded(page.pack.code, "clause_leads")
    return leads and _main(page, comma + 1, end) and not has_verb(page, start, comma)


def _elliptic(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a short clause without a verb leads a main one: “while inside, the man …”."""
    verbless = not any(is_verb(page, t) or page.end(t, "cue") for t in range(start + 1, comma))
    short = page.end(start, "during") and comma - start < FEW
    return bool(short) and verbless and opens_subject(page, comma + 1, end)


def only_did(page: Page, start: int, end: int) -> bool:
    """Whether the first verb of a range is joined to another that stands before it: “admitted
    burglary | and was jailed”."""
    verb = next((t for t in range(start, end) if is_verb(page, t)), start)
    joins = verb > start and page.words[verb - 1] in folded(page.pack.code, "coordinating")
    return joins and not page.end(verb, "given") and not page.capital(verb)


def to_do(page: Page, token: int, end: int) -> bool:
    """Whether “to” and what is to be done stand at the token: “called for him | to resign”."""
    behind = page.end(token, "infinitive")
    if not 0 < behind < end or page.end(behind, "article", "possessive", "pronoun", "object"):
        return False
    return page.words[behind].isalpha() and not page.capital(behind)


def clausal(page: Page, start: int, end: int) -> bool:
    """Whether words behind “as” or “with” are a clause of their own or what is done, and nobody:
    “as he pulled the bill he promised”, “with allegedly using threatening words”."""
    start = max((t + 1 for t in range(start, end) if page.words[t] in DASHES), default=start)
    related = page.between("relative", start, end)
    doing = has_ending(page, end - 1, "participle") and not page.capital(end - 1)
    return doing or has_verb(page, start, related[0] if related else end)
