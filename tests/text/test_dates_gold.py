"""Dates held against real pages that lie outside the project; left out where those are not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from goft.model import DateMention, Document, Span
from goft.text.dates import dates_of

JUDGEMENTS = Path(__file__).with_name("date_judgements.jsonl")
LEAST_FACTS, LEAST_PRECISION, LEAST_OVERLAP = 0.95, 0.97, 0.8


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def found(folder: Path, doc: str) -> tuple[DateMention, ...]:
    """The dates of a page, counted from the day on which it was seen where that is known."""
    about = {line["doc"]: line for line in lines(folder / "sources.jsonl")}.get(doc, {})
    text = (folder / "texts" / f"{doc}.txt").read_bytes().decode("utf-8")
    language = about.get("language") or {"seed-004": "ar"}.get(doc, "fa")
    seen = about.get("seen")
    anchor = date.fromisoformat(seen[:10]) if seen and len(seen) >= 10 else None
    return dates_of(Document(doc, doc, language, text), None, anchor)


def overlap(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def nearest(mentions: tuple[DateMention, ...], span: Span) -> DateMention | None:
    best = max(mentions, key=lambda mention: overlap(mention.span, span), default=None)
    return best if best and overlap(best.span, span) >= LEAST_OVERLAP else None


def facts(folder: Path, *, world: bool) -> Iterator[tuple[dict[str, Any], DateMention | None]]:
    """Dates told by hand, each with the mention that was found there."""
    rows = [row for row in lines(folder / "facts.jsonl") if row["field"] == "date"]
    for doc in sorted({row["doc"] for row in rows}):
        mentions = found(folder, doc)
        for row in rows:
            if row["doc"] == doc and row["world"] == world:
                yield row, nearest(mentions, (row["span"][0], row["span"][1]))


def test_facts_that_a_page_tells_are_found_with_their_values(gold_folder: Path) -> None:
    rows = list(facts(gold_folder, world=False))
    right = [row for row, mention in rows if mention and mention.value == row["value"]]
    assert len(right) / len(rows) >= LEAST_FACTS


def test_what_a_page_does_not_tell_is_not_claimed(gold_folder: Path) -> None:
    claimed = [row for row, mention in facts(gold_folder, world=True) if mention and mention.value]
    assert not claimed


def test_what_is_found_was_judged_right(gold_folder: Path) -> None:
    """Finds looked at by eye, with their value; one that now differs counts as not right."""
    judged = lines(JUDGEMENTS)
    pages = {doc: found(gold_folder, doc) for doc in {line["doc"] for line in judged}}
    still = [line for line in judged if _stands(line, pages[line["doc"]])]
    assert len(judged) >= 200
    assert sum(line["right"] for line in still) / len(judged) >= LEAST_PRECISION


def _stands(line: dict[str, Any], mentions: tuple[DateMention, ...]) -> bool:
    span = (line["span"][0], line["span"][1])
    return any(mention.span == span and mention.value == line["value"] for mention in mentions)
