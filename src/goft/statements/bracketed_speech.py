"""Brackets that papers write for quotation marks: «قال: (كانت ناجحة)», «أكد ل(الوطن)»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.pack import Pack
from goft.model import Span, Text
from goft.statements.tags import Tags

SHORTEST: Final = 4
LONG: Final = 6
LONGEST_TITLE: Final = 12
ENDING: Final = frozenset(".,;!?")


def with_marks(
    pack: Pack,
    text: Text,
    words: tuple[str, ...],
    tags: Tags,
    marks: tuple[dict[int, int], dict[int, int]],
) -> tuple[str, ...]:
    """The page's words, with quotation marks for the brackets around what is said behind a colon;
    they are added to the `marks` that open and that close."""
    if not pack.options.get("bracketed_speech"):
        return words
    marked, (opens, closes) = list[str](), marks
    for opening, close in _pairs(pack, text, words, tags):
        marked = marked or list(words)
        marked[opening], marked[close] = "«", "»"
        opens[opening], closes[close] = close, opening
    return tuple(marked) if marked else words


def _pairs(pack: Pack, text: Text, words: tuple[str, ...], tags: Tags) -> Iterator[Span]:
    """The brackets that stand for quotation marks, each with the one that closes it."""
    for number, (start, end) in enumerate(text.sentences):
        for token in (t for t in range(start + 2, end) if words[t] == "("):
            limit = _block_end(text, number)
            close = _said(words, tags, token, (start, limit))
            if close := close or _called(pack, words, tags, token):
                yield token, close


def _said(words: tuple[str, ...], tags: Tags, token: int, block: Span) -> int:
    """The bracket that closes what is said behind a colon; else 0."""
    start, limit = block
    if not _cue(tags, start, token):
        return 0
    close = _close(words, token, limit)
    shortest = SHORTEST if words[token - 1] == ":" else _told(words, tags, token)
    return close if close - token > shortest else 0


def _told(words: tuple[str, ...], tags: Tags, token: int) -> int:
    """How many words brackets without a colon hold at least that are what somebody said: no more
    than the name and office of the subject stand between the verb and them, and no office in
    them."""
    near = range(max(token - LONG, 0), token)
    cue = next((t for t in reversed(near) if "cue" in tags.kinds(t)), 0)
    plain = cue and all(word.isalpha() for word in words[cue:token])
    office = tags.kinds(token + 1) & {"role", "title", "organization"}
    return LONG if plain and not office else len(words)


def _called(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> int:
    """The bracket that closes the name of a medium or of whom something is told, or the title of an
    article; else 0."""
    told = words[token - 1] == pack.options["joined"][-1]
    titled = tags.ends(token, "entitling")
    if not (told or titled or "medium" in tags.kinds(token - 1)):
        return 0
    near = range(token + 2, min(token + (LONGEST_TITLE if titled else SHORTEST), len(words)))
    return next((t for t in near if words[t] == ")"), 0)


def _cue(tags: Tags, start: int, end: int) -> bool:
    """Whether a verb of saying stands in the sentence before the colon."""
    return any("cue" in tags.kinds(token) for token in range(start, end))


def _block_end(text: Text, number: int) -> int:
    """Where the block of a sentence ends."""
    block = text.blocks[number]
    last = number
    while last + 1 < len(text.sentences) and text.blocks[last + 1] == block:
        last += 1
    return text.sentences[last][1]


def _close(words: tuple[str, ...], opening: int, limit: int) -> int:
    """The bracket that closes the one at the token, where what is said ends with it; else 0."""
    depth = 0
    for token in range(opening, limit):
        depth += (words[token] == "(") - (words[token] == ")")
        if depth == 0:
            ends = token + 1 == limit or words[token + 1] in ENDING or token - opening > LONG
            return token if ends else 0
    return 0
