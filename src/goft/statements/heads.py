"""Heads of noun phrases: where a word opens another phrase than the one before it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.audiences import audience
from goft.statements.called_bodies import another_famous, of_body
from goft.statements.carried import carried
from goft.statements.conjoined import conjoined, joins_noun, people_met, purpose
from goft.statements.deeds_with import done_with
from goft.statements.doers import doer
from goft.statements.endings import (
    group_behind,
    indefinite_object,
    plural_object,
    relative,
    second_trait,
)
from goft.statements.kinds import APPOSED, NAMING
from goft.statements.naming import bare_surname, whole_name
from goft.statements.owned import owned_people
from goft.statements.page import CLOSING, OPENING, Page

TRAITS: Final = APPOSED | {"trait", "metonym"}
SHORT_QUOTATION: Final = 5
SHORT_NOUN: Final = 3


def marked_name(page: Page, opening: int, limit: int) -> int:
    """The mark that closes a short name in marks, be they spaced as no quotation's are; else 0."""
    if opening in page.opens:
        return page.opens[opening] if page.opens[opening] < limit else 0
    last = min(opening + SHORT_QUOTATION, limit)
    if opening >= limit or page.words[opening] not in OPENING:
        return 0
    return next((token for token in range(opening + 2, last) if page.words[token] in CLOSING), 0)


def governed(page: Page, start: int, token: int, limit: int, closed: bool) -> bool:
    """Whether the token opens what the verb governs: an object, or whom something was said to."""
    if page.definite is None or not _opens_governed(page, start, token, limit, closed):
        return False
    return not (token > start and page.alone(token - 1, "particle"))


def _opens_governed(page: Page, start: int, token: int, limit: int, closed: bool) -> bool:
    """The same, be it behind a part of a name."""
    definite = page.definite or " "
    if page.end(token, "toward") and marked_name(page, token + 1, limit):
        return True
    if closed and doing_marked(page, token) and not page.end(token - 1, "medium", "organization"):
        return True
    word = page.word(token, "medium", "outlet") if token > start else None
    if word is not None and word.clitic:
        return page.end(start, "document") != token or page.words[start].startswith(definite)
    to = token > start and page.words[token][0] == page.pack.options["joined"][-1]
    told = to and (_to_reporter(page, token) or (closed and audience(page, start, token)))
    if told or another_famous(page, start, token) or owned_people(page, start, token):
        return True
    group = closed and group_behind(page, token) and not group_behind(page, token - 1)
    if group and not _governs(page, token - 1):
        return True
    if token == start:
        matter = page.end(token, "matter", "offering") > 0 and not page.among(token, NAMING)
        return matter and not doer(page, token, limit)
    if (
        page.words[token] in page.pack.options["joined"]
        or page.end(token, "saying", "so", "approximate")
        or indefinite_object(page, token)
    ):
        return True
    ordinal = page.end(token - 1, "trait") > token  # of two words
    return closed and not ordinal and _new_head(page, start, token)


def _to_reporter(page: Page, token: int) -> bool:
    """Whether somebody who works for a medium, or a programme, stands behind the letter of «to» as
    to whom or what something was said."""
    noun = page.words[token][1:]
    return noun in folded(page.pack.code, "programmes") or "reporter" in page.kinds(noun)


def doing_marked(page: Page, token: int) -> bool:
    """Whether a noun of doing opens a few words in marks behind which its phrase goes on: «“a
    halt” to the talks»."""
    if page.definite is None or token not in page.opens:
        return False
    close = page.opens[token]
    goes_on = close + 1 < len(page.words) and page.words[close + 1][0].isalnum()
    return goes_on and close - token <= SHORT_QUOTATION and page.end(token + 1, "matter") > 0


