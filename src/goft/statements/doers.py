"""Definite nouns that seem by their letters to be of doing, and still are whoever speaks."""

from __future__ import annotations

from goft.statements.endings import led, second_trait
from goft.statements.page import Page


def doer(page: Page, token: int, limit: int) -> bool:
    """Whether such a noun is who speaks: somebody's name follows it, a preposition leads it, or
    what was said or told of stands behind it and its adjectives. Without an article it may be a
    name, right before what was said."""
    if not page.words[token].startswith(page.definite or " "):
        return page.words[token] not in page.pack.words and _said(page, token + 1)
    return _person_told(page, token, limit) or led(page, token) or _tells(page, token)


def _tells(page: Page, token: int) -> bool:
    """Whether what was said follows the noun, so that it is the subject: a bare «that», a mark, a
    noun of doing without its article («the resistance stressed | the need»), or what the verb
    governs by a preposition, where it governs nothing without one."""
    behind = _past_adjectives(page, token)
    if past := page.end(behind, "time", "adverb"):
        return _said(page, past)
    return _said(page, behind) or _doing(page, behind)


def _past_adjectives(page: Page, token: int) -> int:
    """Behind the definite words that follow a noun, also those that «and» is written onto."""
    definite: str = page.pack.options["definite"]
    starts = (definite, *(letter + definite for letter in page.pack.options["conjoined"]))
    behind = token + 1
    while behind < len(page.words) and page.words[behind].startswith(starts):
        if page.end(behind, "time", "cue", "verb"):
            break
        behind += 1
    return behind


def _said(page: Page, token: int) -> bool:
    if token >= len(page.words):
        return False
    bare = page.words[token][0] not in page.pack.options["joined"]
    return page.words[token] == ":" or (bare and page.end(token, "that") > 0)


def _doing(page: Page, token: int) -> bool:
    definite: str = page.pack.options["definite"]
    if token >= len(page.words) or page.words[token].startswith(definite):
        return False
    return page.end(token, "matter") > 0 and not page.end(token, "trait", "time")


def _person_told(page: Page, token: int, limit: int) -> bool:
    """Whether a definite word that only its letters show to be a noun of doing is what somebody
    is, whose first name follows it and its adjective («the European adventurer X»)."""
    if page.words[token] in page.pack.words:
        return False
    behind = token + 1
    while second_trait(page, behind):
        behind += 1
    return behind + 1 < limit and page.end(behind, "given") == behind + 1
