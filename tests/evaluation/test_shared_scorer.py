"""The figures equal those of the scorer that lies beside the annotated real pages."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

from goft.evaluation.gold import GoldDocument, GoldStatement, load
from goft.evaluation.matching import Prediction, match
from goft.evaluation.predictions import line, predict
from goft.evaluation.tally import Figures, figures

OURS_ALONE = ("kind", "how", "none")


def theirs(
    folder: Path, predicted: dict[str, tuple[Prediction, ...]], work: Path
) -> dict[str, Figures]:
    path = work / "predictions.jsonl"
    lines = (json.dumps(line(name, items)) for name, items in predicted.items())
    path.write_text("\n".join(lines), "utf-8")
    arguments = [folder / "score.py", folder / "gold.jsonl", path, "--texts", folder / "texts"]
    done = subprocess.run(
        [sys.executable, *map(str, arguments), "--json"], capture_output=True, check=True
    )
    figures_of_theirs: dict[str, Figures] = json.loads(done.stdout)
    return figures_of_theirs


def ours(
    documents: list[GoldDocument], predicted: dict[str, tuple[Prediction, ...]]
) -> dict[str, Figures]:
    rows = figures(match(document, predicted[document.name]) for document in documents)
    return {
        group: {key: value for key, value in row.items() if key not in OURS_ALONE}
        for group, row in rows.items()
    }


def test_what_goft_reads_is_scored_alike(gold_folder: Path, tmp_path: Path) -> None:
    documents = load(gold_folder / "gold.jsonl", gold_folder / "texts")
    predicted = {d.name: predict(d, gold_folder / "texts") for d in documents}
    assert ours(documents, predicted) == theirs(gold_folder, predicted, tmp_path)


def test_spoilt_annotations_are_scored_alike(gold_folder: Path, tmp_path: Path) -> None:
    dice = random.Random(7)
    documents = load(gold_folder / "gold.jsonl", gold_folder / "texts")
    predicted = {d.name: tuple(_spoilt(s, d, dice) for s in d.statements) for d in documents}
    assert ours(documents, predicted) == theirs(gold_folder, predicted, tmp_path)


def _spoilt(statement: GoldStatement, document: GoldDocument, dice: random.Random) -> Prediction:
    """The annotation with ends moved and speaker, question and relays changed now and then."""
    moved = tuple(
        (
            max(0, start + dice.choice([0, 0, 0, -9, 12])),
            max(start + 13, end - dice.choice([0, 25])),
        )
        for start, end in statement.content
    )
    other = dice.choice(document.statements)
    names = [statement.speaker.name, other.speaker.name, statement.speaker.role, "", "الـسيد " * 9]
    via = dice.choice([statement.via, other.via, ("خبرگزاری ایسنا",)])
    return Prediction(moved, dice.choice(names), dice.choice([statement, other]).question, via)