def _new_head(page: Page, start: int, token: int) -> bool:
    """Whether a word behind a complete phrase heads another one."""
    plural: str = page.pack.options["plural_subject"]
    if page.words[token - 1].endswith(plural):
        if page.words[token].endswith(plural):
            return False  # its adjective («economic analysts»)
        if page.end(token, "given"):
            return True  # «protesters | Samir», whom they accuse
    if page.end(token, "matter", "offering", "comment") and not _names(page, token):
        return not (_doing(page, token - 1) or _governs(page, token - 1))
    if _told_of_group(page, start, token):
        return False
    if page.end(token, "organization", "collective"):
        headed = page.end(token, "role", "title") or _awaits(page, token)
        return not (headed or conjoined(page, token - 1) or _doing(page, token - 1))
    if people_met(page, token) or _second_person(page, start, token):
        return True
    text = page.end(token, "document") and not page.words[token].startswith(page.definite or "")
    if text and whole_name(page, start, token):
        return True  # «X Y wrote | a letter»
    if carried(page, token):
        return not _governs(page, token - 1)
    word, unknown = page.words[token], token not in page.tags
    led = unknown and word[0] in page.pack.options["joined"]
    if led and (_adjoins_text(page, start, token) or done_with(page, start, token)):
        return True
    if led and _behind_name(page, token) and not of_body(page, token):
        told = not page.kinds(word[1:]).isdisjoint((*NAMING, "matter"))
        told = told or page.form(token - 1, "given") == "famous"
        return told or _people_told(page, word)
    if word.startswith(page.definite or ""):
        if page.end(start, "collective"):
            return _beside_plural(page, start, token)
        return plural_object(page, token) and not _governs(page, token - 1)
    if unknown and not led and _behind_surname(page, start, token):
        return True
    if not unknown or led or not page.end(start, "organization", "collective", "document"):
        return False
    if not word[0].isalpha() or page.end(token - 1, "given") or joins_noun(page, token):
        return False
    task = word[0] in page.pack.options["conjoined"] and "matter" in page.kinds(word[1:])
    return not task  # «the Authority of X and the protection of Y»


def _told_of_group(page: Page, start: int, token: int) -> bool:
    """Whether a group with its article only tells what those before it do, who have theirs («the
    doctors | in charge of the study»)."""
    if start != token - 1 or start in page.inner or not page.end(token, "collective"):
        return False
    both = all(word.startswith(page.definite or "") for word in page.words[start : token + 1])
    return both and page.words[token].endswith(page.pack.options["plural_subject"])


def _behind_surname(page: Page, start: int, token: int) -> bool:
    """Whether an indefinite noun and its adjective stand behind a name that a definite surname
    closes: what its bearer did something to («X the Y showed | new pictures»)."""
    definite, before = page.definite or "", token - 1
    if before <= start or not page.words[before].startswith(definite) or before in page.inner:
        return False
    if not page.end(before - 1, "given") or page.among(before, NAMING) or token in page.inner:
        return False
    word, behind = page.words[token], token + 1
    if not word[0].isalpha() or word[0] in page.written_on or behind >= len(page.words):
        return False
    adjective = behind not in page.tags and not page.words[behind].startswith(definite)
    return adjective and page.words[behind][0].isalpha() and not page.end(token, "particle")


def _second_person(page: Page, start: int, token: int) -> bool:
    """Whether a second person's title or office, a name behind it, follows a name that is whole:
    whom the first one met («X received | the ambassador Y»)."""
    titled = page.end(token, "title", "role")
    held = titled > 0 and page.words[token].startswith(page.definite or "")
    if held and page.form(token - 1, "given") == "famous":
        return True  # «Macron called | the president of X»
    while held and page.end(titled, "trait") == titled + 1:
        titled += 1  # «the Jordanian king X»
    named = held and page.end(titled, "given") > 0
    if not named and page.words[token] not in folded(page.pack.code, "styles"):
        return False
    return page.has("given", start, token - 1) or bare_surname(page, token - 1)


def _adjoins_text(page: Page, start: int, token: int) -> bool:
    """Whether a noun of doing that a preposition is written onto follows a text that is pointed at
    («what the statement called crimes»)."""
    pointed = page.words[start].startswith(page.definite or "")
    text = pointed and page.end(start, "document") == token
    return text and "matter" in page.kinds(page.words[token][1:])


def _beside_plural(page: Page, start: int, token: int) -> bool:
    """Whether a definite word can tell nothing of the plural before it: an office in the singular
    behind people with their article, any behind people without one, whose ending governs none."""
    plural, definite = page.pack.options["plural_subject"], page.definite or ""
    if not page.words[start].startswith(definite):
        before = page.words[token - 1]
        return before.endswith(plural) and not before.startswith(definite)
    several = any(page.words[t].endswith(plural) for t in range(start, token))
    return several and page.end(token, "role") > 0 and not page.words[token].endswith(plural)


