"""Commas inside a subject, or between it and its verb: what they part, list and insert."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.appositions import LONGEST_ADDED, apposed
from goft.statements.fields import parts_fields
from goft.statements.groups import has_ending, has_verb
from goft.statements.kinds import CLAUSE_LEADING, LEADING
from goft.statements.page import Page
from goft.statements.phrases import Tokens, recognized, skip_openers

LONGEST_MENTION: Final = 12
LONGEST_INSERTED: Final = 26
# How many words of a list may be before its first comma where no “of” stands.
SHORT_ITEM: Final = 5
INSERTS: Final = frozenset((*LEADING, "clause", "relative", "participle", "time", "possessive"))
TURNS: Final = ("opener", "adverb", "subordinate")
BEARERS: Final = ("article", "pronoun", "possessive", "generic")


def openings(page: Page, start: int, comma: int) -> Iterator[int]:
    """The commas, nearest first, that may open what the comma before a verb closes: “Bell, who
    has led the group, said”, “Bell, head of the group, a charity, said”."""
    for token in reversed(page.between(",", max(start + 1, comma - LONGEST_INSERTED), comma)):
        if inserts(page, token + 1, comma):
            yield token


def inserts(page: Page, first: int, comma: int) -> bool:
    """Whether a relative clause, an adjunct, a turn of speech or an apposition starts here."""
    if page.among(first, INSERTS) or has_ending(page, first, "participle", "past"):
        return True
    turned = page.among(first, TURNS) == comma or page.words[first][1:2] == "-"  # “R-Ohio”
    return turned or page.words[first][0].isdigit() or apposed(page, first, comma)


def turned(page: Page, start: int, end: int) -> bool:
    """Whether only a turn of speech between commas parts a name from its verb: “Bell, too,”."""
    comma = max(page.between(",", start + 1, end), default=0)
    turn = comma > 0 and page.among(comma + 1, TURNS) == end
    name = _behind_comma(page, start, comma) if turn else end
    return name > start and turn and page.capital(name) and bears(page, (name, comma))


def told_between(page: Page, start: int, comma: int) -> bool:
    """Whether a comma closes what a relative clause tells of a subject: “X, who …, confirmed Y”."""
    first = page.comma(start, comma)
    related = page.words[comma] == "," and page.end(first + 1, "relative") > 0
    return related and page.comma(first + 1, comma) == comma and not has_verb(page, start, first)


def of_told_clause(page: Page, left: int, comma: int) -> bool:
    """Whether a comma parts the subject of a clause that is told from its verb: “estimated that
    40 farms, which lie by the river, | reported a loss”."""
    that = max(page.between("that", left, comma), default=-1)
    return that >= 0 and told_between(page, page.end(that, "that"), comma)


def bears(page: Page, subject: Tokens) -> bool:
    """Whether a phrase before an insertion may be a subject: a name or a short noun phrase that
    an article or pronoun opens, without a verb."""
    first, end = subject
    opens = page.capital(first) or page.among(first, BEARERS) or recognized(page, first, end)
    opens = opens or page.has("role", first, end) or _several(page, first, end)
    opens = opens or (first + 2 < end and all(map(page.capital, (first + 1, first + 2))))
    return bool(opens) and end - first <= LONGEST_MENTION and not has_verb(page, first, end)


def _several(page: Page, start: int, end: int) -> bool:
    """Whether a group whose trade stands before it ends the range: “transport bosses”."""
    return any(page.end(token, "collective") == end for token in range(start, end))


def _behind_comma(page: Page, start: int, end: int) -> int:
    """Behind the last comma of the range; its start when there is none."""
    return max(page.between(",", start, end), default=start - 1) + 1


def office_start(page: Page, start: int, comma: int) -> int:
    """Where an office starts that a comma parts from its holder's name: “the aid agency's
    spokesman, Jo Bell said”; 0 when none stands there."""
    titled = page.end(comma + 1, "role") > 0 and not page.end(comma + 1, "title")
    if not page.capital(comma + 1) or titled or page.end(comma + 1, "pronoun"):
        return 0
    first = _behind_comma(page, start, comma)
    office = 0 < comma - first <= LONGEST_ADDED and page.among(first, CLAUSE_LEADING) == 0
    held = any(page.end(t, "role") == comma for t in range(first, comma))
    held = held or page.end(page.end(first, "role"), "genitive") > 0
    first += first in page.closes
    opens = first in (start, start + 1) or page.words[first - 1] == "," or first - 1 in page.closes
    return first if office and held and opens and not has_verb(page, first, comma) else 0


def inside(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a comma stands inside of whoever speaks: in an office, a list or a place."""
    described = _fields(page, start, comma, end) or _enumerates(page, start, comma, end)
    return described or _locates(page, start, comma, end)


def _fields(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a comma parts the fields of one office, no clause from who says it."""
    first = _behind_comma(page, start, comma)
    led = page.among(first, CLAUSE_LEADING)
    return not led and parts_fields(page, comma, end) and not has_verb(page, first, comma)


def _enumerates(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a comma stands in a list of names that “and” closes before the verb."""
    first = _behind_comma(page, start, comma)
    if _joined(page, comma + 1, end) and page.capital(comma - 1) and start < first < comma:
        return _enumerates(page, start, first - 1, end) and not has_verb(page, comma + 2, end)
    names = page.capital(comma + 1) and page.capital(comma - 1)
    longest = LONGEST_MENTION if page.has("genitive", first, comma) else SHORT_ITEM
    if not names or comma - first > longest or has_verb(page, first, comma):
        return False
    if page.among(skip_openers(page, first, comma), LEADING):
        return False
    return any(_joined(page, t, end) for t in range(comma + 1, end - 1))


def _joined(page: Page, token: int, end: int) -> bool:
    """Whether “and” and the last name of a list stand there."""
    joins = page.end(token, "conjunction") and page.end(token, "inner")
    return bool(joins) and token + 1 < end and page.capital(token + 1)


def _locates(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a comma parts a town from its county or state behind whoever is from there: “Jo
    Bell from Chester, West Ridge said”."""
    placed = page.end(comma + 1, "place", "metonym") and not page.end(end - 1, "organization")
    if not placed or not all(map(page.capital, range(comma + 1, end))):
        return False
    town = next((t + 1 for t in range(comma - 1, start, -1) if not page.capital(t)), comma)
    led = town < comma and page.end(town - 1, "preposition", "genitive") == town
    first = skip_openers(page, _behind_comma(page, start, comma), comma)
    return bool(led) and first < town - 1 and bears(page, (first, town - 1))


def behind_quotation(page: Page, start: int, end: int) -> Tokens | None:
    """Whoever is named between a quotation and the verb behind it, with what commas tell of them,
    though none closes that: “…,” Jo Bell, head of Larch, a charity in Leeds said."""
    near = range(end - 1, max(start, end - LONGEST_INSERTED), -1)
    close = next((t for t in near if t in page.closes), None)
    if close is None or page.words[close + 1 : close + 2] == (".",):
        return None
    first = close + 1 + (page.words[close + 1] == ",")
    comma = page.comma(first, end)
    if not _named(page, first, comma) or comma >= end:
        return None
    if page.has("cue", first, end) or page.has("verb", first, end):
        return None
    told = apposed(page, comma + 1, end) or page.words[comma + 1].isdigit()
    return (first, end) if told else None


def _named(page: Page, start: int, comma: int) -> bool:
    """Whether a name, be it behind an office, is all that stands before the comma."""
    name = page.end(start, "role", "title") or start
    known = comma - name > 1 or name not in page.tags
    return name < comma and known and all(map(page.capital, (name, comma - 1)))
