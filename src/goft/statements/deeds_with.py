"""What an office holder did something with, by a preposition written onto a noun behind the office:
«the prosecutor clung | to the charge»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page

DONE: Final = frozenset(("matter", "document", "collective"))
# What an office may be at.
SEAT: Final = frozenset(("organization", "metonym", "place", "role", "medium"))


def done_with(page: Page, start: int, token: int) -> bool:
    """Whether the preposition that a verb governs is written onto a noun of doing, a text, a thing
    or a group right behind an office that a definite word closes, which is of no office."""
    definite, (at, *_) = page.definite or " ", page.pack.options["joined"]
    word, before = page.words[token], page.words[token - 1]
    if word[0] != at or token in page.tags or not page.end(start, "role"):
        return False
    closed = before.startswith(definite) and token - 1 > start
    closed = closed or page.alone(token - 1, "metonym")
    tasked = before.startswith(folded_parts(page.pack.code, "tasked"))
    helped = before in folded(page.pack.code, "helps") or word in folded(
        page.pack.code, "spoken_for"
    )
    if not closed or tasked or helped:
        return False
    if word[1:] in folded(page.pack.code, "company"):
        return True  # «the minister met | with a delegation»
    kinds = page.kinds(word[1:])
    thing = word[1:] in folded(page.pack.code, "things")
    return (thing or not kinds.isdisjoint(DONE)) and kinds.isdisjoint(SEAT)
