"""Media: the names that a page gives to them, and when two of them mean the same one."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.behind_media import behind_outlet
from goft.statements.endings import relative
from goft.statements.groups import group_end, is_verb
from goft.statements.page import Page
from goft.statements.parted_objects import pointed_out
from goft.statements.phrases import noun_phrase

MEDIA: Final = frozenset(("medium", "outlet"))
REPORTING: Final = MEDIA | {"reporter"}
PASSING: Final = REPORTING | {"organization"}
LONGEST: Final = 10
STROKE: Final = "ـ"
FARTHEST: Final = 2000
FEW: Final = 3
NAMED_BY: Final = ("medium", "outlet", "interview")


def medium_name(page: Page, token: int, limit: int, floor: int | None = None) -> str:
    """The medium's name at a token, without the reporter who works for it; "" when none.

    It may begin before the token, but not before `floor`.
    """
    closed = next((t for t in range(token + 1, limit) if _closes(page, t)), limit)
    end = (group_end if page.cased else noun_phrase)(page, token, closed)
    while page.end(token, "reporter", "article") and token < end:
        token = page.end(token, "reporter", "article")
    medium = next((place for place in range(token, end) if page.among(place, MEDIA)), None)
    if medium is not None and (page.end(token, "desk") or not page.end(token, "organization")):
        token = name_start(page, token if floor is None else floor, medium)
        end = (_end_of_capitals if page.cased else _end_of_name)(page, medium, end)
    while end > token and not page.words[end - 1][0].isalnum() and not _closing(page, token, end):
        end -= 1
    if end <= token or end - token > LONGEST or _pointed(page, token - 1):
        return ""
    return "" if page.cased and _bare(page, token, end) else named(page, token, end)


def maker_name(page: Page, start: int, limit: int) -> str:
    """The name of whoever made the text at a token («a report by X»), else of the medium there."""
    behind = group_end(page, start, limit)
    text = page.end(behind - 1, "document") == behind and not page.capital(behind - 1)
    text = text and not has_medium(page, start, behind)
    made = text and behind < limit and page.end(behind, "preposition", "inner")
    return medium_name(page, made or start, limit) if made or not text else ""


def beside(page: Page, token: int) -> int:
    """Where a further medium starts to which a conjunction at the token leads; 0 when none does."""
    word = page.words[token]
    if word[0] in folded(page.pack.code, "conjoined") and token not in page.tags:
        further = page.readings(word[1:], *page.words[token + 1 : token + 2])
        kinds = page.kinds(word[1:]) | {each.kind for each in further}
        whole = page.definite and word[1:].startswith(page.definite) and "outlet" not in kinds
        return 0 if whole or kinds.isdisjoint(MEDIA) else token
    behind = page.end(token, "conjunction")
    if page.cased and behind:
        return _further(page, behind)
    return behind if behind and page.among(behind, MEDIA) else 0


def _further(page: Page, token: int) -> int:
    """Where a medium starts in the next few words, past what tells which it is («the local»)."""
    while page.end(token, "article", "origin", "epithet") or _plain(page, token):
        token += 1
    last = min(token + FEW, len(page.words))
    for place in range(token, last):
        if behind := page.among(place, MEDIA):
            bare = page.end(place, "medium") and not _capital(page, behind)
            return 0 if bare and not (place > token and page.capital(place)) else token
        if not _capital(page, place):
            return 0
    return 0


def _plain(page: Page, token: int) -> bool:
    """Whether a word that is no name and in no list stands at the token."""
    plain = token < len(page.words) and page.words[token].isalpha()
    return plain and not page.capital(token) and page.tags.get(token) is None


def _capital(page: Page, token: int) -> bool:
    return token < len(page.words) and page.capital(token)


def calls_so(page: Page, token: int) -> bool:
    """Whether a word for media stands before a medium's name: “newspaper X”."""
    behind = page.end(token, "medium") if page.cased else 0
    return behind > 0 and page.end(behind, "outlet") > 0


def whose_medium(page: Page, token: int) -> bool:
    """Whether a word that tells where a medium is from stands before it: “Danish newspaper X”."""
    return page.end(token, "origin") == token + 1 and calls_so(page, token + 1)


def has_medium(page: Page, start: int, end: int) -> bool:
    """Whether a word for media, or the name of one, starts in the range."""
    return any(page.among(token, MEDIA) for token in range(start, end))


