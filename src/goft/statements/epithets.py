"""Titles and epithets that only point at somebody: «the top Iranian general», «the diplomat»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.beings import being_noun
from goft.statements.page import Page

LONGEST_EPITHET: Final = 5
PEOPLE: Final = frozenset(("role", "title"))
TEXTS: Final = frozenset(("document", "organization", "medium", "outlet"))
EPITHETS: Final = frozenset(("epithet", "origin"))


def told_apart(page: Page, start: int, end: int) -> int:
    """Where a mention ends that only points at somebody: by rank, age, origin, what that one is,
    or «himself»; 0 where none does."""
    found = 0
    if page.end(start, "article"):
        found = epithet(page, start, end) or aged(page, start, end) or from_there(page, start, end)
    return found or being_noun(page, start, end) or the_same(page, start, end)


def epithet(page: Page, start: int, end: int) -> int:
    """Where «the top Iranian general» ends, an office that words of rank and origin point at; else
    0."""
    if end - start < 3 or end - start > LONGEST_EPITHET or not page.end(start, "article"):
        return 0
    readings = page.readings(page.words[start], page.words[end - 1])
    pointed = any(word.kind == "generic" and not word.form for word in readings)
    told = all(EPITHETS & page.kinds(word) for word in page.words[start + 1 : end - 1])
    return end if pointed and told else 0


def aged(page: Page, start: int, end: int) -> int:
    """Where «the 61-year-old» ends, whom an age points at, be it with an origin behind it; else
    0."""
    ending = page.pack.options.get("aged", "")
    if not ending or end - start < 2 or not page.end(start, "article"):
        return 0
    word, last = page.words[start + 1], end - 1
    further = end - start == 3 and (page.end(last, "origin") == end or _plain(page, last))
    bred = further and word.endswith(folded_parts(page.pack.code, "bred"))
    return end if bred or (word.endswith(ending) and (further or last == start + 1)) else 0


def _plain(page: Page, token: int) -> bool:
    """Whether a word in small letters stands at the token that no list has: “left-armer”."""
    return token not in page.tags and page.words[token][0].isalpha() and not page.capital(token)


def from_there(page: Page, start: int, end: int) -> int:
    """Where «the German» ends, one person whom only an origin points at; else 0."""
    if end - start != 2 or page.end(start, "article") != start + 1:
        return 0
    plural = tuple(page.pack.options.get("peoples", ()))
    if not plural or page.alone(start, "indefinite") or not page.capital(start + 1):
        return 0
    several = page.words[start + 1].endswith(plural)
    return end if page.alone(start + 1, "origin") and not several else 0


def the_same(page: Page, start: int, end: int) -> int:
    """Where «the unionist himself» ends, somebody whom an office, a trade or an adjective points
    at; else 0."""
    if page.definite is None or end - start != 2:
        return 0
    if page.words[end - 1] not in folded(page.pack.code, "itself"):
        return 0
    noun = page.definite + page.words[start][page.cuts.get(start, 0) :].removeprefix(page.definite)
    adjective = noun.endswith(folded_parts(page.pack.code, "relative"))
    person = page.among(start, PEOPLE) or noun in folded(page.pack.code, "trades") or adjective
    return end if person and not page.among(start, TEXTS) else 0


def specified(page: Page, start: int, end: int) -> bool:
    """Whether more follows a title that could stand alone: whose it is, or a name."""
    if page.definite is None or page.end(start, "generic") == end or the_same(page, start, end):
        return False
    if _text_again(page, start, end):
        return False
    named = any(page.end(token, "given", "title") for token in range(start + 1, end))
    return not _tells_whose(page, start, end) and (named or not page.end(start, "vague"))


def _text_again(page: Page, start: int, end: int) -> bool:
    """Whether nothing but one adjective follows a text that is pointed at («the joint statement»),
    which tells of no other."""
    if page.form(start, "generic") != "document" or page.end(start, "generic") != end - 1:
        return False
    return page.bare(page.words[end - 1]) in folded(page.pack.code, "same_text")


def _tells_whose(page: Page, start: int, end: int) -> bool:
    """Whether nothing follows what points but to whom the body belongs, or of which country the
    person is («the Iranian diplomat»)."""
    behind = page.end(start, "generic")
    if not 0 < behind < end or page.words[behind] in folded(page.pack.code, "belonging"):
        return 0 < behind < end
    person = page.form(start, "generic") == ""
    return person and all(page.form(t, "trait") == "nation" for t in range(behind, end))


def told_in_marks(page: Page, start: int, end: int) -> bool:
    """Whether all that stands in quotation marks points at a body or is a name that the page knows:
    «the "Authority" said», «“X” added»."""
    close = page.opens.get(start, -1)
    if page.definite is None or close not in (end, end - 1):
        return False
    return page.end(start + 1, "generic") == close or page.known(start + 1, close) == close


def unlisted_noun(page: Page, start: int, end: int) -> bool:
    """Whether somebody is pointed at by what that one is, which no list has: «this miller»."""
    pointed = page.verb_last and page.form(start, "determiner") == "object"
    if not pointed or end == start + 1 or start + 1 in page.tags:
        return False
    named = any(page.has(kind, start, end) for kind in ("given", "title"))
    return end <= start + LONGEST_EPITHET and not named


def apposed(page: Page, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The name and what its bearer is, told behind a comma or before it: «X, one of the farmers»,
    «another farmer, X»."""
    comma = page.comma(start + 1, end) if page.verb_last else end
    if comma >= end - 1:
        return None
    if page.end(comma + 1, "anonymous"):
        return (start, comma), (comma + 1, end)
    named = page.end(comma + 1, "given") and not page.has("given", start, comma)
    return ((comma + 1, end), (start, comma)) if named else None


def being(page: Page, start: int, end: int) -> bool:
    """Whether an age, an origin or a noun for what somebody is points at somebody, and no office
    that another may hold."""
    if page.definite is not None:
        alone = page.end(start, "generic") == end
        return alone and page.words[start] in folded(page.pack.code, "beings")
    if not page.cased:
        return False
    found = aged(page, start, end) or from_there(page, start, end) or being_noun(page, start, end)
    return found > 0


def points_at(page: Page, kind: str, start: int, end: int) -> bool:
    """Whether an office or a group without a name is pointed at («this spokesman of the
    ministry», «these retired»)."""
    pointed = page.end(start, "determiner") == start + 1 < end and not page.end(start, "single")
    return pointed and page.end(start + 1, kind) > 0 and not page.has("given", start, end)


def goes_on(page: Page, token: int, end: int) -> bool:
    """Whether more of the mention than a mark, or what else somebody is, follows."""
    if page.words[token : token + 1] == (",",) and page.end(token + 1, "indefinite"):
        return False  # “the commander, a former mayor”
    return any(page.words[place][0].isalnum() for place in range(token, end))
