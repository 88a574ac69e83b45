"""Pages written for the project with what a reader finds in them, noted before goft read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goft.documents import parse
from goft.model import Capture, Document

FOLDER = Path(__file__).parents[1] / "golden" / "documents"
MAIN = ("lead", "body", "heading")


@dataclass(frozen=True)
class Golden:
    """A page beside its expectation."""

    page: Path
    expected: dict[str, Any]

    @property
    def name(self) -> str:
        return self.page.stem

    @property
    def capture(self) -> Capture:
        return Capture(self.page.read_bytes(), self.page.name, self.expected.get("address"))

    @property
    def main(self) -> str:
        """The article's own words."""
        return "\n".join(b["text"] for b in self.expected["blocks"] if b["role"] in MAIN)


def goldens() -> list[Golden]:
    """All golden pages, sorted."""
    return [
        Golden(page, json.loads(page.with_suffix(".json").read_text("utf-8")))
        for page in sorted(FOLDER.iterdir())
        if page.suffix != ".json"
    ]


def read(golden: Golden) -> Document:
    """What goft makes of the page."""
    document, _ = parse(golden.capture)
    assert document is not None, f"{golden.name}: not read"
    return document


def words(document: Document, index: int) -> str:
    """A block's text."""
    start, end = document.blocks[index].span
    return document.text[start:end]


def article(document: Document) -> list[tuple[str, str]]:
    """The parts that are no furniture, bullets aside."""
    return [
        (block.role, words(document, index))
        for index, block in enumerate(document.blocks)
        if block.role != "furniture"
    ]


def main_text(document: Document) -> str:
    """The article's own words as goft found them."""
    return "\n".join(text for role, text in article(document) if role in MAIN)


def overlap(expected: str, found: str) -> tuple[int, int, int]:
    """Common, expected and found words, counted with their repetitions."""
    one, other = Counter(expected.split()), Counter(found.split())
    return sum((one & other).values()), sum(one.values()), sum(other.values())


def f1(counts: Sequence[tuple[int, int, int]]) -> float:
    """F1 over the sums of common, expected and found."""
    common, expected, found = (sum(column) for column in zip(*counts, strict=True))
    return 2 * common / (expected + found) if expected + found else 0.0
