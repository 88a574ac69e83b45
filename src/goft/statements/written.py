"""Texts that say something: «in the union's statement it says»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.media import tells_which
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase

NEAR: Final = 5


def is_written(page: Page, token: int) -> bool:
    """Whether a text or a medium stands at the token, or an epithet of one."""
    if page.end(token, "document", "medium") or page.alone(token, "document"):
        return True
    return page.form(token, "generic") in ("document", "medium")


def led_text(page: Page, frame: Frame, token: int, limit: int) -> int:
    """Where a text starts that «in» leads to, near the token; or whoever is quoted, behind the
    noun in «in the words of X»."""
    if "passed" in frame.word.takes:
        return token + (page.words[token] in folded(page.pack.code, "voices"))
    return next((t for t in range(token, min(token + NEAR, limit)) if is_written(page, t)), 0)


def text_end(page: Page, start: int, limit: int) -> int:
    """Where the mention of a text ends: one that is pointed at («this resolution») with its noun,
    unless whose it is follows."""
    end = page.end(start, "document", "generic")
    pointed = end > start + 1 and page.alone(start, "determiner")
    if pointed and not page.end(end, "organization", "metonym", "qualifier"):
        return end
    phrase = noun_phrase(page, start, limit)
    near = range(end, min(end + 2, phrase)) if end else ()
    named = next(filter(None, (page.end(t, "outlet") for t in near)), phrase)
    return phrase if named >= phrase or tells_which(page, named) else named


def text_before(page: Page, start: int, token: int) -> Tokens | None:
    """The last text that is told of before «in it says»: «sent a reply, in a part of which it
    says»."""
    texts = page.between("document", start, token)
    return (texts[-1], noun_phrase(page, texts[-1], token)) if texts else None
