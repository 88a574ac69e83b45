"""F1 of the reading never falls below the floors kept in `floors.json`.

Floors are raised by hand after an improvement; lowering one needs a reason in the commit.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import shared_gold

from goft.evaluation.gold import load, locked
from goft.evaluation.matching import match
from goft.evaluation.predictions import predict
from goft.evaluation.tally import Figures, figures
from goft.languages.pack import codes

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, dict[str, float]]] = json.loads(
    (HERE / "floors.json").read_text("utf-8")
)
CASES = [
    (pages, group, figure)
    for pages, groups in FLOORS.items()
    for group, row in groups.items()
    for figure in row
]


@cache
def measured(pages: str) -> dict[str, Figures]:
    """Figures by group: of our own pages, or of the shared ones that are locked or not."""
    folder = HERE / "own" if pages == "own" else shared_gold()
    if folder is None:
        pytest.skip("the annotated real pages are not here: held against our own alone")
    gold = folder / "gold.jsonl"
    shut = locked(gold)
    documents = load(gold, folder / "texts", only=shut if pages.endswith(", locked") else None)
    if pages.endswith("unlocked"):
        documents = [document for document in documents if document.name not in shut]
    return figures(match(d, predict(d, folder / "texts")) for d in documents)


@pytest.mark.parametrize(("pages", "group", "figure"), CASES, ids=lambda part: str(part))
def test_reading_stays_above_the_floor(pages: str, group: str, figure: str) -> None:
    now = measured(pages)[group][figure]["f"]
    floor = FLOORS[pages][group][figure]
    assert now >= floor, f"{figure} F1 of {group} in {pages} pages fell to {now}, below {floor}"


def test_every_language_has_floors_on_our_own_pages() -> None:
    assert set(codes()) <= set(FLOORS["own"])
