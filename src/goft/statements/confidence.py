"""Confidence: how often statements like this one are wholly right, fitted on annotated pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from math import exp
from typing import Final

from goft.languages.files import DATA, read_yaml
from goft.model import Statement

SHORT, LONG = 12, 500
ENDS: Final = frozenset(".!?؟…»”\"'،,;؛:\n)")


def rated(statement: Statement, text: str) -> Statement:
    """The statement with its fitted confidence, rounded to hundredths."""
    return replace(statement, confidence=round(probability(features(statement, text)), 2))


def probability(found: tuple[str, ...], weights: Mapping[str, float] | None = None) -> float:
    """The logistic model's probability; features that the fit has not seen count nothing."""
    weights = _weights() if weights is None else weights
    total = weights.get("bias", 0.0) + sum(weights.get(feature, 0.0) for feature in found)
    return 1 / (1 + exp(-total))


def features(statement: Statement, text: str) -> tuple[str, ...]:
    """What the model sees of a statement: nothing of its words, so that it holds for any page."""
    speaker = statement.speaker
    frame = statement.rule.partition(".")[2]
    return (
        f"rule:{statement.rule}",
        f"frame:{frame}",
        f"style:{statement.style}",
        f"how:{speaker.how}",
        f"kind:{speaker.kind}",
        f"frame:{frame} kind:{speaker.kind}",
        *_shape(statement, text),
    )


def _shape(statement: Statement, text: str) -> Iterator[str]:
    length = sum(end - start for start, end in statement.content)
    name = statement.speaker.name or ""
    if length < SHORT:
        yield "short"
    if length > LONG:
        yield "long"
    if statement.parent is not None:
        yield "nested"
    if len(statement.content) > 1:
        yield "in pieces"
    end = statement.content[-1][1]
    if text[end : end + 3].lstrip(" ")[:1] not in ENDS:
        yield "ends amid words"
    if statement.speaker.kind == "person" and len(name.split()) > 1:
        yield "full name"
    if len(name.split()) > 6:
        yield "long name"
    if statement.speaker.role:
        yield "has role"


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = read_yaml(DATA / "base" / "confidence.yml")
    return weights
