"""Subjects that follow their verb, as in Arabic."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.statements.audiences import to_people
from goft.statements.endings import is_object, led, relative
from goft.statements.heads import marked_name
from goft.statements.kinds import NAMING, STOPS
from goft.statements.page import ENDING, Page
from goft.statements.phrases import Tokens, noun_phrase, recognized, step_over
from goft.statements.proclitics import listed

LONGEST_BODY: Final = 3
LONGEST_SETTING: Final = 9
SETTING: Final = frozenset(("adjunct", "preposition", "interview"))
SPEAKING: Final = frozenset(("role", "title", "given", "collective", "document", "anonymous"))
BREAKS: Final = frozenset(("that", "cue", "clause", "conjunction", "relative"))
OPENS: Final = BREAKS | {"helper"}
BEHIND: Final = frozenset(
    ("that", "time", "adverb", "adjunct", "interview", "preposition", "opener")
)
NO_NOUN: Final = BREAKS | BEHIND
TELLING: Final = frozenset(
    ("qualifier", "collective", "organization", "metonym", "place", "medium", "outlet")
)
LED: Final = ("matter", "offering", "title", "role", "honorific")
ENDS_BODY: Final = STOPS | {"given", "title"}


def subject_after(page: Page, start: int, limit: int) -> tuple[Tokens | None, int]:
    """The subject that follows its verb, as in Arabic: a phrase up to the first adjunct."""
    token = start
    while token < limit and (behind := _past_aside(page, token, limit)) > token:
        token = behind
    if token >= limit or page.words[token] in ENDING:
        return None, start
    if is_object(page, token) and not led(page, start):
        return None, start
    if page.end(token, "pointing") == token + 1 < limit and latest(page, token + 1):
        return (token, token + 2), token + 2
    if _led_by(page, token) or _opens_words(page, token) or _opening_of(page, token):
        return None, start
    end = noun_phrase(page, token, limit)
    return ((token, end), end) if end > token else (None, token)


def latest(page: Page, token: int) -> bool:
    """Whether «the latter» stands at the token, be it behind «this» or «and», and no noun that it
    tells of («the match | the last»)."""
    if not listed(page, page.words[token], folded(page.pack.code, "latter")):
        return False
    start, before = page.text.sentences[page.sentence(token)][0], token - 1
    if before < start or not page.words[before][0].isalnum():
        return True
    definite = page.words[before].startswith(page.definite or "")
    owned = before not in page.tags and page.source(before, token).endswith(page.possessed)
    return not (definite or owned)


def _led_by(page: Page, token: int) -> bool:
    """Whether a preposition is written onto a noun of doing, a title or an office, or «to» onto
    people or a body and their article, which no subject is."""
    word, joined = page.words[token], page.pack.options.get("joined")
    if joined is None or token in page.tags or token in page.inner or word[0] not in joined:
        return False
    melted = word[0] == word[1:2] == joined[-1]
    nouns = (word[1:], word[2:]) if melted else ()  # «للجنة» is «لـ اللجنة»
    kinds = (*LED, "organization", "generic")
    if any(not page.kinds(f"{page.definite}{noun}").isdisjoint(kinds) for noun in nouns):
        return True
    return to_people(page, token) or not page.kinds(word[1:]).isdisjoint(LED)


def _opening_of(page: Page, token: int) -> bool:
    """Whether a noun of doing that is a party's name too governs the noun behind it («refused | the
    opening of the gates», no Fatah)."""
    behind = token + 1
    named = page.end(token, "matter") and page.end(token, "metonym", "organization")
    if not named or behind >= len(page.words) or not page.words[behind][0].isalpha():
        return False
    return not page.among(behind, NO_NOUN)


def _opens_words(page: Page, token: int) -> bool:
    """Whether a word that opens what was said, and no name, stands right behind the verb: «added |
    we know that»."""
    return page.end(token, "clausehead") > 0 and not page.among(token, NAMING)


def _to_us(page: Page, token: int, limit: int) -> bool:
    """Whether «to me» or «to us», and no name, stands right before what was said."""
    if page.words[token] not in folded(page.pack.code, "to_us") or token + 1 >= limit:
        return False
    return (
        page.end(token + 1, "that") > 0 or page.words[token + 1] == ":" or token + 1 in page.opens
    )


def _past_aside(page: Page, token: int, limit: int) -> int:
    """Past an adverb, a time, also one between two commas, or whom or the medium that something
    was said to."""
    if page.words[token] in folded(page.pack.code, "aimed") or _to_us(page, token, limit):
        return token + 1
    timed = page.end(token + 1, "time") if page.words[token] == "," else 0
    if timed and page.words[timed : timed + 1] == (",",):
        return timed + 1
    if page.words[token] == "(" and (day := page.end(token + 1, "time")):
        return day + (page.words[day : day + 1] == (")",))
    end = page.end(token, "adverb", "time") or _turn(page, token) or _manner(page, token, limit)
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
    if page.end(token, "pointing") == token + 1 < limit and _pointed_at(page, token + 1, limit):
        return token + 1
    return _past_setting(page, token, limit)


def _manner(page: Page, token: int, limit: int) -> int:
    """Where words end that tell in what manner something was said («in a broken voice»)."""
    end = page.end(token, "manner")
    while 0 < end < limit and end not in page.tags and page.words[end].isalpha():
        if page.words[end].startswith(page.definite or ""):
            break
        end += 1
    return end


def _pointed_at(page: Page, token: int, limit: int) -> bool:
    """Whether a known source with its article stands behind «this»."""
    definite = page.definite
    pointed = definite is not None and page.words[token].startswith(definite)
    return bool(pointed) and recognized(page, token, limit)


def _turn(page: Page, token: int) -> int:
    """Where words end that give somebody the floor («in turn»); 0 for what opens a clause too."""
    return 0 if page.among(token, OPENS) else page.end(token, "opener")


def _past_setting(page: Page, token: int, limit: int) -> int:
    """Past an adjunct that a known source follows, before the words told: «said in a press
    conference | the minister that»; the same token where its noun may govern the source."""
    definite = page.definite
    if definite is None or not page.among(token, SETTING):
        return token
    for place in range(token + 1, min(token + LONGEST_SETTING, limit)):
        if not page.words[place][0].isalnum() or page.among(place, BREAKS):
            return token
        if page.source(place, place + 1).endswith(page.possessed):
            return token
        if place > token + 1 and _closed(page, place - 1) and _subject(page, place):
            return place if _told_behind(page, noun_phrase(page, place, limit), limit) else token
    return token


def _subject(page: Page, token: int) -> bool:
    """Whether somebody starts at the token who belongs to no word before it, as a name does to a
    title and a ministry to its committee («the committee of foreign affairs»)."""
    if page.end(token - 1, "title", "role", "given", "eponym") == token:
        return False
    if page.among(token, SPEAKING):
        return True
    definite = page.words[token].startswith(page.pack.options["definite"])
    return not definite and page.end(token, "organization") > 0


def _closed(page: Page, token: int) -> bool:
    """Whether a word governs no noun behind it: it is definite, or an adjective of origin."""
    if page.alone(token, "preposition"):
        return False
    return page.words[token].startswith(page.pack.options["definite"]) or relative(page, token)


def _told_behind(page: Page, token: int, limit: int) -> bool:
    """Whether what was told follows at the token, or what may stand before it."""
    if token >= limit:
        return token < len(page.words) and (page.words[token] == ":" or token in page.opens)
    return page.words[token] in ",:" or token in page.opens or page.among(token, BEHIND) > 0


def _past_medium(page: Page, token: int, limit: int) -> int:
    """Past the name of a medium behind the noun that says it is one («told the agency X»)."""
    close = marked_name(page, token, limit)
    named = close + 1 if close else page.end(token, "outlet")
    named = named or token + _of_medium(page, token, limit)
    token = named if token < named <= limit else token
    while token < limit and (page.end(token, "trait") == token + 1 or _foreign(page, token)):
        token += 1
    return token


def _of_medium(page: Page, token: int, limit: int) -> bool:
    """Whether a definite word in no list right behind a medium without an article is its name, as
    what was said follows it («told the agency X “…”»)."""
    melted = page.pack.options["joined"][-1] * 2  # «to the», which closes the medium's noun
    if token >= limit or token in page.tags or page.words[token - 1].startswith(melted):
        return False
    definite = page.words[token].startswith(page.definite or "")
    return definite and _told_behind(page, token + 1, limit)


def _foreign(page: Page, token: int) -> bool:
    """Whether a word stands there in letters that are not the language's own."""
    return page.words[token].isascii() and page.words[token].isalpha() and not page.cased


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
    while last < end and (told := page.among(last, TELLING)):
        last = told
    wants = page.source(last - 1, last).endswith(tuple(page.pack.options.get("governing", ())))
    return [last] if last < end and not wants else []


