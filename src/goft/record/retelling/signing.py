"""What statements that may be retellings have in common: bands of MinHash signatures."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rensa import RMinHash

from goft.languages.terms import terms, tokens_of

BANDS, ROWS = 32, 4
_SEED = 1
# A sentence of fewer terms is not looked for on its own.
_FEWEST = 5
_SENTENCE = re.compile(r"[.!?؟؛;\n…]+\s")
_WIDTH = 4 * ROWS

Signature = bytes
"""The digests of one text in bands, each of as many bytes."""


def shingles(text: str, language: str | None) -> list[str]:
    """The terms of a text and their pairs; words too common to tell anything come in pairs only."""
    known = terms(language)
    found = known.of(tokens_of(text), text)
    alone = [term for term in found if term not in known.common]
    return alone + [f"{one} {other}" for one, other in pairwise(found)]


def parts(text: str) -> Iterator[str]:
    """A text and, where it has several, its sentences: a cut may have kept one of them."""
    yield text
    sentences = _SENTENCE.split(text)
    if len(sentences) > 1:
        yield from (part for part in sentences if part.count(" ") >= _FEWEST - 1)


def sign(shingles: Sequence[str]) -> Signature:
    """The signature of a text's shingles; it does not change from run to run.

    Several asked for together would be shared out to threads, which wait for a busy machine.
    """
    made = RMinHash(BANDS * ROWS, _SEED)
    made.update(shingles)
    return array("I", made.digest()).tobytes()


def signatures(texts: Sequence[str], language: str | None) -> list[list[Signature]]:
    """The signatures of each of the texts and its sentences; none where it has no words."""
    return [
        [sign(found) for part in parts(text) if (found := shingles(part, language))]
        for text in texts
    ]


def likeness(one: Signature, other: Signature) -> float:
    """About the share of shingles that two texts have in common."""
    sides = array("I", one), array("I", other)
    return len(set(sides[0]).intersection(sides[1])) / (BANDS * ROWS)


def band(signature: Signature, number: int) -> bytes:
    """One band of a signature: who shares it may be alike."""
    return signature[_WIDTH * number : _WIDTH * (number + 1)]


def bands(signatures: Sequence[Signature], number: int) -> list[bytes]:
    """One band of every signature."""
    start, end = _WIDTH * number, _WIDTH * (number + 1)
    return [signature[start:end] for signature in signatures]
