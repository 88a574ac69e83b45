"""Fit the confidence of statements and show how far it can be trusted.

`python -m bench.confidence` prints a reliability table. It stands on `bench/firsts.csv`: what was
seen of every statement read from fresh pages, annotated before any rule was made for them, and
whether it was wholly right, at the first reading; the pages themselves belong to their publishers.
Each page's statements are rated by a fit that has not seen the page. Beside it stands what the fit
of all of them gives on the annotated pages at hand, which the rules were improved on (the shared
gold without its locked pages, where it is present, and the project's own). `--write` writes the
weights that goft ships; `--add GOLD TEXTS` adds the first reading of newly annotated pages.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import get_type_hints

import yaml

from goft.evaluation.gold import GoldDocument, load, names
from goft.evaluation.matching import FOUND, TIGHT, match
from goft.evaluation.predictions import predictions
from goft.languages.files import DATA
from goft.model import Capture, Reading
from goft.pipeline import read_capture
from goft.statements.confidence import Seen, features, look, probability, standing

ROOT = Path(__file__).parent.parent
FIRSTS = Path(__file__).with_name("firsts.csv")
SHARED = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tests" / "quality" / "own"
FOLDS, STEPS, RATE, RIDGE = 10, 300, 2.0, 2.0
# What is taken off the fitted bias: so careful, nineteen in twenty rated 0.9 or more are right.
CARE = 0.45
EDGES = (0.95, 0.9, 0.8, 0.6, 0.0)
COLUMNS = get_type_hints(Seen)
Sample = tuple[Seen, bool]


def samples(document: GoldDocument, texts: Path) -> list[Sample]:
    """Each statement read from a document: what the model sees, and whether it is right.

    A statement that answers an optional annotation is left out unless it is right.
    """
    path = texts / f"{document.name}.txt"
    reading = read_capture(Capture(path.read_bytes(), str(path)))
    matching = match(document, predictions(reading))
    found: list[Sample] = []
    for number, seen in enumerate(_looks(reading)):
        pair = matching.of_predictions[number]
        right = pair.overlap >= TIGHT and matching.right_speaker(pair.partner, number)
        neutral = matching.optional(pair.partner) and pair.overlap >= FOUND
        if right or not neutral:
            found.append((seen, right))
    return found


def _looks(reading: Reading) -> Iterator[Seen]:
    callers = [each.speaker.name or each.speaker.role for each in reading.statements]
    for item, (said, before) in zip(reading.statements, standing(callers), strict=True):
        seen = look(
            item.rule,
            item.style,
            item.speaker,
            item.content,
            reading.document.text,
            nested=item.parent is not None,
            said=said,
            before=before,
        )
        yield Seen(*seen)


def firsts() -> list[list[Sample]]:
    """The first readings on file, a list for each page."""
    with FIRSTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    pages = groupby(rows, key=lambda row: row["page"])
    return [[_sample(row) for row in page] for _, page in pages]


def _sample(row: dict[str, str]) -> Sample:
    values = (row[name] if kind is str else int(row[name]) for name, kind in COLUMNS.items())
    return Seen(*values), row["right"] == "1"


def add(gold: Path, texts: Path) -> None:
    """Write what was seen of newly annotated pages behind the first readings on file."""
    with FIRSTS.open("a", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        for document in load(gold, texts):
            for seen, right in samples(document, texts):
                flags = [int(value) if isinstance(value, bool) else value for value in seen]
                lines.writerow([document.name, int(right), *flags])


def fit(rows: list[Sample]) -> dict[str, float]:
    """Logistic regression with a ridge, by gradient descent from nothing: always the same."""
    weights: dict[str, float] = {"bias": 0.0}
    told = [(features(seen), right) for seen, right in rows]
    for _ in range(STEPS):
        slope = {feature: RIDGE * weight for feature, weight in weights.items()}
        slope["bias"] = 0.0
        for found, right in told:
            error = probability(found, weights) - right
            for feature in ("bias", *found):
                slope[feature] = slope.get(feature, 0.0) + error
        for feature, value in slope.items():
            weights[feature] = weights.get(feature, 0.0) - RATE * value / len(rows)
    weights["bias"] -= CARE
    return {feature: round(weight, 3) for feature, weight in sorted(weights.items())}


Rated = list[tuple[float, bool]]


def rated(rows: list[Sample], weights: dict[str, float]) -> Rated:
    """Every statement with the probability that a fit gives it."""
    return [(round(probability(features(seen), weights), 2), right) for seen, right in rows]


def crossed(pages: list[list[Sample]]) -> Rated:
    """Every statement with the probability that a fit without its page gives it."""
    found: Rated = []
    for fold in range(FOLDS):
        weights = fit([row for n, page in enumerate(pages) if n % FOLDS != fold for row in page])
        held = [row for n, page in enumerate(pages) if n % FOLDS == fold for row in page]
        found += rated(held, weights)
    return found


def table(fresh: Rated, worked: Rated) -> str:
    """The reliability table: how many statements are rated so, and how many of them are right."""
    lines = ["| confidence | fresh | mean | wholly right | worked on | mean | wholly right |"]
    lines.append("|---|---:|---:|---:|---:|---:|---:|")
    bounds = [*zip(EDGES, (1.01, *EDGES), strict=False), (0.9, 1.01)]
    for low, high in bounds:
        cells = (*_cells(fresh, low, high), *_cells(worked, low, high))
        lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cells(pairs: Rated, low: float, high: float) -> tuple[str, str, str]:
    held = [(score, right) for score, right in pairs if low <= score < high]
    if not held:
        return "0", "–", "–"
    mean = sum(score for score, _ in held) / len(held)
    share = sum(right for _, right in held) / len(held)
    return str(len(held)), f"{mean:.3f}", f"{share:.3f}"


def worked() -> list[Sample]:
    """The statements of the annotated pages at hand."""
    documents = [(document, OWN / "texts") for document in load(OWN / "gold.jsonl", OWN / "texts")]
    if SHARED.is_dir():
        skip = names(SHARED / "locked.txt")
        shared = load(SHARED / "gold.jsonl", SHARED / "texts", skip=skip)
        documents += [(document, SHARED / "texts") for document in shared]
    return [row for document, texts in documents for row in samples(document, texts)]


def main() -> None:
    """Print the table; add pages or write the weights when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="fit on all pages and ship the fit")
    parser.add_argument("--add", nargs=2, type=Path, metavar=("GOLD", "TEXTS"))
    given = parser.parse_args()
    if given.add:
        add(*given.add)
    pages = firsts()
    weights = fit([row for page in pages for row in page])
    print(table(crossed(pages), rated(worked(), weights)))
    if given.write:
        path = DATA / "base" / "confidence.yml"
        head = "# Written by `python -m bench.confidence --write`: a logistic model's weights.\n"
        path.write_text(head + yaml.safe_dump(weights, allow_unicode=True), encoding="utf-8")


if __name__ == "__main__":
    main()
