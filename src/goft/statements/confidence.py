"""Confidence: how often statements like this one are wholly right, fitted on annotated pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp
from typing import Final

from goft.languages.files import DATA, read_yaml
from goft.model import Span, Speaker, Style

SHORT, LONG = 12, 500
LONG_NAME: Final = 6
ENDS: Final = frozenset(".!?؟…»”\"'،,;؛:\n)")


def confidence(found: tuple[str, ...]) -> float:
    """The fitted confidence of a statement with these features, rounded to hundredths."""
    return round(probability(found, _weights()), 2)


def probability(found: tuple[str, ...], weights: dict[str, float]) -> float:
    """The logistic model's probability; features that the fit has not seen count nothing."""
    total = weights.get("bias", 0.0) + sum(weights.get(feature, 0.0) for feature in found)
    return 1 / (1 + exp(-total))


def features(
    rule: str, style: Style, speaker: Speaker, content: tuple[Span, ...], nested: bool, text: str
) -> tuple[str, ...]:
    """What the model sees of a statement: nothing of its words, so that it holds for any page."""
    frame = rule.partition(".")[2]
    return (
        f"rule:{rule}",
        f"frame:{frame}",
        f"style:{style}",
        f"how:{speaker.how}",
        f"kind:{speaker.kind}",
        f"frame:{frame} kind:{speaker.kind}",
        *_shape(content, text, nested),
        *_source(speaker),
    )


def _shape(content: tuple[Span, ...], text: str, nested: bool) -> Iterator[str]:
    length = sum(end - start for start, end in content)
    if length < SHORT:
        yield "short"
    if length > LONG:
        yield "long"
    if nested:
        yield "nested"
    if len(content) > 1:
        yield "in pieces"
    end = content[-1][1]
    if text[end : end + 3].lstrip(" ")[:1] not in ENDS:
        yield "ends amid words"


def _source(speaker: Speaker) -> Iterator[str]:
    names = len(speaker.name.split()) if speaker.name else 0
    if speaker.kind == "person" and names > 1:
        yield "full name"
    if names > LONG_NAME:
        yield "long name"
    if speaker.role:
        yield "has role"


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = read_yaml(DATA / "base" / "confidence.yml")
    return weights
