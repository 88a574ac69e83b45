"""Which predicted statement answers which annotated one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goft.evaluation.gold import GoldDocument
from goft.evaluation.naming import same_speaker
from goft.model import Span

FOUND = 0.5
TIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Prediction:
    """A statement as it is scored; `speaker` is the name, else the role, else the mention."""

    content: tuple[Span, ...]
    speaker: str | None
    question: Span | None = None
    via: tuple[str, ...] = ()
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """The best partner of a statement and how much of both they share; None and 0 without one."""

    partner: int | None = None
    overlap: float = 0.0


@dataclass(frozen=True, slots=True)
class Matching:
    """A document's annotated and predicted statements, each with its partner."""

    document: GoldDocument
    predictions: tuple[Prediction, ...]
    of_gold: tuple[Match, ...]
    of_predictions: tuple[Match, ...]

    def right_speaker(self, gold: int | None, prediction: int | None) -> bool:
        """Whether the predicted speaker of a pair is the annotated one."""
        if gold is None or prediction is None:
            return False
        speaker = self.document.statements[gold].speaker
        return same_speaker(speaker, self.predictions[prediction].speaker)

    def optional(self, gold: int | None) -> bool:
        """Whether there is such an annotated statement and it need not be found."""
        return gold is not None and self.document.statements[gold].optional


def match(document: GoldDocument, predictions: tuple[Prediction, ...]) -> Matching:
    """Pair statements one to one by the characters they share, best pairs first."""
    gold = [covered(s.content, document.text) for s in document.statements]
    said = [covered(p.content, document.text) for p in predictions]
    of_gold, of_said = [Match()] * len(gold), [Match()] * len(said)
    for overlap, i, j in _pairs(gold, said):
        if of_gold[i].partner is None and of_said[j].partner is None:
            of_gold[i], of_said[j] = Match(j, overlap), Match(i, overlap)
    return Matching(document, predictions, tuple(of_gold), tuple(of_said))


def covered(spans: Iterable[Span], text: str) -> frozenset[int]:
    """The offsets of letters and digits in the spans."""
    return frozenset(i for a, b in spans for i in range(a, b) if text[i : i + 1].isalnum())


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union; 0 for two empty sets."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _pairs(gold: list[frozenset[int]], said: list[frozenset[int]]) -> list[tuple[float, int, int]]:
    pairs = [(shared(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(said) if a & b]
    return sorted(pairs, reverse=True)
