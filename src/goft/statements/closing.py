"""Clauses that their verb closes, as in Persian: their subjects, and relative clauses in them."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from goft.languages.letters import folded
from goft.statements.behind_media import behind_outlet
from goft.statements.contrasts import behind_contrast, sets_off
from goft.statements.counted import about_many
from goft.statements.kinds import STOPS
from goft.statements.met import before_predicate, past_office
from goft.statements.page import Page
from goft.statements.parted_objects import PERSONS, measured, object_in
from goft.statements.phrases import Tokens, noun_phrase, recognized, skip_openers

LEADING: Final = frozenset(("preposition", "adjunct", "interview", "credit"))
GOVERNING: Final = LEADING | {"conjunction"}
# What a person's name may depend on.
LED: Final = (*GOVERNING, "title", "given", "role", "medium", "outlet")
WHOSE: Final = ("honoured", "abstract", "document")
LONGEST_NAME: Final = 6


def subject_before(page: Page, start: int, cue: int) -> tuple[Tokens | None, int]:
    """The subject of a clause that ends in its verb, sought from its start on.

    Returns the mention, None when dropped, and the token after it (or after the openers).
    A phrase of unknown words counts only when no known source stands free behind it.
    """
    token, unknown = skip_openers(page, behind_contrast(page, start, cue), cue), None
    while token < cue:
        following = None
        number = about_many(page, token)
        if number and (end := _subject_end(page, number, cue)) > number:
            return (token, end), relative_end(page, end, cue) or end
        if page.end(token, "that"):
            following = relative_end(page, token, cue) or page.end(token, "that")
            following = skip_openers(page, following, cue)
        elif page.end(token, "resumption"):
            following = page.end(token, "resumption")
        elif page.among(token, STOPS) or page.form(token, "qualifier") == "led":
            following = _after_phrase(page, token, cue)
        else:
            end = _subject_end(page, token, cue)
            joint = next((t for t in range(token + 1, end - 1) if joins_clauses(page, t)), 0)
            if joint:
                token, unknown = skip_openers(page, joint + 1, cue), None
                continue
            if end > token and sets_off(page, token, end, cue):
                return (token, end), end + 1
            if end > token and end < cue and page.words[end] in ":;":
                token = skip_openers(page, end + 1, cue)
                continue
            if end > token and (recognized(page, token, end) or _entitled(page, token, end)):
                return (token, end), relative_end(page, end, cue) or end
            first = unknown is None or _turned(page, unknown[1], token)
            other = end <= token or not first or _dates(page, token)
            if not other and not _ends_list(page, start, token, end):
                unknown = (token, end)
                behind = _told_about(page, token, end, cue)
                if behind:
                    return unknown, behind
            following = _after_phrase(page, max(end - 1, token), cue)
        if following is None or following <= token:
            break
        if unknown is not None and _clause_between(page, unknown[1], following):
            unknown = None
        token = following
    return (unknown, unknown[1]) if unknown else (None, min(token, cue))


def _ends_list(page: Page, start: int, token: int, end: int) -> bool:
    """Whether a phrase of unknown words ends a list that tells what an object is called, and so is
    no subject («called it slow, | costly and weak»)."""
    if page.words[token - 1] != "," or not page.has("conjunction", token + 1, end):
        return False
    marked = page.between("marker", start, token)
    return bool(marked) and not page.has("verb", marked[-1], token)


def _dates(page: Page, token: int) -> bool:
    """Whether a day of a month stands at the token («14 November»)."""
    month = page.words[token + 1 : token + 2]
    return page.words[token].isdigit() and not folded(page.pack.code, "months").isdisjoint(month)


def _told_about(page: Page, start: int, end: int, limit: int) -> int:
    """Where the main clause goes on behind a relative clause between commas that tells about
    somebody unknown («Haddad, who presided, said»); 0 behind a noun that the clause narrows."""
    ending = page.pack.options.get("qualified")
    if ending is None or page.words[end - 1].endswith(ending):
        return 0
    behind = relative_end(page, end, limit)
    closed = behind > end and page.words[behind - 1] in ",;"
    named = not any(page.words[t].isdigit() for t in range(start, end))
    return behind if closed and named else 0


def _entitled(page: Page, start: int, end: int) -> bool:
    """Whether a name in quotation marks is followed by its bearer's office, be it one of many's
    («a further expert»)."""
    named = start in page.opens
    return named and (page.has("role", start, end) or page.has("anonymous", start, end))


def relative_end(page: Page, token: int, limit: int) -> int:
    """Where the main clause goes on behind the relative clause that opens at the token: past the
    comma that closes it, or past its verb; 0 when there is none."""
    if token >= limit or not page.end(token, "that"):
        return 0
    first = 0
    for place in range(token + 1, limit):
        end = page.end(place, "verb", "becoming")
        if 0 < end < limit and page.words[end] in ",;":
            return end + 1
        first = first or end
    return first


def _subject_end(page: Page, token: int, cue: int) -> int:
    """Where a subject phrase ends: before the object when that follows it without a mark, and at
    the token itself when the phrase is the object."""
    end = before_predicate(page, token, noun_phrase(page, token, cue))
    end = next((t for t in range(token + 1, end) if page.form(t, "document") == "one"), end)
    if (marked := next(iter(page.between("marker", end, cue + 1)), None)) is None:
        return end
    whole = token if marked == end else end
    told = recognized(page, token, end) or _entitled(page, token, end)
    told = told or any(measured(page, t) for t in range(token + 1, min(token + LONGEST_NAME, end)))
    if not told or page.known(token, end) == end:
        return whole
    return object_in(page, token, end, marked) or whole


def _after_phrase(page: Page, token: int, cue: int) -> int | None:
    """Where a subject may start after the adjunct at the token: past its comma or its own end, else
    at a pronoun or known mention inside that no preposition governs."""
    behind = closed_end(page, token, cue)
    if behind and (page.end(token, "adjunct") or recognized(page, behind, cue)):
        return skip_openers(page, behind, cue)
    known = None
    for place in range(max(page.among(token, STOPS), token + 1), cue):
        if page.words[place] in ",;:" and page.words[place - 1] not in "-–/":
            return skip_openers(page, past_office(page, token, place + 1, cue), cue)
        related = relative_end(page, place, cue) if page.verb_last else 0
        if related and page.words[related - 1] == ",":
            return skip_openers(page, related, cue) if known is None else known
        joins = page.form(place, "conjunction") == "clause" or joins_clauses(page, place)
        if joins or (page.end(place, "that") and behind_verb(page, place)):
            return skip_openers(page, place + 1, cue) if known is None else known
        if known is None:
            free = _stands_free(page, place, cue) or _credited(page, token, place)
            known = place if free or _presented(page, place, cue) else None
    return known


def closed_end(page: Page, token: int, limit: int) -> int:
    """Where an adjunct ends that is complete by itself, as «in a statement» or «in Tehran»; 0 when
    what closes it must be found."""
    end = page.end(token, "adjunct")
    if end and page.form(token, "adjunct") == "closed":
        return relative_end(page, end, limit) or (0 if page.among(end, LEADING) else end)
    end = page.end(token, "preposition")
    place = page.end(end, "place", "metonym") if end and end < limit else 0
    return place if place < limit else 0


def _clause_between(page: Page, start: int, end: int) -> bool:
    """Whether a verb and «that» close a clause in the range, to which belongs what was before."""
    return any(behind_verb(page, token) for token in page.between("that", start, end))


def _turned(page: Page, start: int, end: int) -> bool:
    """Whether «but» opens another clause in the range, with a subject of its own."""
    joints = page.between("conjunction", start, end)
    return any(page.form(token, "conjunction") == "clause" for token in joints)


def behind_verb(page: Page, token: int) -> bool:
    """Whether a verb ends right before the token."""
    return page.tags.ends(token, "verb")


def _behind_cue(page: Page, token: int) -> bool:
    """Whether a finite verb of saying ends at the token."""
    cues = (t for t in range(max(token - 4, 0), token) if page.end(t, "cue") == token)
    return any(page.form(cue, "cue") == "finite" for cue in cues)


def joins_clauses(page: Page, token: int) -> bool:
    """Whether a conjunction stands behind a verb or its participle, and so between clauses."""
    if page.end(token, "conjunction") != token + 1:
        return False
    closed = page.words[token - 1] in folded(page.pack.code, "participles")
    return closed or behind_verb(page, token) or _behind_cue(page, token)


def _credited(page: Page, opening: int, token: int) -> bool:
    """Whether a person's name follows the medium of the credit that opens at `opening`."""
    if not page.end(opening, "credit") or token <= page.end(opening, "credit"):
        return False
    if behind_outlet(page, token):
        return True
    pointed = page.end(token, "generic") > 0 and not page.form(token, "generic")
    named = page.end(token, "given", "title") and not page.end(token - 1, "given", "title")
    return bool(pointed or named)


