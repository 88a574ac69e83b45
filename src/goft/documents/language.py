"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from goft.languages.page import page_words

_SAMPLE = 6_000
_WORD = re.compile(r"[^\W\d_]+")
# NULs and lone surrogates tell nothing, and the detector takes no surrogates.
_UNTOLD = re.compile("[\0\ud800-\udfff]")


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, None when there is nothing to tell it from."""
    sample = _sample(text)
    if not _WORD.search(sample):
        return None
    code = _detector()(sample)
    return code if code and code != "und" else _own(sample)


def _sample(text: str) -> str:
    """Beginning and middle of a long text: a foreign quotation at its head must not decide."""
    text = _UNTOLD.sub(" ", text)
    if len(text) <= 3 * _SAMPLE:
        return text
    half = len(text) // 2
    return text[:_SAMPLE] + "\n" + text[half : half + _SAMPLE]


@cache
def _detector() -> Callable[[str], str | None]:
    """eldc where it is installed, else the letters and common words of the known languages."""
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
