"""The quotations of a page: where they open and close, and which of them are speech."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.languages.pack import Pack
from goft.model import Text
from goft.statements.tags import Tags, TokenSet

SPEECH: Final = 6


def quotations(text: Text) -> tuple[dict[int, int], dict[int, int]]:
    """Content end by the token of the opening mark; opening by the token of the closing mark."""
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    for quotation in text.quotations:
        opening = bisect_left(text.starts, quotation.start) - 1
        end = bisect_left(text.starts, quotation.end)
        opens[opening] = end
        if quotation.closed:
            closes[end] = opening
    return opens, closes


def spoken(words: tuple[str, ...], closes: dict[int, int], tags: Tags) -> TokenSet:
    """The tokens inside closed quotations that are speech: long ones, and whole sentences, but
    no titles."""
    within = TokenSet(len(words))
    for close, opening in closes.items():
        long = close - opening > SPEECH or words[close - 1] in ",.!?"
        if long and not entitled(words, opening, tags):
            within.cover(opening + 1, close)
    return within


def entitled(words: tuple[str, ...], opening: int, tags: Tags) -> bool:
    """Whether a quotation is the title of a work or event: «under the title: “…”»."""
    before = opening - 1 - (words[opening - 1] == ":")
    found = tags.get(before) or tags.get(before - 1)
    return found is not None and "entitling" in found.kinds


def tails_behind(pack: Pack, words: tuple[str, ...], closes: dict[int, int], tags: Tags) -> None:
    """Let what a comma leads to close a content too where the comma stands inside the mark: “is
    ‘dead,’ in comments that”."""
    endings = pack.words.get(",")
    if endings is None:
        return
    for close in closes:
        inside = words[close - 1] == "," and tags.get(close) is None
        for length, rests in endings.longer.items() if inside else ():
            found = rests.get(words[close + 1 : close + 1 + length])
            if found is not None and "tail" in found.kinds:
                tags[close] = found
                break
