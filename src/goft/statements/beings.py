"""Nouns for what somebody is or does, which point at people and are no offices: “the
father-of-two”, “the retired machinist”."""

from __future__ import annotations

from functools import cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import load
from goft.statements.groups import has_ending
from goft.statements.page import Page
from goft.statements.people import Source

LONGEST: Final = 4
PARTING: Final = ("preposition", "genitive", "inner", "conjunction", "cue", "verb", "relative")
# How many words “the mother of two” has.
CHILDREN: Final = 4


def being_noun(page: Page, start: int, end: int) -> int:
    """Where a noun for what somebody is ends, with its article and what describes it; 0 where
    anything else stands there."""
    if not page.cased or not 1 < end - start <= LONGEST or not page.alone(start, "article"):
        return 0
    if page.capital(end - 1) or page.alone(start, "indefinite"):
        return 0
    known = page.words[end - 1] in folded(page.pack.code, "prized") or former(page, start, end)
    inside = range(start + 1, end - 1)
    if not (known or all(page.end(t, "origin") for t in inside if page.capital(t))):
        return 0
    if end - start == CHILDREN and page.end(start + 2, "genitive"):
        children = page.words[end - 1] in folded(page.pack.code, "children")
        return end if children and _noun(page, page.words[start + 1]) else 0
    owned = any(page.words[t].endswith(page.owners) for t in inside)  # “the boy's mother”
    parted = owned or any(page.among(t, PARTING) for t in inside)
    return end if not parted and _noun(page, page.words[end - 1]) else 0


def other_calling(page: Page, start: int, end: int, source: Source) -> bool:
    """Whether somebody is pointed at by what that one does, and a source is known by an office or
    by another calling."""
    listed = callings(page.pack.code)
    mine = listed.get(page.words[end - 1])
    if mine is None or former(page, start, end):
        return False
    plain = folded(page.pack.code, "beings")
    if not any("role" in page.kinds(word) and word not in plain for word in source.heads):
        return False
    other = all(mine.isdisjoint(listed.get(word, ())) for word in source.roles | source.heads)
    return other and being_noun(page, start, end) > 0


def former(page: Page, start: int, end: int) -> bool:
    """Whether a word tells that somebody did what is pointed at before: “the former Norway winger”
    may coach now."""
    once = folded_parts(page.pack.code, "formerly")
    return any(word.startswith(once) for word in page.words[start + 1 : end - 1])


def _noun(page: Page, word: str) -> bool:
    code = page.pack.code
    known = word in folded(code, "beings") or word in folded(code, "prized")
    return known or word in callings(code) or word.endswith(folded_parts(code, "being_endings"))


@cache
def callings(code: str) -> dict[str, frozenset[str]]:
    """Of which kinds each calling is that a language lists."""
    listed = load(code).options.get("callings", {})
    kinds: dict[str, frozenset[str]] = {}
    for kind, words in listed.items():
        for word in map(fold_word, words):
            kinds[word] = kinds.get(word, frozenset()) | {kind}
    return kinds


def whoever(page: Page, start: int, end: int) -> bool:
    """Whether a mention points at a person of whom it tells further: “the man who lives there”."""
    behind = page.end(start, "generic")
    pointed = start + 1 < behind < end and not page.form(start, "generic")
    return pointed and (has_ending(page, behind, "participle") or page.end(behind, "personal") > 0)


def several_of(page: Page, start: int, end: int) -> bool:
    """Whether a mention in small letters is of several who are somebody's: “food ministry
    officials involved in the talks”."""
    for token in range(start + 1, end):
        behind = page.end(token, "collective", "anonymous")
        if behind and not page.capital(token):
            led = behind >= end or page.end(behind, "preposition", "inner", "genitive")
            told = behind > token + 1 or has_ending(page, behind, "past", "participle")
            return bool(led) or told
        if page.among(token, PARTING):
            return False
    return False