def _doing(page: Page, token: int) -> bool:
    """Whether a noun of doing without its article, joined to a body's name, wants a noun behind it
    («the Ministry of Health and the reform of | hospitals»)."""
    return purpose(page, token) and not page.words[token][1:].startswith(page.definite or "")


def _behind_name(page: Page, token: int) -> bool:
    """Whether a first name stands right before the token or before that, or a state before it."""
    before = page.end(token - 1, "given", "metonym")
    lone = page.end(token - 1, "role") == token
    if lone and page.source(token - 1, token).endswith(page.possessed):
        return True  # «his lawyer | to the court»
    return bool(before or (token > 1 and page.end(token - 2, "given")))


def _governs(page: Page, token: int) -> bool:
    """Whether a noun without an article stands at the token with a preposition written onto it,
    which the noun behind it belongs to («for the affairs of»)."""
    word, options = page.words[token], page.pack.options
    noun = token not in page.tags and word[0] in options["joined"] and len(word) > SHORT_NOUN
    noun = noun and not page.end(token - 1, "particle")
    return noun and word[1] != word[0] and not word[1:].startswith(options["definite"])


def _people_told(page: Page, word: str) -> bool:
    """Whether a preposition is written onto people or bodies and their article: «X told the
    authorities that»."""
    if word[:1] != word[1:2]:
        return False
    kinds = page.kinds(page.pack.options["definite"] + word[2:])
    return not kinds.isdisjoint(("collective", "organization")) and "metonym" not in kinds


def matter_next(page: Page, token: int) -> bool:
    """Whether what a verb tells of opens at the token, behind a definite word or a place that
    closes the phrase before it."""
    before = token - 1
    closed = page.words[before].startswith(page.pack.options["definite"])
    closed = closed or page.end(before, "metonym", "place") == token
    matter = page.end(token, "matter", "offering") > 0 and not _names(page, token)
    return closed and matter and not purpose(page, before)


def _awaits(page: Page, token: int) -> bool:
    """Whether an office without an article ends before the token, which tells of what it is."""
    options, before = page.pack.options, page.words[token - 1]
    if before.startswith(options["definite"]) or before.endswith(options["plural_subject"]):
        return False
    heads = (t for t in range(max(token - 4, 0), token) if page.end(t, "role", "collective"))
    return any(page.end(head, "role", "collective") == token for head in heads)


def first_head(page: Page, start: int, end: int) -> int:
    """Where a person's phrase ends before a definite word that can be no trait of that person;
    its end when there is none."""
    definite, head = page.definite, page.end(start, "role", "generic", "title")
    if definite is None or not head:
        return end
    for token in range(head, end):
        if not all(page.words[place].startswith(definite) for place in (token - 1, token)):
            continue
        told = page.among(token, TRAITS) or relative(page, token)
        told = told or token in page.inner or _leads_to_name(page, token, end)
        if not told and not any(
            max(named_up_to(page, t), page.known(t, end)) > token for t in range(head, token)
        ):
            return token
    return end


def named_up_to(page: Page, first: int) -> int:
    """Where the name of several words ends that starts here and that the page has elsewhere too;
    0 where none does."""
    rests = page.names.get(page.words[first], ())
    ends = (first + len(rest) for rest in rests if len(rest) > 1)
    return next((end for end in ends if page.words[first:end] in page.repeated), 0)


def _leads_to_name(page: Page, token: int, end: int) -> bool:
    """Whether an unknown word still tells of the office whose holder's name follows it."""
    places = range(token + 1, end) if token not in page.tags else range(0)
    return any(page.end(place, "given", "title") for place in places)


def _names(page: Page, token: int) -> bool:
    return bool(page.end(token, "given", "title", "role", "metonym", "outlet"))


def of_what(page: Page, token: int) -> bool:
    """Whether an adjective with its article follows, as one that tells whose a body is."""
    definite = page.definite
    if definite is None or not page.words[token].startswith(definite):
        return False
    return token not in page.tags or page.end(token, "trait") > 0


def goes_on_named(page: Page, start: int, end: int) -> bool:
    """Whether a known mention goes on: with a name, an office where no definite word closes one, or
    an adjective that tells which is meant; or it is a title that may lead to a name."""
    definite = page.definite is not None
    title = page.end(start, "title") == end and definite
    office = not definite and page.end(end, "role") and not page.end(start, "pronoun", "generic")
    return bool(page.end(end, "given", "title") or title or office or second_trait(page, end))
