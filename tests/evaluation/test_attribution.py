"""Attributions scored by the words of their mention."""

from __future__ import annotations

from bench.politics import PLAIN, matchings, table
from tests.evaluation.pages import PIECES, Page, span

from goft.evaluation.attribution import attributions
from goft.evaluation.gold import load
from goft.evaluation.matching import Prediction, match
from goft.evaluation.tally import Figures


def said(piece: str, mention: str | None) -> Prediction:
    start, end = span(PIECES[piece])
    first, last = span(mention) if mention else (0, 0)
    return Prediction(((start, end),), "anybody", mention=(first, last) if mention else None)


def scored(page: Page, *predictions: Prediction) -> Figures:
    (document,) = load(page.gold, page.texts)
    return attributions([match(document, predictions)], PLAIN)


def test_a_source_is_right_by_its_words_and_not_by_its_name(page: Page) -> None:
    row = scored(page, said("bridge", "minister"), said("road", "A critic"), said("late", None))
    assert row["attribution"] == {"p": 1.0, "r": 1.0, "f": 1.0}
    assert row["source"] == {"p": 0.333, "r": 0.333, "f": 0.333}


def test_no_mention_on_either_side_is_the_same_source(page: Page) -> None:
    page.statements[0]["mention"] = None
    assert scored(page, said("bridge", None))["source"]["p"] == 1.0


def test_plain_cues_are_those_that_hold_a_word_of_saying(page: Page) -> None:
    for statement, cue in zip(page.statements, ("said", "added", "called"), strict=True):
        statement["cue"] = span(cue)
    row = scored(page, said("bridge", "minister"), said("late", "A critic"))
    assert row["plain"] == {"n": 2, "found": 0.5}


def test_pages_are_read_and_their_figures_shown_as_a_table(page: Page) -> None:
    page.statements[1]["cue"] = span("added")
    assert page.gold.exists()
    assert page.texts.exists()
    lines = table(attributions(matchings(page.folder), PLAIN)).splitlines()
    assert [line.split(" | ")[0] for line in lines[2:]] == [
        "| attribution",
        "| source",
        "| plain cues (1)",
    ]
