"""Media that a verb of telling has as its object, with no mark before them: «an officer told |
the agency X that»."""

from __future__ import annotations

from goft.statements.frame import Frame
from goft.statements.media import MEDIA, passer
from goft.statements.objects import UNNAMED, adjective, first_named, full_name
from goft.statements.page import Page


def told_medium(page: Page, frame: Frame) -> None:
    """Leave the medium that was told out of the mention of whoever told it: it passed the words
    on."""
    start, end = frame.speaker or (0, 0)
    for token in range(start + 1, end):
        if _told(page, frame, start, token):
            frame.speaker = (start, token)
            frame.relays += (passer(page, token, end),)
            return


def _told(page: Page, frame: Frame, start: int, token: int) -> bool:
    """Whether a medium stands at the token behind a whole mention, of which it is no part: its
    noun, a name that no adjective can be, or what stands in marks."""
    marked = token in page.opens
    medium = _marked(page, frame, token) if marked else page.among(token, MEDIA) > 0
    if not medium or _led(page, token) or page.among(start, MEDIA) or page.words[token - 1] == "(":
        return False
    definite = page.words[token].startswith(page.definite or " ")
    if definite and not marked and not page.end(token, "medium"):
        return False
    informs = "informs" in frame.word.takes
    unnamed = informs and page.end(start, "anonymous", "collective") == token
    return unnamed or _whole(page, start, token)


def _marked(page: Page, frame: Frame, token: int) -> bool:
    """Whether the marks that open at the token hold a medium's name, or any that was told."""
    named = page.end(token + 1, "outlet") == page.opens[token]
    return named or "informs" in frame.word.takes


def _led(page: Page, token: int) -> bool:
    """Whether a preposition or a conjunction is written onto the word, or stands before it."""
    word = page.word(token, *MEDIA)
    before = page.end(token - 1, "preposition", "conjunction", "toward", "particle") == token
    return before or (word is not None and bool(word.clitic))


def _whole(page: Page, start: int, token: int) -> bool:
    """Whether the words before the token are a whole mention that no noun goes on: they end in a
    definite word, in an adjective or in a name."""
    before, unnamed = page.words[token - 1], page.end(start, *UNNAMED)
    if before.startswith(page.definite or " ") or first_named(page, start, token):
        return True
    if page.known(start, token) == token or full_name(page, token):
        return True
    told = unnamed > start + 1 or (0 < unnamed < token and adjective(page, token - 1))
    return token > start + 1 and unnamed <= token and told
