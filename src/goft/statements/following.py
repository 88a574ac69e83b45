"""Subjects that follow their verb, as in Arabic."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Word
from goft.statements.endings import is_object, relative
from goft.statements.heads import marked_name
from goft.statements.kinds import STOPS
from goft.statements.page import ENDING, Page
from goft.statements.phrases import Tokens, noun_phrase, recognized, step_over

LONGEST_BODY: Final = 3
LONGEST_SETTING: Final = 9
SETTING: Final = ("adjunct", "preposition", "interview")
BREAKS: Final = ("that", "cue", "clause", "conjunction", "relative")
BEHIND: Final = ("that", "time", "adverb", "adjunct", "interview", "preposition", "opener")
TELLING: Final = ("qualifier", "collective", "organization", "metonym", "place", "medium", "outlet")
ENDS_BODY: Final = STOPS | {"given", "title"}


def subject_after(page: Page, start: int, limit: int) -> tuple[Tokens | None, int]:
    """The subject that follows its verb, as in Arabic: a phrase up to the first adjunct."""
    token = start
    while token < limit and (behind := _past_aside(page, token, limit)) > token:
        token = behind
    if token >= limit or page.words[token] in ENDING or is_object(page, token):
        return None, start
    if _led_by(page, token):
        return None, start
    end = noun_phrase(page, token, limit)
    return ((token, end), end) if end > token else (None, token)


def _led_by(page: Page, token: int) -> bool:
    """Whether a preposition is written onto a noun of doing, which no subject is."""
    word, joined = page.words[token], page.pack.options.get("joined")
    if joined is None or token in page.tags or token in page.inner or word[0] not in joined:
        return False
    return not page.kinds(word[1:]).isdisjoint(("matter", "offering"))


def _past_aside(page: Page, token: int, limit: int) -> int:
    """Past an adverb, a time, also one between two commas, or the medium that something was said
    to."""
    timed = page.end(token + 1, "time") if page.words[token] == "," else 0
    if timed and page.words[timed : timed + 1] == (",",):
        return timed + 1
    end = page.end(token, "adverb", "time") or _turn(page, token)
    if end:
        adverb = page.end(token, "adverb") == end
        return end + (adverb and end < limit and page.words[end] == ",")
    if page.end(token, "toward") and (close := marked_name(page, token + 1, limit)):
        return close + 1
    if page.end(token, "toward") and page.end(token + 1, "medium", "outlet"):
        return max(step_over(page, token + 1, limit), token + 1)
    word = page.word(token, "medium", "outlet")
    if word is not None and word.clitic:
        return _past_medium(page, max(step_over(page, token, limit), token + 1), limit)
    return _past_setting(page, token, limit)


def _turn(page: Page, token: int) -> int:
    """Where words end that give somebody the floor («in turn»); 0 for what opens a clause too."""
    return 0 if page.end(token, *BREAKS, "helper") else page.end(token, "opener")


def _past_setting(page: Page, token: int, limit: int) -> int:
    """Past an adjunct that a known source follows, before the words told: «said in a press
    conference | the minister that»; the same token where its noun may govern the source."""
    definite = page.pack.options.get("definite")
    if definite is None or not page.end(token, *SETTING):
        return token
    owned = tuple(page.pack.options["possessed"])
    for place in range(token + 1, min(token + LONGEST_SETTING, limit)):
        if not page.words[place][0].isalnum() or page.end(place, *BREAKS):
            return token
        if page.source(place, place + 1).endswith(owned):
            return token
        if place > token + 1 and _closed(page, place - 1) and recognized(page, place, limit):
            return place if _told_behind(page, noun_phrase(page, place, limit), limit) else token
    return token


def _closed(page: Page, token: int) -> bool:
    """Whether a word governs no noun behind it: it is definite, or an adjective of origin."""
    if page.alone(token, "preposition"):
        return False
    return page.words[token].startswith(page.pack.options["definite"]) or relative(page, token)


def _told_behind(page: Page, token: int, limit: int) -> bool:
    """Whether what was told follows at the token, or what may stand before it."""
    if token >= limit:
        return token < len(page.words) and (page.words[token] == ":" or token in page.opens)
    return page.words[token] in ",:" or token in page.opens or page.end(token, *BEHIND) > 0


def _past_medium(page: Page, token: int, limit: int) -> int:
    """Past the name of a medium behind the noun that says it is one («told the agency X»)."""
    close = marked_name(page, token, limit)
    named = close + 1 if close else page.end(token, "outlet")
    token = named if 0 < named <= limit else token
    while token < limit and page.end(token, "trait") == token + 1:
        token += 1
    return token


def unknown_body(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where the mention of a body ends that the pack does not know, when definite words lead from
    its first to what it says: «the organs of civil defence said that»."""
    definite = page.definite
    if definite is None or "say" not in word.takes or end != start + 1 or start in page.tags:
        return []
    last = end
    while last < min(end + LONGEST_BODY, len(page.words)) and page.words[last].startswith(definite):
        if page.among(last, ENDS_BODY):
            return []
        last += 1
    behind = last < len(page.words) and (page.end(last, "that") or page.words[last] == ":")
    bare = not page.words[start].startswith(definite)
    return [last] if last > end and behind and bare else []


def told_of_group(page: Page, start: int, end: int) -> list[int]:
    """Where the mention of an unnamed group ends at the latest that only what is known tells of:
    «according to researchers at the university | sleeplessness harms». What no list knows rather
    opens what they say, unless the group's noun wants to be told of."""
    if not page.verb_last or not page.end(start, "collective", "anonymous"):
        return []
    last = page.end(start, "collective", "anonymous")
    while last < end and (told := page.end(last, *TELLING)):
        last = told
    wants = page.source(last - 1, last).endswith(tuple(page.pack.options.get("governing", ())))
    return [last] if last < end and not wants else []
