"""Datelines: place, day and agency before a dash are no part of the sentence they open."""

from __future__ import annotations

from dataclasses import replace

from goft.model import Span, Text
from goft.statements.page import Page

LONGEST = 14
DASHES = frozenset("–—-")
PLACES = ("metonym", "place", "outlet", "medium", "time")


def without_datelines(page: Page) -> Text:
    """The page's text with the sentences that open blocks begun behind their datelines."""
    text = page.text
    sentences = list(text.sentences)
    for number, sentence in enumerate(sentences):
        if number == 0 or text.blocks[number] != text.blocks[number - 1]:
            sentences[number] = _behind(page, sentence)
    return replace(text, sentences=tuple(sentences))


def _behind(page: Page, sentence: Span) -> Span:
    """The sentence from behind its dateline's dash on."""
    start, end = sentence
    for token in range(start + 1, min(start + LONGEST, end - 1)):
        if page.words[token] in DASHES and _apart(page, token):
            after = token + 2 if page.words[token + 1] in DASHES else token + 1
            return (after, end) if after < end and _is_dateline(page, start, token) else sentence
    return sentence


def _apart(page: Page, token: int) -> bool:
    """Whether a space stands before the dash."""
    return page.text.starts[token] > page.text.ends[token - 1]


def _is_dateline(page: Page, start: int, end: int) -> bool:
    """Whether nothing but places, days, media and marks stands in the range."""
    token = start
    while token < end:
        after = page.end(token, *PLACES)
        word = page.words[token]
        named = page.pack.options["cased"] and page.capital(token)
        if not after and not named and word[0].isalpha():
            return False
        token = max(after, token + 1)
    return True
