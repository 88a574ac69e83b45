"""Offices at odds: two of one head that part at a word of which neither knows the other's."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.offices import role_words
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens
from goft.statements.reading import mention_at

# How many words offices that many hold beside their own share before they can be at odds.
SHARED: Final = 2
# How many letters a word has at least that another letter only misspells.
LONG: Final = 5
# What may call one country or one's own in other words.
OTHERWISE: Final = frozenset(("metonym", "generic", "pronoun", "determiner", "rank"))


def at_odds(page: Page, role: Tokens | None, source: Source) -> bool:
    """Whether an office is another than each of a source's: «head of the traffic police» and
    «head of the vice police», where verbs close their clauses."""
    if role is None or not page.verb_last:
        return False
    mine = role_words(page, role)
    if not mine:
        return False
    if mine[1:2] and mine[1] in source.heads and mine[0] not in source.heads:
        return True  # «the prosecutor's deputy» is no prosecutor
    held = (mention_at(page, span).role for span in source.spans)
    offices = [role_words(page, each) for each in held if each is not None and each != role]
    alike = [each for each in offices if each and _one(page, each[0], mine[0])]
    least = SHARED if page.form(role[0], "role") == "trait" else 1
    if mine[0] in folded(page.pack.code, "posted_holders") and _sits_for_others(page, mine, alike):
        return True
    return bool(alike) and all(_part(page, mine, each, least) for each in alike)


def _sits_for_others(page: Page, mine: list[str], offices: list[list[str]]) -> bool:
    """Whether somebody sits for others than those for whom a source does («member for X», «member
    for Y»), whose other offices only tell in which body («member of parliament»)."""
    own = _constituents(page, mine)
    theirs = [found for each in offices if (found := _constituents(page, each))]
    return bool(own and theirs) and all(own.isdisjoint(each) for each in theirs)


def _constituents(page: Page, office: list[str]) -> set[str]:
    """The words that tell for whom somebody sits; none where a body or a country may do so."""
    leading = folded(page.pack.code, "constituents") | folded(page.pack.code, "districts")
    told = set(office[1:]) - leading
    kinds = {kind for word in told for kind in page.kinds(word) if "place" not in page.kinds(word)}
    return set() if kinds & {"organization", "ordinal", *OTHERWISE} else told


def _part(page: Page, mine: list[str], theirs: list[str], least: int) -> bool:
    """Whether two offices part behind at least so many words, at words that only the one has."""
    pairs = enumerate(zip(mine, theirs, strict=False))
    place = next((n for n, (one, other) in pairs if not _one(page, one, other)), 0)
    if not place:
        return False
    one, other = mine[place], theirs[place]
    districts = folded(page.pack.code, "districts")
    if (one in districts and one == mine[-1]) or (other in districts and other == theirs[-1]):
        return False  # «of the province»: whichever the page tells of
    kinds = page.kinds(one), page.kinds(other)
    placed = "place" in kinds[0] & kinds[1]
    if not placed and not OTHERWISE.isdisjoint(kinds[0] | kinds[1]):
        return False
    if not folded(page.pack.code, "ours").isdisjoint((one, other)):
        return False
    known = any(_one(page, one, word) for word in theirs) or any(
        _one(page, other, word) for word in mine
    )
    return not known and (place >= least or placed)


def _one(page: Page, word: str, other: str) -> bool:
    """Whether two words are one, be it misspelt or with the ending that leads to what it is of."""
    leading: str = page.pack.options["governing"][-1]
    if word in (other, other + leading) or other == word + leading:
        return True
    differ = sum(a != b for a, b in zip(word, other, strict=False))
    return len(word) == len(other) >= LONG and differ == 1
