"""What stands glued to the article's own words: slug, place line, end mark."""

from __future__ import annotations

import re

from goft.documents.furniture import is_end_mark
from goft.documents.outlets import by_name
from goft.languages.page import page_key, page_words
from goft.model import Block, Role

_WORD = r"(?!\u0640\s)[^\s:،,.!؟?«»\"()/–—-]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_COLON = re.compile(rf"({_NAME})\s?[:/](?=\s)")
# A stroke of the pen between spaces stands for a dash.
_DASH = re.compile(rf"({_NAME})\s*(?:[–—-]+|(?<=\s)\u0640(?=\s))(?=\s|\S)\s*")
_DAY = r"(?:, [A-Z][\w.]+(?: \d{1,2})?)?"
_WIRE = re.compile(
    rf"[A-Z][A-Z .'’]+{_DAY}(?: \([^)]{{2,30}}\))?\s*[–—-]{{1,2}}(?=\s)"
    rf"|[A-Z][\w.]+(?: [A-Z][\w.]+)?{_DAY} \([^)]{{2,30}}\)\s*[–—-]{{1,2}}(?=\s)"
)
_LAST = re.compile(r"[.!?؟»”\"]\s*([^.!?؟»”\"\s][^.!?؟»”\"]{1,40})$")
_ECHO_WITHIN = 3000


def split(block: Block, text: str, *, first: bool) -> list[Block]:
    """A paragraph as its slug or place line, its own words, and an agency's end mark."""
    start, end = block.span
    found: list[Block] = []
    opening = _opening(text[start:end], text) if first else None
    if opening:
        role, length = opening
        found.append(Block(role, (start, start + length), "slug" if role == "credit" else None))
        start = end - len(text[start + length : end].lstrip())
    mark = _end_mark(text, start, end)
    if mark is None:
        return [*found, Block(block.role, (start, end), block.kind)]
    words_end = start + len(text[start:mark].rstrip())
    ending = Block("furniture", (mark, end), "end mark")
    return [*found, Block(block.role, (start, words_end), block.kind), ending]


def _opening(words: str, text: str) -> tuple[Role, int] | None:
    """The role and length of what precedes the first sentence, if anything does."""
    colon = _COLON.match(words)
    if colon and _is_outlet(colon[1], text):
        return "credit", colon.end()
    dash = _DASH.match(words)
    if dash and page_key(dash[1]) in page_words().labels["place"]:
        return "dateline", _place_line(words, dash)
    if dash and (behind := _DASH.match(words, dash.end())) and by_name(behind[1]):
        return "dateline", len(behind[0].rstrip()) + dash.end()
    if dash and by_name(dash[1]):
        return "credit", len(dash[0].rstrip())
    wire = _WIRE.match(words)
    return ("dateline", wire.end()) if wire else None


def _place_line(words: str, place: re.Match[str]) -> int:
    """How far a place line goes: an agency may follow the place."""
    for pattern in (_DASH, _COLON):
        agency = pattern.match(words, place.end())
        if agency and by_name(agency[1]):
            return place.end() + len(agency[0].rstrip())
    return len(place[0].rstrip())


def _is_outlet(name: str, text: str) -> bool:
    """Whether a name before a colon is the publisher's: known, or credited in the text."""
    first, *rest = name.split()
    if by_name(name) or (rest and page_key(first) in page_words().labels["agency"]):
        return True
    key, words = page_key(name), page_key(text[:_ECHO_WITHIN])
    return any(phrase + key in words for phrase in page_words().phrases["credit"])


def _end_mark(text: str, start: int, end: int) -> int | None:
    last = _LAST.search(text, max(start, end - 80), end)
    return last.start(1) if last and is_end_mark(last[1]) else None
