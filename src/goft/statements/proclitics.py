"""Prepositions written onto the word they govern, as in Arabic («بالتعاون»)."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Word
from goft.statements.endings import plural_object, relative
from goft.statements.kinds import NAMING
from goft.statements.naming import joined_verb, noun_of
from goft.statements.page import Page

SHORTEST: Final = 3
SHORTEST_LED: Final = 4
# Who or what an adjective without an article tells of.
SOURCED: Final = ("document", "anonymous", "medium", "organization", "collective", "role")
# Where somebody may hold an office; of people and documents a verb tells.
SEATS: Final = ("organization", "metonym", "medium", "outlet")
# Acts of which presence or participation may be the object, and who does them.
DEEDS: Final = frozenset(("welcome", "praise", "condemn"))
SOMEBODY: Final = ("role", "organization", "metonym", "given")


def listed(page: Page, word: str, words: frozenset[str]) -> bool:
    """Whether a word is one of these, be it behind a letter that is written onto words."""
    return word in words or (word[:1] in page.written_on and word[1:] in words)


def proclitic(page: Page, word: Word, token: int) -> int:
    """How many letters of the token are one of the cue's prepositions; 0 when none is."""
    text = page.words[token] if token < len(page.words) else ""
    if len(text) < SHORTEST or token in page.inner:
        return 0
    if page.known(token, token + 1) or (
        token in page.tags and not (page.end(token, "relative") or _of_deed(page, word, token))
    ):
        return 0
    if (len(text) == SHORTEST and not page.kinds(text[1:])) or _adjective(page, token):
        return 0
    if joined_verb(page, text[1:]):
        return 0
    for letter in page.pack.options.get("joined", ()):
        if (letter,) in word.prep and text.startswith(letter):
            if _governs_next(page, letter, token) or _only_where(page, letter, token):
                return 0
            length = _length(page, text, letter) or _longer(page, token)
            return 0 if "inside" in page.kinds(text[length:]) else length
    return 0


def _of_deed(page: Page, word: Word, token: int) -> bool:
    """Whether what reads like a preposition is a noun of doing that such a verb governs, right
    behind it («welcomed | the presence of X», spelled as «in the presence of»)."""
    if word.act not in DEEDS or not page.end(token, "preposition"):
        return False
    near = page.end(token - 1, "cue", *SOMEBODY) == token
    near = near or page.end(token - 2, *SOMEBODY) == token
    return near and "matter" in page.kinds(page.words[token][1:])


def _adjective(page: Page, token: int) -> bool:
    """Whether an adjective that only begins like a preposition tells of a source without an article
    right before it («a parliamentary report | that», «a naval source told yesterday»)."""
    definite, behind = page.definite or " ", token + 1
    if token in page.tags or not relative(page, token) or page.kinds(page.words[token][1:]):
        return False
    source = token and page.end(token - 1, *SOURCED) == token
    if not source or page.words[token - 1].startswith(definite):
        return False
    plain = behind < len(page.words) and page.words[behind].startswith(definite)
    return not plain or page.end(behind, "time") > 0


def _length(page: Page, text: str, letter: str) -> int:
    """Twice the letter stands for the letter and an article that lost its first; a rarer
    preposition counts only before what shows to be a noun."""
    if text.startswith(letter * 2) and letter == page.pack.options["joined"][-1]:
        return 1 if "matter" in page.kinds(text[1:]) else 2
    rare = letter != page.pack.options["joined"][0]
    sure = heads(page, text[1:]) or page.kinds(text[1:]) & {*NAMING}
    return 0 if rare and not sure else 1


def _longer(page: Page, token: int) -> int:
    """The letter before a word that opens a text's name of two words («according to | the latest
    figures»)."""
    rest = page.words[token + 1 : token + 2]
    found = page.readings(page.words[token][1:], *rest) if rest else ()
    return int(any(word.kind == "document" for word in found))


def heads(page: Page, text: str) -> bool:
    """Whether a word opens a noun phrase for certain."""
    return text.startswith(page.pack.options["definite"]) or "matter" in page.kinds(text)


def cuts(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where a phrase may be cut before what the cue governs: the certain place, else the first."""
    places = [token for token in range(start, end) if _governed(page, word, token)]
    certain = [token for token in places if heads(page, page.words[token][1:])]
    return certain[:1] or places[:1]


def bodies(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where a phrase may at last be cut before a body or person that the cue governs."""
    places = (token for token in range(start + 1, end) if proclitic(page, word, token))
    return [token for token in places if not _of_name(page, token)][:1]


def _governed(page: Page, word: Word, token: int) -> bool:
    length = proclitic(page, word, token)
    if not length or _of_name(page, token):
        return False
    kinds = page.kinds(page.words[token][length:])
    return "matter" in kinds or kinds.isdisjoint(SEATS)


def _of_name(page: Page, token: int) -> bool:
    """Whether a word that only begins like a preposition is a surname that the page knows, or one
    behind a first name: no noun is behind that letter, and a mark or «that» follows."""
    if page.known(token, token + 1):
        return True
    behind = token + 1
    marked = behind < len(page.words) and not page.words[behind][0].isalnum()
    if not marked and not page.end(behind, "that"):
        return False
    first = token - 1 if token - 1 in page.tags else token - 2
    return page.end(first, "given") == first + 1 and not noun_of(page, page.words[token][1:])


def _governs_next(page: Page, letter: str, token: int) -> bool:
    """Whether the same preposition is written onto a definite word right behind one that only
    begins like it, and so is who acts («X welcomed the delegation»)."""
    behind = page.words[token + 1] if token + 1 < len(page.words) else ""
    again = behind.startswith(letter + page.pack.options["definite"])
    led = again and page.form(token - 1, "cue") == "finite"
    return led and not noun_of(page, page.words[token][1:])


def _only_where(page: Page, letter: str, token: int) -> bool:
    """Whether the preposition only leads to where the subject is: somebody stands behind it as an
    object, before the same preposition and a noun of doing («the union at Suez asked | the
    minister for a halt»)."""
    behind = page.words[token + 2] if token + 2 < len(page.words) else ""
    doing = behind.startswith(letter) and "matter" in page.kinds(behind[1:])
    if not doing or "matter" in page.kinds(page.words[token][1:]):
        return False
    bare = page.words[token + 1].startswith(page.definite or " ")
    person = page.end(token + 1, "role", "collective") or plural_object(page, token + 1)
    return bare and bool(person)


def unled(page: Page, token: int, word: str) -> str:
    """A word without its article, also where that melted into the preposition before it."""
    melted = page.pack.options["joined"][-1] * 2 if page.definite else ""
    led = melted and len(word) > SHORTEST_LED and word.startswith(melted) and token not in page.tags
    return word[len(melted) :] if led else page.bare(word)
