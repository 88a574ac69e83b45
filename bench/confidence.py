"""Fit the confidence of statements and show how far it can be trusted.

`python -m bench.confidence` prints a reliability table by cross-validation over documents: every
document's statements are rated by a fit that has not seen it. `--write` fits on all of them and
writes the weights that goft ships. Annotated pages: the shared gold without its locked pages,
where it is present, and the project's own.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import yaml

from goft.evaluation.gold import GoldDocument, load, names
from goft.evaluation.matching import FOUND, TIGHT, match
from goft.evaluation.predictions import predictions
from goft.languages.files import DATA
from goft.model import Capture, Statement
from goft.pipeline import read_capture
from goft.statements.confidence import features, probability

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tests" / "quality" / "own"
FOLDS, STEPS, RATE, RIDGE = 10, 300, 2.0, 2.0
EDGES = (0.95, 0.9, 0.8, 0.6, 0.0)
Sample = tuple[tuple[str, ...], bool]


def samples(document: GoldDocument, texts: Path) -> list[Sample]:
    """Each statement read from a document: what the model sees, and whether it is right.

    A statement that answers an optional annotation is left out unless it is right.
    """
    path = texts / f"{document.name}.txt"
    reading = read_capture(Capture(path.read_bytes(), str(path)))
    matching = match(document, predictions(reading))
    found: list[Sample] = []
    for number, statement in enumerate(reading.statements):
        pair = matching.of_predictions[number]
        right = pair.overlap >= TIGHT and matching.right_speaker(pair.partner, number)
        neutral = matching.optional(pair.partner) and pair.overlap >= FOUND
        if right or not neutral:
            found.append((_features(statement, reading.document.text), right))
    return found


def _features(statement: Statement, text: str) -> tuple[str, ...]:
    speaker, nested = statement.speaker, statement.parent is not None
    return features(statement.rule, statement.style, speaker, statement.content, nested, text)


def fit(rows: list[Sample]) -> dict[str, float]:
    """Logistic regression with a ridge, by gradient descent from nothing: always the same."""
    weights: dict[str, float] = {"bias": 0.0}
    for _ in range(STEPS):
        slope = {feature: RIDGE * weight for feature, weight in weights.items()}
        slope["bias"] = 0.0
        for found, right in rows:
            error = probability(found, weights) - right
            for feature in ("bias", *found):
                slope[feature] = slope.get(feature, 0.0) + error
        for feature, value in slope.items():
            weights[feature] = weights.get(feature, 0.0) - RATE * value / len(rows)
    return {feature: round(weight, 3) for feature, weight in sorted(weights.items())}


def rated(documents: list[list[Sample]]) -> list[tuple[float, bool]]:
    """Every statement with the probability that a fit without its document gives."""
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = fit([row for n, doc in enumerate(documents) if n % FOLDS != fold for row in doc])
        held = [row for n, doc in enumerate(documents) if n % FOLDS == fold for row in doc]
        found += [(round(probability(seen, weights), 2), right) for seen, right in held]
    return found


def table(pairs: list[tuple[float, bool]]) -> str:
    """The reliability table: how many statements are rated so, and how many of them are right."""
    lines = ["| confidence | statements | mean | wholly right |", "|---|---|---|---|"]
    above = 1.01
    for edge in (*EDGES, None):
        low, high = (0.9, 1.01) if edge is None else (edge, above)
        held = [(score, right) for score, right in pairs if low <= score < high]
        label = "≥ 0.9 in all" if edge is None else f"{low:.2f} to {min(high, 1):.2f}"
        mean = sum(score for score, _ in held) / len(held) if held else 0
        share = sum(right for _, right in held) / len(held) if held else 0
        lines.append(f"| {label} | {len(held)} | {mean:.3f} | {share:.3f} |")
        above = low
    return "\n".join(lines)


def main() -> None:
    """Print the table, and write the weights when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="fit on all pages and ship the fit")
    documents = [(document, OWN / "texts") for document in load(OWN / "gold.jsonl", OWN / "texts")]
    if SHARED.is_dir():
        skip = names(SHARED / "locked.txt")
        shared = load(SHARED / "gold.jsonl", SHARED / "texts", skip=skip)
        documents += [(document, SHARED / "texts") for document in shared]
    rows = [samples(document, texts) for document, texts in documents]
    print(table(rated(rows)))
    if parser.parse_args().write:
        weights = fit([row for doc in rows for row in doc])
        path = DATA / "base" / "confidence.yml"
        head = "# Written by `python -m bench.confidence --write`: a logistic model's weights.\n"
        path.write_text(head + yaml.safe_dump(weights, allow_unicode=True), encoding="utf-8")


if __name__ == "__main__":
    main()
