"""Phrases that abut where the subject stands beside its verb: the one next to the verb is it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.groups import ending, group_end, has_ending, has_verb, is_verb
from goft.statements.kinds import LEADING, NAMING
from goft.statements.page import Page

# Who may be told of behind a noun that is nobody, and who is somebody already.
BORNE: Final = ("title", "given", "role")
PEOPLE: Final = (*BORNE, "collective", "anonymous", "organization")
SEVERAL: Final = ("generic", "collective", "organization", "metonym", "anonymous", "role")
OPENS_SUBJECT: Final = ("article", "pronoun", "possessive", "object", "generic")


def last_phrase(page: Page, first: int, end: int) -> int:
    """Where the phrase next to the verb starts: an article, or a name behind a verb, right behind a
    plain word opens another one (“whose name the group said”, “was the time X said”)."""
    name = end
    while name > first + 1 and page.capital(name - 1) and page.words[name - 1].isalpha():
        name -= 1
    if name < end and _plain(page, name - 1) and page.between("passive", first + 1, name):
        return name
    whose = page.end(first - 1, "owning") == first > 0
    for token in range(end - 2, first + (not whose), -1):
        if page.alone(token, "article") and token not in page.inner:
            apart = _plain(page, token - 1) and not _narrows(page, first, token - 1)
            return token if whose or apart else first
    return first


def _narrows(page: Page, first: int, token: int) -> bool:
    """Whether a participle at the token tells which noun before it is meant: “police investigating
    the case”; behind a verb it belongs to that: “prices are rising, the …”."""
    if token <= first or not has_ending(page, token, "participle"):
        return False
    return not page.among(token - 1, LEADING) and not has_verb(page, first, token)


def behind_leading_words(page: Page, first: int, end: int) -> int:
    """Behind the words that only lead to the noun before “who”: “offer a retort to | the growers”,
    “to defend not paying | an architect”; a noun that opens the range keeps its place."""
    if first >= end or not _leads(page, first):
        return _bearer_of(page, first, end)
    places = (_behind_lead(page, token, first, end) for token in range(first, end))
    behind = max((place for place in places if first < place < end), default=first)
    return _bearer_of(page, behind, end)


def _bearer_of(page: Page, first: int, end: int) -> int:
    """The person behind “of” where what stands before it is nobody: “the term of | Governor Bell,
    who”."""
    places = page.between("genitive", first + 1, end)
    if not page.end(end + (page.words[end] == ","), "personal") or not places:
        return first
    told = page.has("generic", first, places[0]) or any(
        page.among(token, PEOPLE) for token in range(first, places[0])
    )
    whole = not told and not page.between(",", first, end)
    pointed = page.end(places[0] + 1, "generic") > 0
    behind = (not pointed and page.end(places[0] + 1, "article")) or places[0] + 1
    return behind if whole and (pointed or page.end(behind, *BORNE)) else first


def _leads(page: Page, token: int) -> bool:
    """Whether a word that opens no noun stands at the token: a preposition, a time, a participle,
    or one in small letters that something governed follows."""
    if page.end(token, "preposition", "infinitive", "during") or _timed(page, token):
        return not page.capital(token)
    if has_ending(page, token, "participle"):
        return not page.capital(token)
    plain = token not in page.tags and not page.capital(token)
    return plain and page.end(token + 1, "article", "infinitive", "maker") > 0


def _behind_lead(page: Page, token: int, first: int, end: int) -> int:
    """Where a noun may start that the word at the token leads to; 0 when it leads to none."""
    if page.end(token, "infinitive"):
        governed = page.end(token + 1, "article", "determiner", "collective", "anonymous")
        return token + 1 if governed or page.capital(token + 1) else token + 2
    if token == first and page.end(token, "during"):
        return page.end(token, "during")
    if page.end(token, "preposition", "maker"):
        inside = page.end(token, "inner") and token > first
        inside = inside or (token > first and _hails(page, token, end))
        return 0 if inside else page.end(token, "preposition", "maker")
    opens = page.alone(token, "article") and token > first
    return token if opens and not page.end(token - 1, "preposition", "inner", "maker") else 0


def _hails(page: Page, token: int, end: int) -> bool:
    """Whether the word at the token tells where a group comes from: “visitors | from Galda”."""
    several = has_ending(page, token - 1, "present") or page.end(token - 1, "collective")
    if not several or not page.end(token, "hailing"):
        return False
    full = page.capital(end - 1) and page.capital(end - 2)
    return not full and not any(page.end(t, *BORNE, "generic") for t in range(token + 1, end))


def _timed(page: Page, token: int) -> bool:
    """Whether a day or another time opens with a small word: “on Monday”."""
    return page.end(token, "time") > token + 1


def _plain(page: Page, token: int) -> bool:
    """Whether a noun in small letters stands at the token, which governs nothing."""
    noun = token not in page.tags or page.end(token, "document", "organization") > 0
    alone = noun and token not in page.inner and page.words[token].isalpha()
    return alone and not page.capital(token)


def past_reports(page: Page, start: int, end: int) -> int:
    """Where a group ends that a noun closes which looks like a verb: “according to press reports,
    …”; a mark or relative clause follows it."""
    noun = start < end < len(page.words) - 1 and page.end(end, "cue") == end + 1
    closed = noun and (page.words[end + 1] in ",." or page.end(end + 1, "relative"))
    return end + 1 if closed and has_ending(page, end, "present") else end


def past_second(page: Page, start: int, end: int, limit: int) -> int:
    """Where a source ends that a conjunction joins to a second one, both of small letters: “the
    army and local elders”; a clause of its own has a verb."""
    if end + 1 >= limit or not page.end(end, "conjunction") or not page.end(end, "inner"):
        return end
    second = group_end(page, end + 1, limit)
    several = all(
        any(page.among(t, SEVERAL) for t in range(*part)) and not page.capital(part[1] - 1)
        for part in ((start, end), (end + 1, second))
    )
    closed = second >= limit or not page.words[second][0].isalnum()
    return second if several and closed and not page.between("article", start + 1, end) else end


def does(page: Page, token: int) -> bool:
    """Whether a verb, and no subject, follows a relative pronoun: “who follow the talks”."""
    subject = page.capital(token) or page.among(token, OPENS_SUBJECT)
    return not (subject or page.among(token, NAMING))


def told_of_one(page: Page, first: int, end: int) -> bool:
    """Whether a noun phrase, no verb of the one person before “who”, stands before a verb of
    saying: “a driver who border officials | said had fled”."""
    several = has_ending(page, first - 2, "present") or page.end(first - 2, "collective") > 0
    does = has_ending(page, first, "present", "past") or is_verb(page, first)
    group = ending(page, first + 1, end, "collective", "role", "anonymous") < end
    return group and not several and not does and group_end(page, first, end) == end


def done_to(page: Page, token: int) -> bool:
    """Whether a participle has somebody by name as its object: “Targeting Ravi Sen, the mayor”."""
    listed = page.words[token] in folded(page.pack.code, "doing")
    doing = listed or page.form(token, "cue") == "part"
    return doing and page.capital(token + 1) and not page.end(token, "given")


def surfaced(page: Page, token: int) -> bool:
    """Whether what comes up without a source stands there, and does: “reports | emerged”."""
    if page.words[token] not in folded(page.pack.code, "hearsay"):
        return False
    return not folded(page.pack.code, "surfaced").isdisjoint(page.words[token + 1 : token + 2])
