"""Where sources are from, and which of two offices nobody holds together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goft.statements.beings import other_calling
from goft.statements.mentions import Mention
from goft.statements.offices import office_words, telling_words, unowned
from goft.statements.page import Page
from goft.statements.people import Source

ALIKE: Final = 4


def foreign(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention tells where its bearer is from, and all that a source is known by is from
    elsewhere: «the Vietnamese official» is not the president of Iran."""
    kinds = ("origin", "metonym") if page.cased or page.verb_last else ("origin",)
    mine = states(page, telling_words(page, mention.role), *kinds)
    theirs = states(page, sorted(source.roles), "origin", "metonym") if mine else mine
    return bool(theirs) and not mine & theirs


def compatriot(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention tells where its bearer is from, a source is known to be from there, and
    what it is called may be the source's office: “the Turkish envoy” is “Turkey's ambassador”."""
    mine = states(page, telling_words(page, mention.role), "origin")
    heads = office_words(page, mention.role) if mine else mine
    vague = bool(heads) and all("vague" in page.kinds(word) for word in heads)
    suits = vague or (bool(mine) and same_side(page, mention, source))
    return suits and not mine.isdisjoint(states(page, sorted(source.roles), "origin", "metonym"))


def states(page: Page, words: list[str], *kinds: str) -> set[str]:
    """The first letters of the states that words name, or tell to be from; no town's that only may
    stand for one, where verbs come last."""
    bare = (unowned(page, word) for word in words)
    if page.verb_last:
        bare = (word for word in bare if "place" not in page.kinds(word))
    found = ((word, reading) for word in bare for reading in page.readings(word))
    named = ((w, r) for w, r in found if r.kind in kinds)
    return {(r.lemma if r.kind == "origin" and r.lemma else w)[:ALIKE] for w, r in named}


def opposed(page: Page, mention: Mention, source: Source) -> bool:
    """Whether nobody holds both a mention's office and a source's: a lawyer is not the judge, and
    the driver is no minister."""
    if other_calling(page, *mention.span, source):
        return True
    mine = _sides(page, office_words(page, mention.role)) if page.cased else set[str]()
    return bool(mine) and mine.isdisjoint(_sides(page, source.heads, source.roles) or mine)


def same_side(page: Page, mention: Mention, source: Source) -> bool:
    """Whether two offices are of one kind: “the judge” is “Justice Bell”."""
    mine = _sides(page, office_words(page, mention.role)) if page.cased else set[str]()
    return bool(mine) and not mine.isdisjoint(_sides(page, source.heads, source.roles))


def _sides(page: Page, heads: set[str], roles: Iterable[str] = ()) -> set[str]:
    """What kinds an office is of, by its heads or, in all its `roles`, by what it is for."""
    sides = {read.lemma for word in heads for read in page.readings(word) if read.kind == "side"}
    found = (read for word in roles for read in page.readings(word))
    sides |= {read.lemma for read in found if read.kind == "side" and read.form == "field"}
    return {side for lemma in sides for side in lemma.split()}
