"""What differs between a matching's two sides, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from goft.evaluation.gold import GoldStatement
from goft.evaluation.matching import FOUND, TIGHT, Matching, Prediction, covered, shared
from goft.evaluation.naming import fold, same_relay

CAUSES = (
    "missed cue",
    "missed act",
    "wrong end",
    "wrong speaker",
    "question",
    "relay",
    "spurious",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """An annotated and a predicted statement that do not agree, either of them None."""

    document: str
    text: str
    causes: tuple[str, ...]
    overlap: float
    gold: GoldStatement | None
    prediction: Prediction | None

    def to_json(self) -> dict[str, Any]:
        gold, said = self.gold, self.prediction
        return {
            "doc": self.document,
            "causes": list(self.causes),
            "overlap": round(self.overlap, 3),
            "gold": gold and {"content": gold.content, "speaker": gold.speaker.name},
            "pred": said and {"content": said.content, "speaker": said.speaker},
        }

    @property
    def start(self) -> int:
        """Where in the text it is seen."""
        sides = [side for side in (self.gold, self.prediction) if side]
        return min(side.content[0][0] for side in sides if side.content)


def differences(matchings: Iterable[Matching]) -> Iterator[Difference]:
    """Every difference, by document in the order of the gold and by place in the text."""
    for matching in matchings:
        yield from sorted([*_of_gold(matching), *_spurious(matching)], key=lambda d: d.start)


def _of_gold(matching: Matching) -> Iterator[Difference]:
    for index, statement in enumerate(matching.document.statements):
        found = matching.of_gold[index]
        said = None if found.partner is None else matching.predictions[found.partner]
        causes = tuple(_causes(matching, index, statement, said))
        if causes and not statement.optional:
            yield _difference(matching, causes, found.overlap, statement, said)


def _causes(
    matching: Matching, index: int, gold: GoldStatement, said: Prediction | None
) -> Iterator[str]:
    found = matching.of_gold[index]
    if said is None:
        yield "missed act" if gold.style == "act" else "missed cue"
        return
    if found.overlap < TIGHT:
        yield "wrong end"
    if not matching.right_speaker(index, found.partner):
        yield "wrong speaker"
    if not _same_question(gold, said, matching.document.text):
        yield "question"
    if found.overlap >= FOUND and not _same_relays(gold, said):
        yield "relay"


def _same_question(gold: GoldStatement, said: Prediction, text: str) -> bool:
    if gold.question is None or said.question is None:
        return gold.question is said.question
    asked, read = covered([gold.question], text), covered([said.question], text)
    return shared(asked, read) >= FOUND


def _same_relays(gold: GoldStatement, said: Prediction) -> bool:
    one, other = [fold(name) for name in gold.via], [fold(name) for name in said.via]
    return len(one) == len(other) and all(any(same_relay(g, n) for n in other) for g in one)


def _spurious(matching: Matching) -> Iterator[Difference]:
    for said, found in zip(matching.predictions, matching.of_predictions, strict=True):
        loose = matching.optional(found.partner) and found.overlap < FOUND
        if found.partner is None or loose:
            yield _difference(matching, ("spurious",), found.overlap, None, said)


def _difference(
    matching: Matching,
    causes: tuple[str, ...],
    overlap: float,
    gold: GoldStatement | None,
    said: Prediction | None,
) -> Difference:
    document = matching.document
    return Difference(document.name, document.text, causes, overlap, gold, said)
