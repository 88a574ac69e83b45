"""Media that are only pointed at, by the name they had before: “told the paper”."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.media import FARTHEST, MEDIA, medium_name, named_before
from goft.statements.page import Page

LED: Final = ("toward", "interview")
LONGEST: Final = 5
# How many sentences before one that points at a talk may tell of it.
BACK: Final = 2


def pointed_medium(page: Page, frame: Frame, places: list[int]) -> str:
    """The medium named before that a frame's clause points at as the one told; "" when none.
    `places` is where words of the page can point at one."""
    if not places:
        return ""
    start, end = page.text.sentences[frame.sentence]
    behind = frame.content[0] if frame.after_cue else end
    ahead = (max(start, frame.left - FARTHEST), frame.cue[0])
    find = _in_capitals if page.cased else _of_noun
    for token in (*_within(places, *ahead), *_within(places, frame.cue[1], behind)):
        if name := find(page, token) or _of_talk(page, frame.sentence, token):
            return name
    return ""


def _within(places: list[int], first: int, end: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_left(places, end)]


def pointing(page: Page) -> list[int]:
    """Where a word can point at a medium or a talk that the page told of."""
    words, found = page.words, set[int]()
    leads = page.lists.here("talks_in" if page.definite else "talk_pointing")
    media = page.lists.here("told_media") if page.cased else frozenset()
    if leads or media:
        found.update(t for t, word in enumerate(words) if words[t - 1] in leads or word in media)
    if not page.cased:
        found.update(page.places.all("medium"), page.places.all("generic"))
    if folded(page.pack.code, "in_it"):
        found.update(t for t, _ in page.text.sentences if _in_it(page, t))
    return sorted(found)


def _of_talk(page: Page, sentence: int, token: int) -> str:
    """The medium of the talk that the page told of right before, and points at: «in the
    interview»; or of what “in it” opens a sentence with."""
    opens = page.text.sentences[sentence][0] == token
    if not (_talk_pointed(page, token) or (opens and _in_it(page, token))):
        return ""
    talks = folded(page.pack.code, "talks")
    for number in range(sentence - 1, max(sentence - BACK, 0) - 1, -1):
        start, end = page.text.sentences[number]
        told = [t for t in range(start, end) if page.words[t] in talks]
        if told:
            return _nearest(page, told[-1], start, end)
    return ""


def _talk_pointed(page: Page, token: int) -> bool:
    code = page.pack.code
    word, before = page.words[token], page.words[token - 1]
    bare = page.bare(word)
    if bare not in folded(code, "talks") or (page.definite and bare == word):
        return False
    pointed = before in folded(code, "talks_in" if page.definite else "talk_pointing")
    return pointed and not _anew(page, token + 1)


def _anew(page: Page, token: int) -> bool:
    """Whether it is told with whom the talk was: then it is another."""
    end = min(token + LONGEST, len(page.words))
    return bool(page.among(token, MEDIA) or page.end(token, "toward", "airing", "relative")) or (
        token < end and page.words[token] in folded(page.pack.code, "together")
    )


def _in_it(page: Page, token: int) -> bool:
    """Whether “in it” stands at the token."""
    return " ".join(page.words[token : token + 2]) in folded(page.pack.code, "in_it")


def _nearest(page: Page, talk: int, start: int, end: int) -> str:
    """The name of the medium that stands nearest to the word for a talk."""
    places = {*page.between("outlet", start, end), *page.between("medium", start, end)}
    for place in sorted(places, key=lambda place: (abs(place - talk), place)):
        if name := medium_name(page, place, end, start):
            return name
    return ""


def _in_capitals(page: Page, token: int) -> str:
    """The medium named last before the token, when it is “told the paper” or the like."""
    told = page.words[token] in folded(page.pack.code, "told_media")
    if not told or not _led(page, token - 1) or not page.end(token - 1, "article", "generic"):
        return ""
    if group_end(page, token - 1, len(page.words)) > token + 1:
        return ""
    first = max(0, token - FARTHEST)
    places = {*page.between("outlet", first, token), *page.between("medium", first, token)}
    for place in sorted(places, reverse=True):
        start, end = page.text.sentences[page.sentence(place)]
        name = medium_name(page, place, end, start)
        if name and place != token:
            return name
    return ""


def _of_noun(page: Page, token: int) -> str:
    """The medium that bears the same noun as one pointed at before a verb: «to this agency»."""
    word = page.word(token, "medium")
    if word is not None and word.clitic and page.definite:
        alone = token + 1 >= len(page.words) or not page.among(token + 1, MEDIA)
        melted = page.words[token].startswith(page.words[token][0] * 2)
        marked = token + 1 in page.opens
        return named_before(page, token) if melted and alone and not marked else ""
    points = page.form(token, "generic") == "medium" and _led(page, token)
    return named_before(page, page.end(token, "generic") - 1) if points else ""


def _led(page: Page, token: int) -> bool:
    """Whether what leads to whoever is told something ends right before the token."""
    return any(page.end(place, *LED) == token for place in range(max(token - LONGEST, 0), token))
