"""Media that no list holds, told by the word for media before their names: “the daily X”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from goft.languages.pack import Pack, Readings
from goft.model import Text
from goft.statements.tags import Tags, TokenSet, alone

LONGEST: Final = 4
# How many dots, and letters between two of them, a name of letters has.
FEWEST: Final = 1
LETTERS: Final = 3
OPENING: Final = frozenset('"«“(')
MEDIA: Final = frozenset(("medium", "interview"))
# What no medium's name begins with, or is when it stands alone.
OTHERS: Final = frozenset(
    (
        *("given", "title", "role", "headship", "time", "pronoun", "article", "cue", "opener"),
        *("preposition", "conjunction", "outlet", "metonym", "trait", "possessive", "helper"),
    )
)

# What leads to a medium alone, be its name one word: “told the Standard”.
ORIGINS: Final = frozenset(("origin", "article", "epithet", "opener"))
LEADS: Final = frozenset(("toward", "interview"))
TOLD: Final = frozenset(("cue", "interview"))
# What a name in capitals alone may look like and is not: somebody's first name.
PEOPLE: Final = frozenset(("given", "gendered"))


def called_outlets(text: Text, pack: Pack, tags: Tags, inner: TokenSet) -> None:
    """Tag as an outlet, wherever the page has it, a name in capitals that a word for media calls
    so somewhere."""
    if not pack.options["cased"]:
        _dotted(text, tags, inner)
        return
    _open(text, pack, tags, inner)
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(set(_called(text, tags)), key=lambda name: (-len(name), name)):
        found.setdefault(name[0], []).append(name)
    for token, word in enumerate(text.words) if found else ():
        names = found.get(word)
        if names is None or token in inner or not _letters(text, token)[0].isupper():
            continue
        called = next((n for n in names if text.words[token : token + len(n)] == n), ())
        if called and (len(called) > 1 or _alone(text, tags, token)):
            tags[token] = alone("outlet", len(called))
            inner.cover(token + 1, token + len(called))


def _dotted(text: Text, tags: Tags, inner: TokenSet) -> None:
    """Tag as an outlet a medium's name of letters with dots between them, whatever words they look
    like, behind a word for media: «the network | E.S.P.N»."""
    for token, mark in enumerate(text.words[2:], 1):
        if mark != "." or token in inner:
            continue
        before = token - 1 - (text.words[token - 1] in OPENING)
        if tags.kinds(before).isdisjoint(MEDIA):
            continue
        end = _letters_end(text, token)
        if end - token > 2 * FEWEST:
            tags[token] = alone("outlet", end - token)
            inner.cover(token + 1, end)
            for covered in range(token + 1, end):
                tags.drop(covered)


def _letters_end(text: Text, token: int) -> int:
    """Where letters with dots and no space between them end."""
    end = token
    while end < len(text.words) and len(text.words[end]) <= LETTERS and text.words[end].isalpha():
        dotted = text.words[end + 1 : end + 2] == (".",) and end + 2 < len(text.words)
        joined = dotted and text.starts[end + 2] == text.end(end) + 1
        if not joined:
            return end + 1
        end += 2
    return end


def _alone(text: Text, tags: Tags, token: int) -> bool:
    """Whether a name of one word stands at the token, and nothing else that it may be."""
    found = tags.get(token)
    if found is None or _initials(text, token):
        return True
    return "masthead" in found.kinds and "article" in tags.kinds(token - 1) and _ends(text, token)


def _ends(text: Text, token: int) -> bool:
    """Whether no further capital follows: “the Post”, no “the Post Office”."""
    return token + 1 < len(text.words) and not _letters(text, token + 1)[0].isupper()


def _open(text: Text, pack: Pack, tags: Tags, inner: TokenSet) -> None:
    """Let a medium that seems to be pointed at («the daily») be a word beside its name, where one
    follows."""
    for token in tags.having("generic"):
        found, end = tags[token], tags.end(token)
        points = any(word.kind == "generic" and word.form == "medium" for word in found.words)
        if not points or end >= len(text.words):
            continue
        if "outlet" not in tags.kinds(end) and not _of_name(text, tags, end, end):
            continue
        called = next(t for t in range(token + 1, end) if pack.phrase(*text.words[t:end]))
        inner.drop(token + 1, called + 1)
        for place in range(token, called):
            _tag(pack, text.words[place : place + 1], tags, place)
        _tag(pack, text.words[called:end], tags, called)


def _tag(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> None:
    """Let what the words are start at the token."""
    found = pack.phrase(*words)
    if found is None:
        tags.drop(token)
    else:
        tags[token] = found


def _called(text: Text, tags: Tags) -> Iterator[tuple[str, ...]]:
    """The names that follow a word for media, which are nobody's, or that end as papers' names do
    and were told something."""
    ahead: dict[str, set[str]] = {}
    for token in tags.having("medium"):
        name = _run(text, tags, tags.end(token))
        if not name or _capital_before(text, tags, token):
            continue
        ahead = ahead or _ahead(text)
        # The last of several words stands alone elsewhere, as a person's surname does.
        surname = len(name) > 1 and len(ahead[name[-1]]) > 1
        if not surname and not _aged(text, tags.end(token) + len(name)):
            yield name
    for token in tags.having("toward", "interview", "cue"):
        if tags[token].kinds.isdisjoint(LEADS) and not _relays(tags[token]):
            continue
        led = tags.end(token)
        start = led + ("article" in tags.kinds(led))
        name = _run(text, tags, start)
        told = start > led and not tags[token].kinds.isdisjoint(TOLD)
        if len(name) > 1 - told and "masthead" in tags.kinds(start + len(name) - 1):
            yield name


def _capital_before(text: Text, tags: Tags, token: int) -> bool:
    """Whether a capital that tells of no origin stands before the token: “Oslo News Group”."""
    if token == 0 or not _letters(text, token - 1)[0].isupper():
        return False
    return tags.kinds(token - 1).isdisjoint(ORIGINS)


def _relays(found: Readings) -> bool:
    """Whether the words are an attribution, as “according to”."""
    return any(word.form == "noun" and "relay" in word.takes for word in found.words)


def _run(text: Text, tags: Tags, start: int) -> tuple[str, ...]:
    """The words of a medium's name that start at the token."""
    end = start
    while end < min(start + LONGEST, len(text.words)) and _of_name(text, tags, end, start):
        end += 1
    if end == start and "given" in tags.kinds(start) and "masthead" in tags.kinds(start + 1):
        end = start + 2
    return text.words[start:end]


