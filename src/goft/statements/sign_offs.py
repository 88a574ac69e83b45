"""Where a page in a language whose verbs come last tells whose copy it is by a stroke behind the
last full stop, as «A./ Fars», or on a line that names nothing but a medium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.media import MEDIA, medium_name
from goft.statements.page import Page

# How many words sign behind a stroke, and how long a line is that only names a medium.
LONGEST: Final = 5
LONGEST_LINE: Final = 10
# In one of the first lines a medium alone is but a dateline.
OPENING: Final = 3
FEW: Final = 2
SIGNING: Final = frozenset((*MEDIA, "agencies"))


def stroke(page: Page, start: int, end: int) -> int:
    """Where a stroke behind a full stop, or at the very end, closes words with whatever editors
    set behind it; their end when none does."""
    if not page.verb_last:
        return end
    for token in range(max(start + 1, end - LONGEST), end):
        closes = page.words[token] == "/" and not page.words[token - 1].isdigit()
        if closes and (page.words[token - 1] in (".", "…") or token == end - 1):
            return token
    return end


def bracketed(page: Page, start: int, end: int) -> int:
    """Where the bracket opens that names nothing but media right before the full stop of a
    sentence: «… will be filled (X).»; its end when none does."""
    close = end - 1 - (page.words[end - 1] == ".")
    if page.cased or close <= start or page.words[close] != ")":
        return end
    token = close - 1
    near = range(token, max(start + FEW, close - LONGEST_LINE), -1)
    opening = next((t for t in near if page.words[t] == "("), 0)
    place = opening + 1
    while 0 < opening < place < close:
        behind = page.among(place, SIGNING)
        if not behind and page.words[place].isalnum():
            return end
        place = behind or place + 1
    return opening if opening and place == close > opening + 1 else end


def signing(page: Page) -> str:
    """The medium that a stroke names at the very end of the page; "" when none does."""
    start, end = page.text.sentences[-1] if page.text.sentences else (0, 0)
    token = stroke(page, start, end) + 1
    if token >= end or page.words[token - 2] != "." or page.end(token, *MEDIA) != end:
        return ""
    return medium_name(page, token, end)


def lines(page: Page) -> Iterator[tuple[int, str, int]]:
    """The media that a line of their own names over what they report («Axios:», «CBS, quoting
    sources»): where, what and up to where it holds."""
    found = list(_named_alone(page)) if page.verb_last else []
    starts = [token for token, _ in found]
    for (token, name), until in zip(found, [*starts[1:], len(page.words)], strict=False):
        yield token, name, until


def _named_alone(page: Page) -> Iterator[tuple[int, str]]:
    blocks = page.text.blocks
    for number, (start, end) in enumerate(page.text.sentences):
        behind = page.end(start, "outlet") if end - start <= LONGEST_LINE else 0
        if not behind or page.has("cue", behind, end) or page.has("verb", behind, end):
            continue
        beside = [*blocks[max(number - 1, 0) : number], *blocks[number + 1 : number + 2]]
        if blocks[number] not in beside:
            mark = page.words[behind : behind + 1]
            led = page.words[end - 1] == ":" and mark in ((":",), (",",))
            led = led and (number >= OPENING or mark == (",",))
            if led or page.end(behind, "credit"):
                yield start, medium_name(page, start, behind)