def _end_of_capitals(page: Page, medium: int, end: int) -> int:
    """Where a medium's name ends: behind the last capital or word for media; at the medium itself
    when a noun that is none follows («a daily briefing»)."""
    token = page.among(medium, MEDIA)
    if page.end(medium, "outlet") == token and _clause_told(page, medium, token):
        return token
    while token < end and (_of_capitals(page, token) or page.among(token, MEDIA)):
        token = max(page.among(token, MEDIA), token + 1)
    capital = any(page.capital(place) for place in range(medium, token))
    runs_on = token < end and not capital and page.words[token].isalpha()
    return medium if runs_on and not page.end(token, "preposition", "inner") else token


def _clause_told(page: Page, medium: int, token: int) -> bool:
    """Whether a medium is told the clause whose subject is the capital at the token: “told Reuters
    | Britain would act”."""
    before = medium - (page.end(medium - 1, "article") == medium)
    word = page.word(before - 1, "cue")
    told = word is not None and "tell" in word.takes and page.capital(token)
    return told and not page.end(token, "medium") and is_verb(page, token + 1)


def _of_capitals(page: Page, token: int) -> bool:
    """Whether a capital stands at the token, or a number before one or behind a medium's noun:
    “Channel 2 News”, “Radio 4”."""
    number = page.words[token].isdigit()
    if number and page.alone(token - 1, "medium") and page.capital(token - 1):
        return True
    return page.capital(token + (number and token + 1 < len(page.words)))


def _end_of_name(page: Page, medium: int, end: int) -> int:
    """Where a medium's name ends: behind its closing mark or the medium only adjectives follow."""
    token = next((t + 1 for t in range(medium, end) if page.closes.get(t, -1) >= medium), 0)
    if token and token < end and not (tells_which(page, token) and _adjective(page, token)):
        return token
    token = token or max((t + 1 for t in range(medium, end) if _foreign(page.words[t])), default=0)
    if not token and page.definite is not None:
        token = max((page.end(place, "outlet") for place in range(medium, end)), default=0)
    while token and token < end and tells_which(page, token):
        token += 1
    return token or end


def _adjective(page: Page, token: int) -> bool:
    """Whether a word that tells of a medium named in marks is an adjective, and no noun beside."""
    edition = page.words[token] in folded(page.pack.code, "editions")
    told = edition or token in page.tags or page.definite is None
    return told or relative(page, token)


def _foreign(word: str) -> bool:
    """Whether a word is in letters that are not the language's own, which has no capitals."""
    return word.isascii() and word.isalpha()


def tells_which(page: Page, token: int) -> bool:
    """Whether a word behind a medium's name tells whose it is or in which tongue."""
    word = page.words[token]
    definite = page.definite is not None and word.startswith(page.definite)
    edition = word in folded(page.pack.code, "editions")
    return definite or edition or page.end(token, "trait", "metonym", "qualifier") > 0


def _bare(page: Page, start: int, end: int) -> bool:
    """Whether nothing but a word for media stands there: “the newspaper”, “a daily”."""
    return page.end(start, "medium") == end == start + 1 and not page.capital(start)


def _closing(page: Page, start: int, end: int) -> bool:
    """Whether the range ends in the mark that closes a name begun in it."""
    return page.closes.get(end - 1, -1) >= start


def name_start(page: Page, start: int, token: int) -> int:
    """Where a medium's name begins: back over capitals, where capitals show names."""
    while page.cased and token > start and _named_word(page, token - 1):
        token -= 1
    return token


def _named_word(page: Page, token: int) -> bool:
    """Whether a word has a capital, if only behind its article («al-Masirah»), and names no one."""
    letters = page.source(token, token + 1).split("-")
    plain = all(part.isalpha() for part in letters) and letters[-1][0].isupper()
    return plain and not page.end(token, "metonym", "title", "role")


def _pointed(page: Page, token: int) -> bool:
    """Whether a word that only points («this newspaper») stands at the token."""
    return page.end(token, "determiner") > 0 and not page.end(token, "article", "preposition")


def _closes(page: Page, token: int) -> bool:
    return page.words[token] in ",(" or bool(_other(page, token) or beside(page, token))


