"""Appositions beside a subject: offices and ages between commas, names before their office."""

from __future__ import annotations

from typing import Final

from goft.languages.rules import Element
from goft.statements.elements import can_open
from goft.statements.extents import main_verb
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_ending, has_verb
from goft.statements.kinds import APPOSED, NAMING
from goft.statements.page import Page

LONGEST_ADDED: Final = 10
LONGEST_NAME: Final = 6
LONGEST_INSERTED: Final = 14
LONGEST_ASIDES: Final = 2
NOUNS: Final = frozenset(("matter", "worth", "offering"))
# What no apposition holds.
TELLING: Final = frozenset(("cue", "verb", "that", "conjunction", "helper", "matter"))
UNTOLD: Final = TELLING - {"matter", "conjunction"}
LONGEST_RELATED: Final = 12
LONGEST_QUOTED: Final = 20
OFFICES: Final = ("article", "role", "generic")
# What is no person, whoever's name stands behind its comma.
BODIES: Final = frozenset(("organization", "collective", "document", "medium", "outlet"))


def adds(page: Page, start: int, end: int) -> bool:
    """Whether what stands behind a comma only adds an age or an office to a name."""
    return page.words[start][0].isdigit() or apposed(page, start, end)


def past_apposition(page: Page, token: int, limit: int) -> int:
    """Past an apposition between two commas at the token: “the Speaker, Jo Bell, to …”."""
    if token + 1 >= limit or page.words[token] != ",":
        return token
    if page.end(token + 1, "relative"):
        comma = page.comma(token + 1, limit)
        return comma + 1 if page.end(comma + 1, "infinitive") else token
    if not apposed(page, token + 1, limit):
        return token
    behind = apposition_end(page, token + 1, limit)
    closed = behind < limit and page.words[behind] == "," and not has_verb(page, token, behind)
    return behind + 1 if closed else token


def past_appositions(page: Page, start: int, end: int, limit: int) -> int:
    """Past what commas add behind a subject: an office, an age, or the name of an office's bearer;
    past a second one only where a comma closes that, too, and past none where it is the subject
    of the clause that follows: “according to police, Jo Bell, a nurse, was there”."""
    behind = _past_added(page, start, end, limit)
    body = page.cased and _body_and_name(page, start, end)
    return end if body or (behind > end and _leads_clause(page, behind)) else behind


def _body_and_name(page: Page, start: int, end: int) -> bool:
    """Whether a body, medium or text, no office, stands before a comma and a person's name."""
    if page.end(end + 1, "title", "given") == 0 or page.words[end] != ",":
        return False
    words = range(start, end)
    bodied = any(page.among(token, BODIES) for token in words)
    return bodied and not any(page.among(token, APPOSED) for token in words)


def _leads_clause(page: Page, token: int) -> bool:
    """Whether a verb stands behind the comma at the token, be it past what other commas add."""
    for _ in range(LONGEST_ASIDES + 1):
        if page.words[token : token + 1] != (",",):
            return False
        if main_verb(page, token + 1):
            return True
        if not page.end(token + 1, "clause", "preposition", "inner"):
            return False
        token = page.comma(token + 1, min(token + LONGEST_INSERTED, len(page.words)))
    return False


def _past_added(page: Page, start: int, end: int, limit: int) -> int:
    """Past what commas add behind a subject, one after the other."""
    first = end
    while end + 1 < limit and page.words[end] == ",":
        named = bearer_named(page, start, end + 1, limit)
        office = page.capital(end - 1) and page.end(end + 1, "generic")  # “Jo Bell, the mayor,”
        added = named or office or apposed(page, end + 1, limit)
        if not (added or page.words[end + 1].isdigit()):
            break
        behind = named or apposition_end(page, end + 1, limit)
        open_end = end > first and page.words[behind : behind + 1] != (",",)
        if open_end or has_verb(page, end + 1, behind):
            break
        end = behind
    return end


