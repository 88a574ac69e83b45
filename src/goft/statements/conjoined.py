"""Conjunctions and prepositions written onto the word behind them, as in Arabic."""

from __future__ import annotations

from typing import Final

from goft.statements.kinds import APPOSED, NAMING
from goft.statements.page import Page

STATES: Final = frozenset(("metonym", "place"))
LONGEST_STATE: Final = 3
PEOPLE: Final = ("collective", "role", "title", "given")
NONE: Final[frozenset[str]] = frozenset()


def conjoined(page: Page, token: int) -> bool:
    """Whether a name with a conjunction written onto it stands at the token."""
    word, letters = page.words[token], page.pack.options.get("conjoined", ())
    return word[:1] in letters and not page.kinds(word[1:]).isdisjoint(APPOSED)


def joins_noun(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto a noun that shows to be one."""
    word = page.words[token]
    if word[0] not in page.pack.options["conjoined"]:
        return False
    rest = word[1:]
    return rest.startswith(page.definite or "") or not page.kinds(rest).isdisjoint(NAMING)


def listed_states(page: Page, start: int, end: int, limit: int) -> int:
    """Where a list of states ends whose first ends the phrase, where a conjunction closes it: «the
    states of A, B and C»; else the phrase's own end."""
    if not page.verb_last:
        return end
    if all(page.among(t, STATES) != end for t in range(max(start, end - LONGEST_STATE), end)):
        return end
    token = end
    while token + 1 < limit and page.words[token] == "," and page.among(token + 1, STATES):
        token = page.among(token + 1, STATES)
    joins = token > end and token + 1 < limit and page.end(token, "conjunction") == token + 1
    return (page.among(token + 1, STATES) if joins else 0) or end


def with_head(page: Page, end: int, limit: int) -> int:
    """Where a mention ends that goes on with who is first of those named: «the West and at its
    head the state of X»; else its own end."""
    behind = page.end(end, "headed") if end < limit else 0
    return (page.among(behind, STATES) if 0 < behind < limit else 0) or end


def second_name(page: Page, start: int, end: int) -> int:
    """Where a second person's name or office opens that a conjunction joins to a name; 0 where
    the phrase is one person's."""
    names = page.between("given", start, end) if page.pack.options.get("conjoined") else []
    for token in range(names[0] + 1, end) if names else ():
        if token in page.tags or token in page.inner:
            continue
        kinds = page.kinds(page.words[token][1:]) if joins_noun(page, token) else NONE
        if "collective" in kinds:
            return token
        if not kinds.isdisjoint(APPOSED):
            return token if "given" in kinds or page.between("given", token, end) else 0
    return 0


def people_met(page: Page, token: int) -> bool:
    """Whether people stand at the token with the verb's preposition written onto them («met with
    the villagers»): an office is in a place or body, and not in them."""
    word, first = page.words[token], page.pack.options["joined"][0]
    if token in page.tags or token in page.inner or word[0] != first:
        return False
    kinds = page.kinds(word[1:])
    return "organization" not in kinds and not kinds.isdisjoint(PEOPLE)


def purpose(page: Page, token: int) -> bool:
    """Whether a noun of doing with a preposition or conjunction written onto it stands at the
    token, which what follows belongs to («for freeing X»)."""
    word = page.words[token]
    return (
        token not in page.tags and word[0] in page.written_on and "matter" in page.kinds(word[1:])
    )