def _other(page: Page, token: int) -> bool:
    """Whether something else begins behind a medium's name: in a script without capitals a
    person's name, else an article or pronoun that no “of” leads."""
    if page.cased:
        return bool(page.end(token, "article", "pronoun")) and not page.end(token - 1, "inner")
    led = page.form(token, "qualifier") == "led"  # «the agency | that belongs to»
    if led or page.words[token] in folded(page.pack.code, "passed_verbs"):
        return True
    told = page.end(token, "given", "title") > 0
    if not page.verb_last:
        return told
    if page.end(token, "generic") and not page.form(token, "generic"):
        return True  # «as X reports | this actress wrote»
    alone = page.words[token + 1 : token + 2] == (",",)
    named = alone and any(page.end(t, "medium") == token for t in range(token - 2, token))
    return (told and not named) or pointed_out(page, token) or behind_outlet(page, token)


def named(page: Page, start: int, end: int) -> str:
    """The name in the page's letters, without what only sets it apart from the text around it: a
    stroke, the marks about the whole of it."""
    if page.opens.get(start) == end - 1:
        start, end = start + 1, end - 1
    while end - 1 > start and page.words[end - 1] in ".,":
        end -= 1
    return unclitic(page, start, end).lstrip(STROKE)


def passer(page: Page, start: int, end: int) -> str:
    """The name of what passed words on; "" of a person, and of what is only pointed at."""
    known = any(page.among(token, PASSING) for token in range(start, end))
    person = not known and page.end(start, "title", "role", "given", "pronoun", "possessive")
    if page.end(start, "generic") == end and not person:
        return named_before(page, start)
    return "" if person else named(page, start, end)


def as_passed_on(page: Page, cue: int, end: int) -> bool:
    """Whether nothing but who passed words on stands from a verb on that «as» leads: «…, as the
    agency X quoted»."""
    word, first = page.word(cue, "cue"), page.end(cue, "cue")
    likewise = page.words[cue - 1] in folded(page.pack.code, "likewise") if cue else False
    if word is None or not likewise or "quoted-of" not in word.takes or first >= end:
        return False
    first += page.end(first, "preposition", "pronoun") == first + 1 < end  # of whom
    behind = noun_phrase(page, first, end) if page.among(first, MEDIA) else first
    return first < behind and all(not page.words[t].isalnum() for t in range(behind, end))


def named_before(page: Page, token: int) -> str:
    """The medium of the same noun that the page named last, where one points at it: «the paper
    quoted X»; "" when none was named."""
    points = page.form(token, "generic") == "medium" or page.end(token - 1, "generic") > token
    if page.cased or not (points or page.end(token, "medium")):
        return ""
    noun, first = _noun(page, token), max(0, token - FARTHEST)
    places = (place for kind in NAMED_BY for place in page.between(kind, first, token))
    for place in sorted(set(places), reverse=True):
        name = _named_at(page, place, noun)
        if name and page.bare(fold_word(name)) != noun:
            return name
    return ""


def _named_at(page: Page, token: int, noun: str) -> str:
    """The name of the medium at the token, when it bears the noun."""
    led = page.end(token, "interview")
    if led and page.words[led - 1] == noun and led in page.opens:
        return named(page, led - 1, page.opens[led] + 1)
    if led or _noun(page, token) != noun:
        return ""
    return medium_name(page, token, page.text.sentences[page.sentence(token)][1])


def _noun(page: Page, token: int) -> str:
    """The word for a medium at the token, without what is written onto it."""
    word, known = page.words[token], page.word(token, "medium")
    if known is None or not known.clitic or not page.definite:
        return page.bare(word[page.cuts.get(token, 0) :])
    return word[2:] if word.startswith(word[0] * 2) else word[1:]


def unclitic(page: Page, start: int, end: int) -> str:
    """The name in the page's letters, without a preposition written onto it."""
    text = page.source(start, end)
    word = page.word(start, *MEDIA)
    if page.cuts.get(start, 0) > 1:  # «to the» is written without the article's alef
        return (page.definite or "") + text
    joined = page.pack.options.get("proclitics", {}).get("outlet", ())
    if word is None or not word.clitic or page.words[start][0] not in joined:
        return text
    letter = page.words[start][0]
    article = page.words[start].startswith(letter * 2)
    return (page.definite or "") + text[2:] if article else text[1:]