def bearer_named(page: Page, start: int, token: int, limit: int) -> int:
    """Where an unknown name of two words or more ends that stands behind an office's comma, before
    a mark; 0 when none does."""
    placed = page.alone(token, "place") and token + 1 < limit and page.capital(token + 1)
    end = token + (placed and page.capital(token))  # “Virginia Gale”
    while end < min(limit, token + LONGEST_NAME) and page.capital(end) and end not in page.tags:
        end += 1
    closed = end >= len(page.words) or not page.words[end][0].isalnum()
    office = page.has("role", start, token - 1) or page.has("generic", start, token - 1)
    office = office or (page.end(start, "single") > 0 and page.end(start + 1, "genitive") > 0)
    told = end - token > 1 or (end > token and _kin(page, start, token - 1))
    return end if told and closed and office else 0


def _kin(page: Page, start: int, end: int) -> bool:
    """Whether a group calls somebody who is somebody's, and one name may follow: “his wife”."""
    return page.words[end - 1] in page.pack.options.get("whose", ()) and end > start + 1


def apposition_end(page: Page, token: int, limit: int) -> int:
    """Where an apposition ends: at the next mark, or at words of another clause."""
    while token < limit and page.words[token] not in ",.;:" and token not in page.opens:
        if page.end(token, "cue", "clause", "tail", "adjunct", "interview"):
            break
        token = page.end(token, "title") or token + 1
    return token


def apposed(page: Page, token: int, limit: int) -> bool:
    if page.end(token, "role", "title", "given", "article") or page.known(token, limit):
        return True
    end = next(
        (t for t in range(token, min(limit, token + LONGEST_ADDED)) if page.words[t] == ","), limit
    )
    named = any(
        page.end(t, "role", "title", "given") for t in range(token, min(end, token + LONGEST_ADDED))
    )
    return named and not has_verb(page, token + has_ending(page, token, "past"), end)


def bearer(page: Page, start: int, first: int) -> int:
    """Where the name starts whose bearer's office stands behind its comma; `first` when none."""
    if first - 2 <= start or page.words[first - 1] != "," or not page.among(first, OFFICES):
        return first
    name = first - 1
    while name > start and (page.capital(name - 1) or page.end(name - 1, "particle")):
        name -= 1
    parted = name > start and page.words[name - 1] == ","
    return name if parted and 0 < first - 1 - name <= LONGEST_NAME else first


def bracketed(page: Page, start: int, end: int) -> range:
    """The tokens of a remark in brackets that closes right before the verb: “RAI (known as R)”."""
    if page.words[end - 1] != ")":
        return range(0)
    opening = next((t for t in range(end - 1, start, -1) if page.words[t] == "("), end)
    return range(opening, end)


def ways_on(place: Place, frame: Frame, told: Element, stop: int) -> list[int]:
    """Where what is `told` may follow a subject that ends at the token, the likeliest first."""
    if clause := past_text_clause(place, frame, stop):
        return [clause, clause - 1]
    if office := _past_office(place, frame, stop):
        return [office - 1, stop]
    related = told.kind == "role"
    past = past_inserted(place.page, stop, place.right, related=related) if frame.speaker else 0
    past = past or past_asides(place, frame, told, stop)
    return [t for t in (past, past - 1, stop) if t > 0]


def _past_office(place: Place, frame: Frame, stop: int) -> int:
    """Behind the comma that closes the office of whom something is credited to where verbs lead:
    «according to X Y, the director of the port, »; 0 where none stands or a clause tells of it."""
    page, rule = place.page, frame.rule
    if page.definite is None or frame.speaker is None or rule.cue.name != "according":
        return 0
    if page.words[stop : stop + 1] != (",",) or not page.end(stop + 1, "role"):
        return 0
    behind = next(iter(_asides(page, stop, place.right)), 0)
    return 0 if behind and page.end(behind, "relative") else behind


