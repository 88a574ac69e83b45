"""Where a conjunction leads from what somebody said to what that one, or another, did further."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.groups import group_end, has_ending, is_verb
from goft.statements.kinds import LEADING
from goft.statements.page import Page

FINITE: Final = ("helper", "passive", "barred")
# What opens a clause of its own inside an object.
CLAUSES: Final = ("relative", "that", "wh")
TO: Final = "infinitive"
SOURCES: Final = frozenset(("organization", "role", "generic", "metonym", "collective", "outlet"))
INSIDE: Final = ("inner", "preposition", "genitive")
NO_SUBJECT: Final = LEADING | {"clause", "infinitive", "that", "wh", "relative"}
# How many words a subject may have.
LONGEST: Final = 12


def ends_clause(page: Page, start: int, token: int, stop: int) -> bool:
    """Whether a conjunction leads from an object to what somebody did, or what another says:
    “figures showed growth | and the bank said”."""
    behind = group_end(page, token + 1, stop) if page.cased else token
    says = behind < stop and page.form(behind, "cue") == "finite"
    says = says and any(page.among(t, SOURCES) or page.capital(t) for t in range(token + 1, behind))
    return says or did_further(page, start, token)


def did_further(page: Page, start: int, token: int) -> bool:
    """Whether a conjunction joins what somebody did to an object without a verb of its own:
    “reiterated their will to talk | and exchanged views”."""
    if _did_when(page, start, token):
        return True
    if page.words[token] != "and" or not has_ending(page, token + 1, "past"):
        return False
    quality = " ".join(page.words[token + 1 : token + 3]) in folded(page.pack.code, "qualities")
    if quality or has_ending(page, token - 1, "past"):
        return False
    return not any(is_verb(page, t) for t in range(start, token))


def _did_when(page: Page, start: int, token: int) -> bool:
    """Whether “after” or “before” tells, behind an object without a verb of its own, what somebody
    did who speaks: “criticised the plan | after calling it in”."""
    when = page.words[token] in folded(page.pack.code, "afterwards")
    if not when or not has_ending(page, token + 1, "participle"):
        return False
    held = any(page.between(kind, start, token) for kind in (*CLAUSES, TO))
    return not held and not any(has_ending(page, t, "participle") for t in range(start, token))


def did_else(page: Page, start: int, token: int, stop: int, *, phrase: bool) -> bool:
    """Whether a conjunction joins a clause of the narrator's to an object: “denied the charge | and
    was freed”, “rejected the offer | and the strike goes on”."""
    if page.words[token] not in folded(page.pack.code, "coordinating"):
        return False
    if any(page.between(kind, start, token) for kind in CLAUSES):
        return False
    first = _past_adverbs(page, token + 1)
    gerund = has_ending(page, start, "participle")
    if _finite(page, first):
        return phrase or (gerund and not _acts(page, start, token))
    noun = phrase and not gerund and not _acts(page, start, token)
    return noun and _subject_acts(page, first, min(stop, first + LONGEST))


def _acts(page: Page, start: int, end: int) -> bool:
    """Whether a verb that no “to” leads stands in the range."""
    return any(is_verb(page, t) and not page.end(t - 1, TO) for t in range(start, end))


def _subject_acts(page: Page, token: int, stop: int) -> bool:
    """Whether a subject stands at the token with a helping verb behind it."""
    if token >= stop or page.among(token, NO_SUBJECT):
        return False
    end = group_end(page, token, stop)
    while token < end < stop and page.end(end, *INSIDE):
        end = max(group_end(page, end + 1, stop), end + 1)
    return token < end < stop and _finite(page, _past_adverbs(page, end))


def _past_adverbs(page: Page, token: int) -> int:
    while page.end(token, "adverb") and not is_verb(page, token):
        token = page.end(token, "adverb")
    return token


def _finite(page: Page, token: int) -> bool:
    """Whether a helping verb of a main clause stands at the token."""
    behind = page.end(token, *FINITE)
    if not behind or not (is_verb(page, token) or behind > token + 1):
        return False
    return page.words[token] not in folded(page.pack.code, "nonfinite")


def told_behind_name(page: Page, close: int) -> bool:
    """Whether a comma inside quotation marks closes what something is called, and a clause of the
    narrator's follows: “called it the ‘end of an age,’ | as the shift left”."""
    clause = page.end(close + 1, "clause", "subordinate", "during") > 0
    clause = clause or (
        page.end(close + 1, "conjunction") == close + 2 and is_verb(page, close + 2)
    )
    return clause and page.words[close - 1] == ","


def others_say(page: Page, token: int) -> bool:
    """Whether a comma and a conjunction lead to what others said: “A, while others described”."""
    against = page.words[token] == "," and page.words[token + 1 : token + 2] != ("and",)
    behind = page.end(token + 1, "conjunction") if against else 0
    others = 0 < behind < len(page.words) and page.words[behind] in folded(page.pack.code, "others")
    return bool(others) and page.form(behind + 1, "cue") == "finite"


def made_so(page: Page, token: int) -> bool:
    """Whether a participle tells of a noun what was done to it: “remarks | included in the act”."""
    led = page.end(token + 1, "preposition", "inner") and not page.end(token + 1, "conjunction")
    return has_ending(page, token, "past") and bool(led) and not page.capital(token)
