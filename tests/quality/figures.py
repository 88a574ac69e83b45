"""Figures of the reading on our own pages and, where they are present, on annotated real ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.conftest import shared_gold

from goft.evaluation.gold import load, locked
from goft.evaluation.matching import match
from goft.evaluation.predictions import predict
from goft.evaluation.tally import Figures, figures

OWN, UNLOCKED, LOCKED = SETS = ("own", "shared, unlocked", "shared, locked")


@cache
def measured(pages: str) -> dict[str, Figures]:
    """Figures by group; none where the pages are not here."""
    folder = Path(__file__).parent / "own" if pages == OWN else shared_gold()
    if folder is None:
        return {}
    gold, texts = folder / "gold.jsonl", folder / "texts"
    shut = locked(gold)
    chosen = {"only": shut} if pages == LOCKED else {"skip": shut}
    documents = load(gold, texts, **chosen)
    return figures(match(document, predict(document, texts)) for document in documents)