def past_inserted(page: Page, token: int, limit: int, *, related: bool) -> int:
    """Behind the comma that closes what is told of a subject between two commas where verbs lead:
    «X, who defends himself, »; 0 when no such words stand at the token. Words that are not
    `related` may be an adjective too («X, the younger of the two, »)."""
    definite = page.definite
    if definite is None or token + 1 >= limit or page.words[token] != ",":
        return 0
    first = token + 1
    told = page.end(first, "relative") > 0 if related else not page.among(first, NAMING)
    comma = page.comma(first, min(first + LONGEST_INSERTED, limit))
    behind = comma + 1
    closed = told and behind < limit and page.words[comma] == ","
    if not closed or not page.words[first].startswith(definite):
        return 0
    goes_on = not page.end(behind, "conjunction", "relative")
    return behind if goes_on and not _joined_on(page, behind) else 0


def past_text_clause(place: Place, frame: Frame, stop: int) -> int:
    """Behind the comma that closes what is told of a text without an article where verbs lead:
    «according to a note | of which the paper got a copy, »; 0 where no such words stand."""
    page, speaker = place.page, frame.speaker
    if speaker is None or page.definite is None or frame.rule.cue.name != "according":
        return 0
    text = page.end(speaker[0], "document") and not page.words[speaker[0]].startswith(page.definite)
    if not text or not page.end(stop + (page.words[stop : stop + 1] == (",",)), "verb"):
        return 0
    comma = page.comma(stop + 1, min(stop + LONGEST_INSERTED, place.end))
    return comma + 1 if page.words[comma : comma + 1] == (",",) else 0


def _joined_on(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto the word at the token; «في» only begins like one."""
    letters = page.pack.options["conjoined"]
    return page.words[token][0] in letters and not page.alone(token, "preposition")


def past_asides(place: Place, frame: Frame, told: Element, stop: int) -> int:
    """Where a content that must open with a kind of noun opens past what commas tell of a subject;
    0 where none stands, or where it may open sooner."""
    page = place.page
    if told.name == "quoting":
        return stop + 1 if page.words[stop : stop + 1] == (",",) else 0
    if frame.speaker is None or page.definite is None:
        return 0
    if told.form == "free" and page.end(stop + 1, "role"):
        return next(iter(_asides(page, stop, place.right)), 0)
    if told.form not in NOUNS:
        return 0
    if can_open(page, frame.word, told, stop + 1):
        return 0
    behind = _asides(page, stop, place.right)
    return next((t for t in behind if can_open(page, frame.word, told, t)), 0)


def up_to_quoting(page: Page, told: Element, start: int) -> list[int]:
    """Where whoever is quoted ends before “as saying”, with all that tells of them: “quoted
    officials familiar with the matter as saying”."""
    if told.name != "quoting" or not page.pack.options["cased"]:
        return []
    last = min(start + LONGEST_QUOTED, page.text.sentences[page.sentence(start)][1])
    found = next((t for t in range(start + 1, last) if page.end(t, "quoting")), 0)
    return [found - (page.words[found - 1] == ",")] if found else []


def _asides(page: Page, token: int, limit: int) -> list[int]:
    """Behind the second comma, and the third, of those at and behind the token: where the clause
    may go on past an apposition and a time («X, the minister, on Monday, »)."""
    ends: list[int] = []
    while len(ends) < LONGEST_ASIDES and token + 1 < limit and page.words[token] == ",":
        comma = page.comma(token + 1, min(token + LONGEST_INSERTED, limit))
        office = page.end(token + 1, "role") > 0  # «X, expert of the waters in Y,»
        told = any(page.among(t, UNTOLD if office else TELLING) for t in range(token + 1, comma))
        if page.words[comma : comma + 1] != (",",) or told:
            break
        ends.append(comma + 1)
        token = comma
    return ends


def related_end(page: Page, start: int, end: int) -> int:
    """Where a clause ends that tells of somebody unnamed, with no comma before it: “said a person
    who asked not to be named”; 0 when none follows."""
    who = end - (page.words[end - 1] == "who")
    if who <= start or not page.end(who, "personal") or page.capital(who) or page.capital(who - 1):
        return 0
    last = page.text.sentences[page.sentence(start)][1]
    near = range(who + 1, min(who + LONGEST_RELATED, last))
    return next((t for t in near if t in page.closes or _stops(page, t)), 0)


def _stops(page: Page, token: int) -> bool:
    return page.words[token] in ",.;:" or page.end(token, "reason", "subordinate") > 0