def text_end(page: Page, word: Word, start: int, end: int) -> list[int]:
    """The comma up to which an attribution tells whose a text or medium is, or of what: «according
    to a report by the agency, …»."""
    definite, behind = page.definite, end
    if definite is None or word.form != "noun" or end >= len(page.words):
        return []
    noun = page.words[start][1:]
    if not page.end(start, "document", "medium") and "document" not in page.kinds(noun):
        return []
    issued = page.end(end, "held") > 0
    if not issued and not page.words[end].startswith(page.pack.options["joined"][-1]):
        return []  # «by», written onto whose it is
    if not issued and end in page.tags and not any(word.clitic for word in page.tags[end].words):
        return []
    behind += issued
    while behind < min(end + LONGEST_SETTING, len(page.words)) and not page.among(behind, BREAKS):
        if page.words[behind] == ",":
            return [behind]
        behind += 1
    return []


def group(page: Page, word: Word, token: int) -> bool:
    """Whether a group stands behind a noun of attribution, in the case that such nouns ask for."""
    endings, named = page.pack.options.get("plural_object"), page.pack.options.get("plural_subject")
    if word.form != "noun" or not endings or not named:
        return False
    text, plurals = page.words[token], folded_parts(page.pack.code, "plural_object")
    ending = next((each for each in plurals if text.endswith(each)), "")
    return bool(ending) and "collective" in page.kinds(text.removesuffix(ending) + named)
