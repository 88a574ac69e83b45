"""Facts of five annotated real pages, where they are at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from goft.documents import parse
from goft.languages.folding import fold_word
from goft.model import Capture, Document, Span

FIELDS = ("language", "title", "kicker", "slug", "news_code", "heading", "furniture")
NEAR = 0.8


@cache
def read(path: Path) -> Document:
    document, _ = parse(Capture(path.read_bytes(), path.name))
    assert document is not None
    return document


def rows(folder: Path, field: str) -> Iterator[dict[str, Any]]:
    for line in (folder / "facts.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["field"] == field and not row["world"]:
            yield row


def overlap(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def found(document: Document, field: str) -> Iterator[tuple[Span | None, str | None]]:
    """What goft tells of a field: places and values."""
    for block in document.blocks:
        words = document.text[block.span[0] : block.span[1]]
        if field == "furniture" and block.role == "furniture":
            yield block.span, block.kind
        elif field == "slug" and block.kind == "slug":
            yield block.span, words.strip(" :-")
        elif field == "title" and block.role == "headline":
            yield block.span, document.title
        elif field == block.role:
            yield block.span, words.rstrip(":")
    if field == "language":
        yield None, document.language
    if field == "news_code" and document.news_code:
        at = fold_word(document.text).index(document.news_code)
        yield (at, at + len(document.news_code)), document.news_code


def agrees(document: Document, row: dict[str, Any]) -> bool:
    told = list(found(document, row["field"]))
    if row["value"] is None:
        return not told
    return any(
        value == row["value"]
        and (row["span"] is None or (span is not None and overlap(span, row["span"]) >= NEAR))
        for span, value in told
    )


@pytest.mark.parametrize("field", FIELDS)
def test_facts_of_a_field_are_right(gold_folder: Path, field: str) -> None:
    if not (gold_folder / "facts.jsonl").exists():
        pytest.skip("the facts of real pages are not at hand")
    checked = [
        agrees(read(gold_folder / "texts" / f"{row['doc']}.txt"), row)
        for row in rows(gold_folder, field)
    ]
    assert sum(checked) >= 0.95 * len(checked) > 0


def test_no_heading_or_furniture_is_made_up(gold_folder: Path) -> None:
    if not (gold_folder / "facts.jsonl").exists():
        pytest.skip("the facts of real pages are not at hand")
    for field in ("heading", "furniture"):
        expected = {(row["doc"], tuple(row["span"])) for row in rows(gold_folder, field)}
        for doc in {doc for doc, _ in expected}:
            for span, _ in found(read(gold_folder / "texts" / f"{doc}.txt"), field):
                assert any(
                    d == doc and span is not None and overlap(span, (s[0], s[1])) >= NEAR
                    for d, s in expected
                )
