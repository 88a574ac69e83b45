"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from goft.languages.pack import varieties
from goft.languages.page import lookalikes, page_words
from goft.model import Block

_SAMPLE = 6_000
_TELLING = 80
_ENOUGH = 300
_VOTING = 40
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")


def detect(text: str) -> str | None:
    """The ISO 639 code of the text's language, None when there is nothing to tell it from.

    Paragraphs vote by their length, so that a quotation does not decide.
    """
    sample = _sample(text)
    # What sets one language apart by words alone is spread over a page.
    spread = _by_words(sample)
    if spread:
        return spread
    votes: Counter[str] = Counter()
    for line in sample.splitlines():
        if len(line) >= _VOTING:
            votes[_told(line) or ""] += len(line)
    return (votes.most_common(1)[0][0] if votes else _told(sample)) or None


def _told(sample: str) -> str | None:
    """The language of one piece of text."""
    if not _WORD.search(sample):
        return None
    told = _by_letters(sample) or _detector()(sample)
    return told if told and told != "und" else _own(sample)


def apart(blocks: tuple[Block, ...], text: str, language: str | None) -> tuple[Block, ...]:
    """The blocks, those that are plainly in another language than the page's marked so."""
    return tuple(_marked(block, text, language) for block in blocks)


def _marked(block: Block, text: str, language: str | None) -> Block:
    words = text[slice(*block.span)]
    if block.role == "furniture" or len(words) < _TELLING:
        return block
    own = _told(_UNREADABLE.sub(" ", words[:_ENOUGH]))
    own = varieties().get(own or "", own)
    same = own is None or own == varieties().get(language or "", language)
    return block if same else replace(block, language=own)


def _sample(text: str) -> str:
    """Beginning and middle of a long text: a foreign quotation at its head must not decide."""
    if len(text) > 3 * _SAMPLE:
        half = len(text) // 2
        text = text[:_SAMPLE] + "\n" + text[half : half + _SAMPLE]
    return _UNREADABLE.sub(" ", text)


def _by_letters(sample: str) -> str | None:
    """The language with letters of its own that the text is written in."""
    if sample.isascii():
        return None
    letters = _signs("letters")
    own = Counter(re.findall(f"[{''.join(letters)}]", sample))
    for code, signs in lookalikes().items() if own else ():
        count = sum(own[letter] for letter in signs.get("letters", ""))
        if count and count >= signs["share"] * sum(map(str.isalpha, sample)):
            return code
    return None


def _by_words(sample: str) -> str | None:
    """The language with words of its own that the text is full of."""
    words = _WORD.findall(sample)
    own = Counter(word for word in words if word in _signs("words"))
    for code, signs in lookalikes().items() if own else ():
        hits = [own[word] for word in signs.get("words", ()) if word in own]
        if len(hits) >= signs.get("different", 1) and sum(hits) >= signs["share"] * len(words):
            return code
    return None


@cache
def _signs(what: str) -> frozenset[str]:
    """All letters, or all words, that give a language away."""
    return frozenset(sign for signs in lookalikes().values() for sign in signs.get(what, ()))


@cache
def _detector() -> Callable[[str], str | None]:
    """eldc where it is installed, else the common words of the known languages."""
    try:
        import eldc  # type: ignore[import-untyped]
    except ImportError:
        return _own
    eldc.init()
    detect_mt: Callable[[str], str | None] = eldc.detect_mt
    return detect_mt


def _own(sample: str) -> str | None:
    counts = Counter(_WORD.findall(sample.casefold()))
    score = {
        code: sum(counts[word] for word in words) for code, words in page_words().common.items()
    }
    best = max(score, key=lambda code: score[code])
    return best if score[best] else None
