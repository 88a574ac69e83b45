"""Confidence: how often statements like this one are wholly right, fitted on annotated pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import exp
from typing import Final, NamedTuple

from goft.languages.files import DATA, read_yaml
from goft.model import Span, Speaker, Style

# Where the letters of contents, the words of names and offices and a speaker's statements in the
# page are told apart.
LENGTHS: Final = (12, 25, 50, 100, 200, 400, 800)
NAMES: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9)
ROLES: Final = (1, 3, 6, 9)
SAID: Final = (2, 3, 6)
ENDS: Final = frozenset(".!?؟…»”\"'،,;؛:\n)")
# How many kinds of statements are kept.
_KEPT: Final = 1 << 14


class Seen(NamedTuple):
    """What the model sees of a statement: nothing of its words, so that it holds for any page.

    `length` counts the letters of the content, `names` and `roles` the words of the speaker's name
    and role, `said` the page's statements of this speaker; `before` tells whether the statement is
    the page's first, or follows one of the same or of another speaker.
    """

    rule: str
    style: str
    how: str
    kind: str
    length: int
    pieces: int
    nested: bool
    amid: bool
    names: int
    roles: int
    said: int
    before: str


# The same without names, which compiled code makes and reads much faster; also with steps in
# place of counts.
Plain = tuple[str, str, str, str, int, int, bool, bool, int, int, int, str]


def confidence(seen: Plain) -> float:
    """The fitted confidence of a statement, rounded to hundredths."""
    return _fitted(_stepped(seen))


@lru_cache(_KEPT)
def _fitted(stepped: Plain) -> float:
    return round(probability(_features(Seen(*stepped)), _weights()), 2)


def probability(found: tuple[str, ...], weights: dict[str, float]) -> float:
    """The logistic model's probability; features that the fit has not seen count nothing."""
    total = weights.get("bias", 0.0) + sum(weights.get(feature, 0.0) for feature in found)
    return 1 / (1 + exp(-total))


def standing(callers: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """Of each statement's caller (what its speaker goes by), in page order: how many statements of
    the page are his, and whether the one before is."""
    said, before = Counter(callers), "first"
    for number, caller in enumerate(callers):
        if number:
            before = "same" if caller == callers[number - 1] else "other"
        yield said[caller], before


def look(
    rule: str,
    style: Style,
    speaker: Speaker,
    content: tuple[Span, ...],
    text: str,
    *,
    nested: bool,
    said: int,
    before: str,
) -> Plain:
    """What the model sees of a statement in the text of its page."""
    end = content[-1][1]
    return (
        rule,
        style,
        speaker.how,
        speaker.kind,
        sum(end - start for start, end in content),
        len(content),
        nested,
        text[end : end + 3].lstrip(" ")[:1] not in ENDS,
        len((speaker.name or speaker.role or "").split()),
        len((speaker.role or "").split()),
        said,
        before,
    )


def features(seen: Seen) -> tuple[str, ...]:
    """The model's features of what it sees."""
    return _features(Seen(*_stepped(seen)))


def _stepped(seen: Plain) -> Plain:
    """The same with the number of steps that each count reaches in its place."""
    rule, style, how, kind, length, pieces, nested, amid, names, roles, said, before = seen
    return (
        rule,
        style,
        how,
        kind,
        _reached(LENGTHS, length),
        min(pieces, 2),
        nested,
        amid,
        _reached(NAMES, names),
        _reached(ROLES, roles),
        _reached(SAID, said),
        before,
    )


def _reached(steps: tuple[int, ...], count: int) -> int:
    """How many of the rising steps a count reaches."""
    reached = 0
    for step in steps:
        reached += count >= step
    return reached


def _features(seen: Seen) -> tuple[str, ...]:
    frame = seen.rule.partition(".")[2]
    return (
        f"rule:{seen.rule}",
        f"frame:{frame}",
        f"style:{seen.style}",
        f"how:{seen.how}",
        f"kind:{seen.kind}",
        f"frame:{frame} kind:{seen.kind}",
        f"length:{seen.length}",
        f"names:{seen.names}",
        f"names:{seen.names} kind:{seen.kind}",
        f"roles:{seen.roles}",
        f"said:{seen.said}",
        f"before:{seen.before}",
        *_shape(seen),
    )


def _shape(seen: Seen) -> Iterator[str]:
    if seen.nested:
        yield "nested"
    if seen.pieces > 1:
        yield "in pieces"
    if seen.amid:
        yield "ends amid words"


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = read_yaml(DATA / "base" / "confidence.yml")
    return weights
