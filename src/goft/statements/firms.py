"""Firms told of by their trade or by how their names end: whom “the company” means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.extents import main_verb
from goft.statements.mentions import FARTHEST, Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens, skip_openers
from goft.statements.roles import BODY, role_of

LONGEST: Final = 5
PERSONS: Final = ("masculine", "feminine")
# What no word of a firm's name is.
NO_FIRM: Final = frozenset(
    ("given", "title", "role", "pronoun", "article", "time", "metonym", "origin", "outlet")
)


def firm_told(page: Page, mention: Mention) -> Mention | None:
    """The only firm that the page told of before a mention that points at one: “carmaker X”, or
    “X Corp”, behind which “the company” is X."""
    start, end = mention.span
    if not page.cased or not page.alone(end - 1, "business"):
        return None
    told = sorted({*_by_trade(page, start), *_by_form(page, start)}, key=lambda s: s[0] - s[1])
    if not told or any(page.words[first] != page.words[told[0][0]] for first, _ in told):
        return None
    return Mention(told[0], "organization", "named", name=told[0])


def firm_narrated(page: Page, mention: Mention) -> Mention | None:
    """The only firm that the page told of without a word of it: “Larkin Foods, a dairy firm,”,
    “shares in Larkin”, “Larkin's chief executive”, or a lone name with which a page's body opens
    that is a thing's: “Larkin cut its prices”."""
    start, end = mention.span
    if not page.cased or not page.alone(end - 1, "business"):
        return None
    floor = max(0, start - FARTHEST)
    told = (_apposed, _shares, _headed)
    found = [span for names_of in told for span in names_of(page, floor, start)]
    names = {page.words[first] for first, _ in found}
    if not found and (opening := _opening(page, start)) is not None:
        found, names = [opening], {page.words[opening[0]]}
    if len(names) != 1:
        return None
    span = max(found, key=lambda s: s[1] - s[0])
    return Mention(span, "organization", "named", name=span)


def _apposed(page: Page, floor: int, limit: int) -> Iterator[Tokens]:
    """The names before a comma behind which a trade is told: “Larkin Foods, a dairy firm,”,
    or behind a verb: “Larkin Foods is a dairy firm”."""
    for token in page.between("business", floor, limit):
        before = range(token - 1, max(token - LONGEST - 1, 0), -1)
        yield from _ended(page, next((t for t in before if _set_off(page, t)), 0), floor)


def _set_off(page: Page, token: int) -> bool:
    """Whether a comma, or “is”, stands at the token before an article."""
    parts = page.words[token] == "," or page.end(token, "passive") > 0
    return parts and page.end(token + 1, "article") > 0


def _shares(page: Page, floor: int, limit: int) -> Iterator[Tokens]:
    """The names of whose shares a page tells: “shares in Larkin Foods”, “Larkin Foods shares”."""
    for token in page.between("shares", floor, limit):
        yield from _ended(page, token, floor)
        if page.end(token + 1, "genitive", "preposition"):
            yield from _started(page, token + 2, limit)


def _headed(page: Page, floor: int, limit: int) -> Iterator[Tokens]:
    """The names of whose head a page tells: “Larkin Foods chief executive”, “CEO of Larkin”."""
    for token in page.between("headship", floor, limit):
        behind = page.end(token, "headship")
        yield from _ended(page, token, floor)
        if page.end(behind, "genitive"):
            yield from _started(page, behind + 1, limit)


def _opening(page: Page, limit: int) -> Tokens | None:
    """The lone name in no list that is the subject of the body's first sentence."""
    sentences = page.text.sentences
    start, end = next(
        (s for n, s in enumerate(sentences) if role_of(page, n) in BODY), sentences[0]
    )
    first = skip_openers(page, start, end)
    behind = page.end(first + 1, "helper", "adverb") or first + 1
    lone = first + 1 < min(end, limit) and first not in page.tags and _named(page, first)
    thing = lone and "neuter" in genders(page, first, end) <= {"", "neuter"}
    thing = thing and genders(page, end, limit).isdisjoint(PERSONS)
    return (first, first + 1) if thing and main_verb(page, behind) else None


def genders(page: Page, start: int, end: int) -> set[str]:
    """What the pronouns in tokens [start, end) stand for."""
    kinds = ("pronoun", "possessive")
    found = (page.word(t, kind) for kind in kinds for t in page.between(kind, start, end))
    return {word.gender or "" for word in found if word is not None}


def _ended(page: Page, end: int, floor: int) -> Iterator[Tokens]:
    """The name that ends at the token, be it the owner of what stands there."""
    first = end
    while first > max(floor, end - LONGEST) and _part(page, first - 1, end):
        first -= 1
    if first < end:
        yield first, end


def _started(page: Page, start: int, limit: int) -> Iterator[Tokens]:
    """The name that starts at the token."""
    end = start
    while end < min(limit, start + LONGEST) and _part(page, end, end + 1):
        end += 1
    if end > start:
        yield start, end


def _part(page: Page, token: int, end: int) -> bool:
    """Whether a word of a firm's name stands at the token, the last of which may be an owner."""
    owned = token == end - 1 and page.words[token].endswith(page.owners)
    word = page.words[token].isalpha() or owned
    return word and page.capital(token) and not page.among(token, NO_FIRM)


def _by_trade(page: Page, limit: int) -> Iterator[Tokens]:
    """The names that follow a trade: “German carmaker X”."""
    for token in page.between("business", max(0, limit - FARTHEST), limit):
        first = end = page.end(token, "business")
        while end < min(limit, first + LONGEST) and _named(page, end):
            end += 1
        if end > first and not page.capital(token):
            yield first, end


def _by_form(page: Page, limit: int) -> Iterator[Tokens]:
    """The names that end as those of firms do: “X Holding AG”."""
    for token in page.between("incorporated", max(0, limit - FARTHEST), limit):
        end = page.end(token, "incorporated")
        first = token
        while first > max(0, end - LONGEST) and _named(page, first - 1):
            first -= 1
        if first < token and page.capital(token) and end <= limit:
            yield first, end


def _named(page: Page, token: int) -> bool:
    """Whether a word of a name stands at the token, which is no person's first name."""
    owned = page.words[token].endswith(page.owners)
    word = page.words[token].isalpha() and page.capital(token) and not owned
    return word and not page.end(token, "given", "title", "role", "pronoun", "article")
