"""Mentions, each read once: whom a page introduces speaks in it too."""

from __future__ import annotations

from typing import cast

from goft.languages.letters import folded
from goft.statements.mentions import Mention, read_mention
from goft.statements.page import Page, keep
from goft.statements.phrases import Tokens


def mention_at(page: Page, span: Tokens) -> Mention:
    """What the words of a mention say about the source, not to be changed."""
    found = page.mentions.get(span)
    if found is None:
        found = keep(page.mentions, span, read_mention(page, _without_relative(page, span)))
    return cast(Mention, found)


def finds(page: Page, span: Tokens) -> bool:
    """Whether a mention opens with the findings of a text that it names."""
    start, end = span
    if end - start <= 1 or not page.end(start + 1, "document"):
        return False
    return page.words[start] in folded(page.pack.code, "findings")


def _without_relative(page: Page, span: Tokens) -> Tokens:
    """A mention in a script with capitals without “who” at its end, and an adverb behind that; a
    study without its findings («the findings of | the study»)."""
    if finds(page, span):
        return span[0] + 1, span[1]
    start, end = span
    who = next(iter(page.between("personal", start + 1, end)), end) if page.cased else end
    unknown = not page.end(start, "anonymous", "counted", "collective")
    if unknown and not folded(page.pack.code, "unnamed_words").isdisjoint(page.words[who:end]):
        return start, who  # “an adviser | who did not want to be named”
    last = end - 1 if page.cased and page.end(end - 1, "adverb") == end else end
    cut = page.cased and last - 1 > start and page.end(last - 1, "personal") == last
    return (start, last - 1) if cut and not page.capital(last - 1) else span