def _of_name(text: Text, tags: Tags, token: int, start: int) -> bool:
    """Whether a word of a medium's name stands at the token, the first of which is at `start`."""
    kinds = tags.kinds(token)
    other = not kinds.isdisjoint(OTHERS) if token == start else "time" in kinds
    named = not other or "masthead" in kinds or (kinds <= PEOPLE and _initials(text, token))
    letters = _letters(text, token)
    return named and letters[0].isupper() and letters.replace("-", "").isalpha()


def _aged(text: Text, end: int) -> bool:
    """Whether somebody's age follows: “the broadcaster Jo Bell, 41,”."""
    words = text.words
    return words[end : end + 1] == (",",) and end + 1 < len(words) and words[end + 1].isdigit()


def _ahead(text: Text) -> dict[str, set[str]]:
    """The words that stand before each word of the page."""
    found: dict[str, set[str]] = {}
    for before, word in pairwise(text.words):
        found.setdefault(word, set()).add(before)
    return found


def _letters(text: Text, token: int) -> str:
    """A word as the document writes it."""
    first, last = text.view.back(text.starts[token], text.end(token))
    return text.document.text[first:last]


def _initials(text: Text, token: int) -> bool:
    """Whether a word is all capitals, as agencies are called by: no first name then (“PETRA”)."""
    return len(text.words[token]) > 2 and _letters(text, token).isupper()
