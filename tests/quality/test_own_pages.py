"""The annotated pages fit their texts, and their resolved form is what the repository holds."""

import importlib.util
import itertools
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

OWN = Path(__file__).parent / "own"


def resolver() -> ModuleType:
    spec = importlib.util.spec_from_file_location("resolve", OWN / "resolve.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold() -> list[dict[str, Any]]:
    lines = (OWN / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_gold_is_what_the_annotations_resolve_to() -> None:
    assert json.loads(json.dumps(resolver().pages())) == gold()


@pytest.mark.parametrize("folder", ["texts", "annotations"])
def test_every_file_has_its_row(folder: str) -> None:
    assert {path.stem for path in (OWN / folder).iterdir()} == {page["doc"] for page in gold()}


def covered(row: dict[str, Any]) -> set[int]:
    return {place for start, end in row["content"] for place in range(start, end)}


def test_contents_overlap_only_when_nested() -> None:
    for page in gold():
        for one, other in itertools.combinations(map(covered, page["statements"]), 2):
            assert not one & other or one <= other or other <= one, page["doc"]


def test_every_example_page_is_annotated() -> None:
    examples = Path(__file__).parents[2] / "src" / "goft" / "examples"
    linked = {path.resolve() for path in (OWN / "texts").iterdir()}
    assert set(examples.glob("*.txt")) <= linked
