"""Phrases that abut where the subject stands beside its verb: the one next to the verb is it."""

from __future__ import annotations

from typing import Final

from goft.statements.groups import ending, group_end, has_ending, is_verb
from goft.statements.kinds import NAMING
from goft.statements.page import Page

OPENS_SUBJECT: Final = ("article", "pronoun", "possessive", "object", "generic")


def last_phrase(page: Page, first: int, end: int) -> int:
    """Where the phrase next to the verb starts: an article, or a name behind a verb, right behind a
    plain word opens another one (“whose name the group said”, “was the time X said”)."""
    name = end
    while name > first + 1 and page.capital(name - 1) and page.words[name - 1].isalpha():
        name -= 1
    if name < end and _plain(page, name - 1) and page.between("passive", first + 1, name):
        return name
    for token in range(end - 2, first + 1, -1):
        if page.alone(token, "article") and token not in page.inner:
            return token if _plain(page, token - 1) else first
    return first


def behind_leading_words(page: Page, first: int, end: int) -> int:
    """Behind the words that only lead to the noun before “who”: “offer a retort to | the growers”,
    “to defend not paying | an architect”; a noun that opens the range keeps its place."""
    if first >= end or not _leads(page, first):
        return first
    places = (_behind_lead(page, token, first) for token in range(first, end))
    return max((place for place in places if first < place < end), default=first)


def _leads(page: Page, token: int) -> bool:
    """Whether a word that opens no noun stands at the token: a preposition, a participle, or one
    in small letters that something governed follows."""
    if page.end(token, "preposition", "infinitive") or has_ending(page, token, "participle"):
        return not page.capital(token)
    plain = token not in page.tags and not page.capital(token)
    return plain and page.end(token + 1, "article", "infinitive", "maker") > 0


def _behind_lead(page: Page, token: int, first: int) -> int:
    """Where a noun may start that the word at the token leads to; 0 when it leads to none."""
    if page.end(token, "infinitive"):
        governed = page.end(token + 1, "article", "determiner", "collective", "anonymous")
        return token + 1 if governed or page.capital(token + 1) else token + 2
    if page.end(token, "preposition", "maker"):
        inside = page.end(token, "inner") and token > first
        return 0 if inside else page.end(token, "preposition", "maker")
    opens = page.alone(token, "article") and token > first
    return token if opens and not page.end(token - 1, "preposition", "inner", "maker") else 0


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
