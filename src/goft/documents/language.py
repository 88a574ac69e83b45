"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from goft.languages.pack import varieties
from goft.languages.page import lookalikes, page_words
from goft.model import Block

_SAMPLE = 6_000
_TELLING = 80
_VOTING = 40
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")


def detect(text: str) -> str | None:
    """The ISO 639 code of the text's language, None when there is nothing to tell it from.

    Paragraphs vote by their length, so that a quotation does not decide.
    """
    sample = _sample(text)
    votes: Counter[str] = Counter()
    for line in sample.splitlines():
        if len(line) >= _VOTING:
            votes[_told(line) or ""] += len(line)
    language = votes.most_common(1)[0][0] if votes else _told(sample)
    # What sets one language apart by words alone is spread over a page.
    return _shown(sample, "words") or language or None


def _told(sample: str) -> str | None:
    """The language of one piece of text."""
    if not _WORD.search(sample):
        return None
    shown = _shown(sample, "letters") or _shown(sample, "words")
    if shown:
        return shown
    told = _detector()(sample)
    return told if told and told != "und" else _own(sample)


def _shown(sample: str, what: str) -> str | None:
    """The easily mistaken language whose own letters, or words, the text has."""
    words = Counter(_WORD.findall(sample.casefold()))
    signs = ((code, each) for code, each in lookalikes().items() if what in each)
    return next((code for code, each in signs if _shows(each, words, sample)), None)


def apart(blocks: tuple[Block, ...], text: str, language: str | None) -> tuple[Block, ...]:
    """The blocks, those that are plainly in another language than the page's marked so."""
    return tuple(_marked(block, text, language) for block in blocks)


def _marked(block: Block, text: str, language: str | None) -> Block:
    words = text[slice(*block.span)]
    if block.role == "furniture" or len(words) < _TELLING:
        return block
    own = detect(words)
    own = varieties().get(own or "", own)
    same = own is None or own == varieties().get(language or "", language)
    return block if same else replace(block, language=own)


def _sample(text: str) -> str:
    """Beginning and middle of a long text: a foreign quotation at its head must not decide."""
    if len(text) > 3 * _SAMPLE:
        half = len(text) // 2
        text = text[:_SAMPLE] + "\n" + text[half : half + _SAMPLE]
    return _UNREADABLE.sub(" ", text)


def _shows(signs: Mapping[str, Any], words: Counter[str], sample: str) -> bool:
    """Whether a text has as many of a language's own letters or words as it takes."""
    if "letters" in signs:
        own = sum(map(sample.count, signs["letters"]))
        return bool(own >= signs["share"] * sum(len(word) * n for word, n in words.items()))
    hits = [words[word] for word in signs["words"] if word in words]
    return bool(len(hits) >= signs["different"] and sum(hits) >= signs["share"] * words.total())


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
