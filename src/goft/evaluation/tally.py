"""What is counted in a matching, and the figures that follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from goft.evaluation.gold import GoldStatement
from goft.evaluation.manner import manner
from goft.evaluation.matching import FOUND, TIGHT, Matching, Prediction, covered, shared
from goft.evaluation.naming import fold, same_relay

Figures = dict[str, Any]
ALL = "all"


def figures(matchings: Iterable[Matching]) -> dict[str, Figures]:
    """Figures by group of documents, and over all of them last."""
    groups: dict[str, Counter[str]] = {}
    for matching in matchings:
        counts = tally(matching)
        for key in (matching.document.group, ALL):
            groups.setdefault(key, Counter()).update(counts)
    order = sorted(groups, key=lambda key: (key == ALL, key))
    return {key: _figures(groups[key]) for key in order}


def tally(matching: Matching) -> Counter[str]:
    """Count one document. Optional statements are neither missed nor wrong."""
    counts: Counter[str] = Counter()
    for index, statement in enumerate(matching.document.statements):
        if not statement.optional:
            _count_gold(counts, matching, index, statement)
    for index, prediction in enumerate(matching.predictions):
        _count_prediction(counts, matching, index, prediction)
    return counts


def _count_gold(
    counts: Counter[str], matching: Matching, index: int, statement: GoldStatement
) -> None:
    found = matching.of_gold[index]
    right = matching.right_speaker(index, found.partner)
    counts["gold"] += 1
    counts["find"] += found.overlap >= FOUND
    counts["tight"] += found.overlap >= TIGHT
    counts["exact"] += found.overlap == 1.0
    counts["joint"] += found.overlap >= TIGHT and right
    prediction = None if found.partner is None else matching.predictions[found.partner]
    if prediction and found.overlap >= FOUND:
        _count_speaker(counts, matching, statement, right)
        _count_relays(counts, statement, prediction)
    _count_question(counts, matching, statement, prediction)


def _count_speaker(
    counts: Counter[str], matching: Matching, statement: GoldStatement, right: bool
) -> None:
    how = manner(statement, matching.document.text)
    for key in ("speaker", f"kind.{statement.speaker.kind}", f"how.{how}"):
        counts[f"{key}.n"] += 1
        counts[f"{key}.right"] += right


def _count_relays(counts: Counter[str], statement: GoldStatement, prediction: Prediction) -> None:
    given = [fold(name) for name in prediction.via]
    counts["relay.gold"] += len(statement.via)
    counts["relay.pred"] += len(given)
    counts["relay.right"] += sum(
        any(same_relay(fold(name), other) for other in given) for name in statement.via
    )


def _count_question(
    counts: Counter[str],
    matching: Matching,
    statement: GoldStatement,
    prediction: Prediction | None,
) -> None:
    counts["question.gold"] += statement.question is not None
    if statement.question and prediction and prediction.question:
        text = matching.document.text
        asked, read = covered([statement.question], text), covered([prediction.question], text)
        counts["question.right"] += shared(asked, read) >= FOUND


def _count_prediction(
    counts: Counter[str], matching: Matching, index: int, prediction: Prediction
) -> None:
    found = matching.of_predictions[index]
    if matching.optional(found.partner) and found.overlap >= FOUND:
        return
    counts["pred"] += 1
    counts["question.pred"] += prediction.question is not None
    counts["find.pred"] += found.overlap >= FOUND
    counts["tight.pred"] += found.overlap >= TIGHT
    right = matching.right_speaker(found.partner, index)
    counts["joint.pred"] += found.overlap >= TIGHT and right


def _figures(counts: Counter[str]) -> Figures:
    gold, pred = counts["gold"], counts["pred"]
    row: Figures = {"gold": gold, "pred": pred}
    for name in ("find", "tight", "joint"):
        row[name] = prf(counts[name], gold, counts[f"{name}.pred"], pred)
    row["exact"] = share(counts["exact"], gold)
    row["speaker"] = share(counts["speaker.right"], counts["speaker.n"])
    for name in ("question", "relay"):
        right = counts[f"{name}.right"]
        row[name] = prf(right, counts[f"{name}.gold"], right, counts[f"{name}.pred"])
    row["none"] = [
        name
        for name in ("question", "relay")
        if not counts[f"{name}.gold"] + counts[f"{name}.pred"]
    ]
    row["kind"], row["how"] = _split(counts, "kind"), _split(counts, "how")
    return row


def _split(counts: Counter[str], key: str) -> dict[str, dict[str, float]]:
    parts = sorted({name.split(".")[1] for name in counts if name.startswith(f"{key}.")})
    return {
        part: {
            "n": counts[f"{key}.{part}.n"],
            "right": share(counts[f"{key}.{part}.right"], counts[f"{key}.{part}.n"]),
        }
        for part in parts
    }


def share(part: int, whole: int) -> float:
    """The part of the whole; 0 of nothing."""
    return round(part / whole, 3) if whole else 0


def prf(right_gold: int, gold: int, right_pred: int, pred: int) -> dict[str, float]:
    """Precision, recall and F1 from what is right on each side and what there is."""
    recall = right_gold / gold if gold else 0.0
    precision = right_pred / pred if pred else 0.0
    both = precision + recall
    f = 2 * precision * recall / both if both else 0.0
    return {"p": round(precision, 3), "r": round(recall, 3), "f": round(f, 3)}
