"""Where a told clause ends before the narrator sets something against it, or tells of its hour."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.adverbs import before_adverbs
from goft.statements.frame import Frame
from goft.statements.groups import group_end, has_ending, has_verb, is_verb
from goft.statements.page import Page

SOURCES: Final = ("metonym", "organization", "collective", "anonymous", "role", "outlet")
CALLING: Final = ("as", "call")


def countered(page: Page, frame: Frame, start: int, end: int) -> int:
    """Where what somebody keeps saying, or calls something, ends before the narrator's own words:
    “Tehran insists it is safe, | but the US has”, “called it a mistake | as he left”."""
    if frame.rule.cue.name in CALLING:
        return next((t for t in range(start + 2, end) if _left(page, t, end)), end)
    insists = page.words[frame.cue[1] - 1] in folded(page.pack.code, "keeps_saying")
    for comma in page.between(",", start, end) if insists else ():
        if comma not in page.quoted and _set_against(page, comma + 1, end):
            return comma if has_verb(page, start, comma) else end
    return end


def _left(page: Page, token: int, end: int) -> bool:
    """Whether “as” and what somebody does who was told of stand at the token."""
    if token in page.quoted or not page.end(token, "during") or not page.end(token + 1, "pronoun"):
        return False
    behind, word = page.end(token + 1, "pronoun"), page.word(token + 1, "pronoun")
    it = word is not None and word.gender == "neuter"  # “when it comes to”
    does = behind < end and (is_verb(page, behind) or has_ending(page, behind, "past"))
    return does and not it


def _set_against(page: Page, token: int, end: int) -> bool:
    """Whether “but” and what another source has done since stand at the token."""
    if folded(page.pack.code, "set_against").isdisjoint(page.words[token : token + 1]):
        return False
    behind = group_end(page, token + 1, end)
    source = any(page.end(t, *SOURCES) for t in range(token + 1, behind))
    while page.end(behind, "inner", "preposition") and behind < end and source:
        behind = max(group_end(page, behind + 1, end), behind + 1)
    done = page.words[behind : behind + 1] and page.words[behind] in folded(page.pack.code, "done")
    return source and bool(done) and before_adverbs(page, token, behind) > token
