"""The verb that a participle attends, and where its subject stands: «X answered Y, saying»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import suits
from goft.statements.cues import behind_pointing
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.proclitics import bodies, cuts

LONGEST_TAIL: Final = 14
LONGEST_PAIR: Final = 8


def behind_subject(page: Page, verb: int) -> bool:
    """Whether a verb behind «was» has its subject ahead of it, so that its object follows: «the
    report was treating one matter»."""
    helper = next((t for t in page.between("helper", verb - 2, verb)), None)
    if helper is None or page.end(helper, "helper") != verb or not page.words[helper - 1].isalnum():
        return False
    return not page.end(helper - 1, "that", "conjunction", "opener", "relative", "helper")


def names_verb(page: Page, token: int, limit: int) -> bool:
    """Whether a lone first name that opens a sentence is the verb of the office without an article
    behind it, as it is spelled alike («supervised | the minister of X»)."""
    first, definite = page.end(token, "given"), page.definite
    if definite is None or first != token + 1 or first >= limit:
        return False
    office = page.end(first, "role")
    return (
        office > 0 and not page.words[first].startswith(definite) and not page.end(first, "given")
    )


def nameless_several(page: Page, first: int, cue: int) -> Tokens | None:
    """The people in no list behind a verb, whose ending shows them to be its subject, with what
    tells of them («criticized those dismissed | the silence, accusing»)."""
    plural: str = page.pack.options["plural_subject"]
    definite: str = page.pack.options["definite"]
    told = page.form(cue, "cue") == "part" and first not in page.tags
    end = first
    while told and end < cue and page.words[end].startswith(definite):
        if not page.words[end].endswith(plural):
            break
        end += 1
    return (first, end) if end > first else None


def commented(page: Page, left: int, cue: int) -> int:
    """Where the subject stands of the verb of a tail that comments on what was told, which has that
    written onto it («…, which the ministry denied, holding that»); 0 where none does."""
    tails = folded(page.pack.code, "tails")
    for token in range(cue - 3, max(left, cue - LONGEST_TAIL) - 1, -1):
        if page.words[token] in tails and page.end(token + 1, "relative"):
            first = token + 3 + (page.source(token + 3, token + 4) in page.pack.options["aimed"])
            it = page.source(first - 1, first).endswith(page.possessed)
            return first if it and first < cue and suits(page, cue, first) else 0
    return 0


def led_up_to(page: Page, verb: int, first: int, limit: int) -> int:
    """Where a subject ends before what its verb governs by a preposition written onto it."""
    limit, word = governed_from(page, first, limit), page.word(verb, "cue")
    if word is None or not word.prep:
        return limit
    return min([limit, *cuts(page, word, first, limit), *bodies(page, word, first, limit)])


def only_object(page: Page, verb: int, found: Tokens) -> bool:
    """Whether a text that stands alone behind a verb of acting is what it was about: «backed the
    report, saying»."""
    word = page.word(verb, "cue")
    acts = word is not None and not word.takes.isdisjoint(("act", "object"))
    return acts and page.end(found[0], "document") == found[1]


def opens_clause(page: Page, token: int) -> bool:
    """Whether a verb begins its clause: behind a mark, a conjunction or words that only lead."""
    if page.end(token, "given", "matter"):
        return False
    named = page.end(token + 1, "role", "title", "given") and not _pairs(page, token)
    if page.end(token, "preposition") and not named:
        return False
    if page.end(token - 1, "relative", "that", "determiner"):
        return behind_pointing(page, token)
    word = page.word(token, "cue")
    if (word is not None and word.clitic) or not page.words[token - 1][0].isalnum():
        return True
    return page.end(token - 1, "conjunction", "opener", "helper", "time", "adverb") == token


def _pairs(page: Page, token: int) -> bool:
    """Whether a conjunction written onto the second of two stands behind the first («between X and
    the fans»)."""
    noun = page.pack.options["conjoined"][0] + (page.definite or " ")
    close = page.comma(token + 1, min(token + LONGEST_PAIR, len(page.words)))
    return any(word.startswith(noun) for word in page.words[token + 2 : close])


def governed_from(page: Page, token: int, cue: int) -> int:
    """Where what a verb governs by its preposition starts, at most at the cue."""
    return next(iter(page.between("beyond", token, cue)), cue)


def led_name(page: Page, token: int) -> bool:
    """Whether a preposition stands before whoever is named, be it before a title («with Mr X»)."""
    before = token - 1
    while page.end(before, "title", "role") == before + 1:
        before -= 1
    return page.end(before, "preposition", "together", "within", "beyond") == before + 1
