"""What a page sets apart behind a mention: in brackets, or between two dashes."""

from __future__ import annotations

from typing import Final

from goft.statements.dashes import DASHES
from goft.statements.groups import has_ending
from goft.statements.kinds import STOPS
from goft.statements.page import Page

LONGEST: Final = 24
SHORT: Final = 5
LONGEST_NAME: Final = 3
LONGEST_ADJUNCT: Final = 14
# What a participle takes that tells something itself: “adding that”, “telling reporters”.
TELLING: Final = frozenset(("say", "tell", "that", "quoted"))
MEDIA: Final = frozenset(("medium", "outlet"))


def set_apart(page: Page, token: int, limit: int) -> int:
    """Behind the mark that closes what brackets, or dashes between spaces, hold from the token on;
    0 where none opens there, or a verb of saying stands in it."""
    if page.definite is None or token + 1 >= limit:
        return 0
    mark = page.words[token]
    close = ")" if mark == "(" else mark
    if mark != "(" and not (mark in DASHES and _spaced(page, token)):
        return 0
    titled = False  # what brackets hold within dashes is a title, be it one with a verb
    for place in range(token + 1, min(token + LONGEST, limit)):
        if page.words[place] == close:
            return place + 1
        titled = page.words[place] == "(" or (titled and page.words[place] != ")")
        if not titled and page.end(place, "cue", "that"):
            return 0
    return 0


def bracketed(page: Page, token: int, limit: int) -> int:
    """Behind the bracket that closes a short name («the central command (Centcom)»); else 0."""
    if page.words[token] != "(" or page.definite is None or page.among(token + 1, STOPS):
        return 0
    near = range(token + 2, min(token + SHORT, limit))
    return next((t + 1 for t in near if page.words[t] == ")"), 0)


def by_name(page: Page, token: int, limit: int) -> int:
    """Where the name ends with which an unnamed speaker is said to call oneself («a driver | who
    said that his name was X»), be it behind a comma; the same token where none does."""
    if token >= limit or page.definite is None:
        return token
    start = page.end(token + (page.words[token] == ","), "by_name")
    end = start
    first = start
    while start and end < min(start + LONGEST_NAME, limit):
        if _dotted(page, start, end):
            end, start = end + 1, start + 1
            continue
        if not (page.words[end].isalpha() if end == start else _of_name(page, end)):
            break
        end += 1
    return end if end > first else token


def _of_name(page: Page, token: int) -> bool:
    word = page.words[token]
    told = word[0] in page.pack.options["joined"] and page.kinds(word[1:]) & MEDIA
    plain = word[0].isalpha() and not page.among(token, STOPS) and not told
    return plain or page.end(token, "given") > 0


def _dotted(page: Page, start: int, token: int) -> bool:
    """Whether a full stop stands between two letters that somebody's name is shortened to."""
    letters = page.words[token - 1 : token + 2] if page.words[token] == "." else ()
    return start < token and [len(word) for word in letters] == [1, 1, 1]


def _spaced(page: Page, token: int) -> bool:
    """Whether a space stands on either side of a mark."""
    start, end = page.span(token, token + 1)
    return page.letters[start - 1 : start].isspace() and page.letters[end : end + 1].isspace()


def before_colon(page: Page, comma: int, limit: int) -> int:
    """Where the colon stands that closes an adjunct behind a comma, before a quotation: “wrote,
    beside a black and white picture: “…””; the comma where none does."""
    first, last = comma + 1, min(comma + LONGEST_ADJUNCT, limit - 1)
    colon = next((t for t in range(first, last) if page.words[t] == ":"), 0)
    if not colon or colon + 1 not in page.opens or not _attends(page, first):
        return comma
    inner = first + _reduced(page, first)
    if page.has("cue", inner, colon):
        return comma
    told = page.end(first, "during", "question") or not page.has("verb", inner, colon)
    return colon if told else comma


def _attends(page: Page, token: int) -> bool:
    """Whether an adjunct opens at the token, be it one of what the speaker does meanwhile."""
    opened = page.end(token, "preposition", "adjunct", "setting", "interview", "during", "question")
    return opened > 0 or (has_ending(page, token, "participle") and not _tells(page, token))


def _tells(page: Page, token: int) -> bool:
    word = page.word(token, "cue")
    return word is not None and not word.takes.isdisjoint(TELLING)


def _reduced(page: Page, token: int) -> int:
    """How many words open a clause without a subject, whose verb tells nothing itself: “speaking
    of her father”, “when asked about it”."""
    return max(page.end(token, "during", "question") - token, 0) + 1