def _presented(page: Page, token: int, limit: int) -> bool:
    """Whether somebody is named with an office behind the name, or right behind «this session»,
    and nothing leads there («in the open session of the house | Ali Karimi, member for X, said»).
    """
    if not page.among(token, PERSONS) or depends(page, token, LED):
        return False
    end = noun_phrase(page, token, limit)
    if end < limit and not page.among(end, STOPS):
        return False
    if _behind_pointed(page, token):
        return True
    if depends(page, token, WHOSE):
        return False
    office = next(iter(page.between("role", token + 1, end)), end)
    named = office < end and not page.between("organization", token, office)
    return named and office - token <= LONGEST_NAME and not page.end(token, "role")


def depends(page: Page, token: int, kinds: Container[str]) -> bool:
    """Whether a word of the kinds ends right before the token."""
    return any(page.among(t, kinds) == token for t in range(max(token - 3, 0), token))


def _behind_pointed(page: Page, token: int) -> bool:
    """Whether a noun that is pointed at, with at most one trait, ends before the token: no
    genitive follows it."""
    return any(page.alone(t, "determiner") for t in range(max(token - 3, 0), token - 1))


def _stands_free(page: Page, token: int, limit: int) -> bool:
    named = page.known(token, limit) > 0 and not depends(page, token, (*WHOSE, "given"))
    if not named and not page.end(token, "pronoun"):
        return False
    return not page.among(token - 1, LEADING) and not _belongs_to(page, token)


def _belongs_to(page: Page, token: int) -> bool:
    """Whether what leads to whom something belongs ends there: «a letter ascribed to»."""
    starts = range(max(token - 3, 0), token)
    return any(page.form(t, "qualifier") == "led" and page.tags.end(t) == token for t in starts)
