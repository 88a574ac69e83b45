"""Facts of the annotated real pages that only a whole reading gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import goft
from goft.model import Span

NEAR = 0.8


@cache
def read(path: Path) -> goft.Reading:
    return goft.read(path.read_bytes())


def facts(folder: Path, field: str) -> Iterator[tuple[dict[str, Any], goft.Reading]]:
    """Each fact of a field with the reading of its page."""
    if not (folder / "facts.jsonl").exists():
        pytest.skip("the facts of real pages are not at hand")
    for line in (folder / "facts.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["field"] == field:
            yield row, read(folder / "texts" / f"{row['doc']}.txt")


def overlap(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def test_the_day_of_a_page_is_told_only_where_the_page_tells_it(gold_folder: Path) -> None:
    for row, reading in facts(gold_folder, "published"):
        published = reading.document.published
        assert (published and published.date) == (None if row["world"] else row["value"])


def test_an_occasion_has_no_day_that_its_page_does_not_tell(gold_folder: Path) -> None:
    for row, reading in facts(gold_folder, "occasion_day"):
        if row["world"]:
            assert {occasion.day for occasion in reading.occasions} == {None}


def test_what_was_asked_is_found(gold_folder: Path) -> None:
    rows = [found for found in facts(gold_folder, "question") if found[0]["span"]]
    right = [
        any(
            statement.question and overlap(statement.question.span, tuple(row["span"])) >= NEAR
            for statement in reading.statements
        )
        for row, reading in rows
    ]
    assert sum(right) >= 0.95 * len(right) > 0
