"""What a page says of itself in its own words: title, number, publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from goft.documents.outlets import by_name
from goft.languages.folding import fold_word
from goft.languages.page import page_key, page_words
from goft.model import Block

_NUMBER = re.compile(r"\d[\d/-]*\d|\d")
_PART = re.compile(r"[^\W_]+(?:[\u200c'’][^\W_]+)*")
_ADDRESS_CODE = re.compile(r"[/_-](?!(?:19|20)\d\d[01]\d[0-3]\d\b)(\d{5,16})(?=[/._-]|$)")
_JOINT = re.compile(r"\s+[|»«–—-]+\s+|\s*::\s*|\s*\|\s*")
_LONGEST_NAME = 5
_CREDIT_WORDS = 4


def title(blocks: Sequence[Block], text: str) -> str | None:
    """The headline's words."""
    return next((_words(block, text) for block in blocks if block.role == "headline"), None)


def clean_title(titles: Sequence[str], site: str | None) -> str | None:
    """The first title without the names of site and section that pages append to it."""
    for title in titles:
        pieces = [piece for piece in _JOINT.split(title) if piece.strip()]
        named = [piece for piece in pieces if not _is_site(piece, site)]
        return max(named or pieces, key=len).strip() if pieces else None
    return None


def _is_site(piece: str, site: str | None) -> bool:
    return by_name(piece) is not None or (site is not None and page_key(piece) == page_key(site))


def news_code(blocks: Sequence[Block], text: str) -> str | None:
    """The number after a label like «کد خبر», in ASCII digits."""
    lines = [_words(block, text) for block in blocks if block.kind == "code line"]
    return next((code for code in map(_code, lines) if code), None)


def _code(line: str) -> str | None:
    folded = fold_word(line)
    labels = page_words().labels["code"]
    for number in _NUMBER.finditer(folded):
        before = page_key(folded[: number.start()])
        if any(before.endswith(label) for label in labels):
            return number[0]
    numbers = [number[0] for number in _NUMBER.finditer(folded) if number[0].isdigit()]
    return max(numbers, key=len, default=None)


def address_code(address: str | None) -> str | None:
    """The number under which the address keeps the page."""
    found = _ADDRESS_CODE.search(urlsplit(address or "").path)
    return found[1] if found else None


def outlet(blocks: Sequence[Block], text: str, language: str | None) -> str | None:
    """The publisher named by a slug, a credit or place line, or the opening credit phrase."""
    for block in blocks:
        if block.kind == "slug":
            name = _words(block, text).rstrip(" :/–—-")
            known = by_name(name, language)
            return known.name(language) if known else name
    found = next(_credited(blocks, text, language), None)
    return found or _opening_credit(blocks, text, language)


def _credited(blocks: Sequence[Block], text: str, language: str | None) -> Iterator[str]:
    for block in blocks:
        if block.role in ("credit", "dateline"):
            words = _PART.findall(_words(block, text))
            for start in range(len(words)):
                known = _longest(words[start:], language)
                if known:
                    yield known


def _opening_credit(blocks: Sequence[Block], text: str, language: str | None) -> str | None:
    """The outlet of «به گزارش ایسنا، …» where the article opens with it."""
    opening = [block for block in blocks if block.role in ("lead", "body")][:2]
    for block in opening:
        words = _PART.findall(_words(block, text)[:200])
        for count in range(1, min(_CREDIT_WORDS, len(words)) + 1):
            if page_key(" ".join(words[:count])) in page_words().phrases["credit"]:
                return _longest(words[count:], language)
    return None


def _longest(words: Sequence[str], language: str | None) -> str | None:
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        known = by_name(" ".join(words[:count]), language)
        if known:
            return known.name(language)
    return None


def _words(block: Block, text: str) -> str:
    return text[block.span[0] : block.span[1]]
