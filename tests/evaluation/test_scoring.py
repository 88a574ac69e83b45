"""What counts as found, as right and as wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.evaluation.pages import PIECES, TEXT, Page, span

from goft.errors import EvaluationError
from goft.evaluation.differences import Difference, differences
from goft.evaluation.gold import load
from goft.evaluation.matching import Matching, Prediction, match
from goft.evaluation.tally import Figures, figures

WHO = {"bridge": "Mina Far", "road": "Far", "late": "critic"}


def said(piece: str, **other: object) -> Prediction:
    start, end = span(PIECES[piece])
    base = Prediction(((start, end),), WHO[piece])
    return replace(base, **other)  # type: ignore[arg-type]


def matched(page: Page, *predictions: Prediction) -> Matching:
    (document,) = load(page.gold, page.texts)
    return match(document, predictions)


def scored(page: Page, *predictions: Prediction) -> Figures:
    return figures([matched(page, *predictions)])["en"]


def found(page: Page, *predictions: Prediction) -> list[Difference]:
    return list(differences([matched(page, *predictions)]))


def test_a_perfect_reading_has_perfect_figures(page: Page) -> None:
    row = scored(page, said("bridge"), said("road"), said("late"))
    assert row["joint"] == row["find"] == {"p": 1.0, "r": 1.0, "f": 1.0}
    assert row["exact"] == row["speaker"] == 1.0


def test_figures_are_given_by_first_part_of_the_name_and_over_all(page: Page) -> None:
    groups = figures([matched(page, said("bridge"))])
    assert list(groups) == ["en", "all"]
    assert groups["en"] == groups["all"]


def test_a_missed_statement_costs_recall_and_a_spurious_one_precision(page: Page) -> None:
    row = scored(page, said("bridge"), Prediction(((0, 12),), "x"))
    assert row["find"] == {"p": 0.5, "r": 0.333, "f": 0.4}


def test_half_of_the_words_find_a_statement_but_are_not_tight(page: Page) -> None:
    start, end = span(PIECES["bridge"])
    row = scored(page, said("bridge", content=((start, end - 7),)))
    assert (row["find"]["p"], row["tight"]["p"], row["joint"]["p"]) == (1.0, 0.0, 0.0)


def test_spaces_and_punctuation_do_not_count(page: Page) -> None:
    start, end = span(PIECES["bridge"])
    assert scored(page, said("bridge", content=((start - 1, end + 2),)))["exact"] == 0.333


def test_an_optional_statement_is_neither_missed_nor_wrong(page: Page) -> None:
    page.statements[2]["optional"] = True
    without = scored(page, said("bridge"), said("road"))
    with_it = scored(page, said("bridge"), said("road"), said("late", speaker="nobody"))
    assert without == with_it
    assert without["joint"]["f"] == 1.0


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Far", True),
        ("Mrs. Mina Far", True),
        ("minister of roads", True),
        ("the minister of the roads and of much more that nobody has ever heard of", False),
        ("Far " * 13, False),
        ("minister of trade and health", False),
        (None, False),
    ],
)
def test_speakers_are_known_by_last_name_or_by_most_words(
    page: Page, name: str | None, right: bool
) -> None:
    assert scored(page, said("bridge", speaker=name))["speaker"] == float(right)


def test_speakers_are_told_apart_by_kind_and_by_how_they_are_named(page: Page) -> None:
    page.statements[1]["mention"] = None
    row = scored(page, said("bridge"), said("road", speaker="x"), said("late"))
    assert row["kind"] == {"anonymous": {"n": 1, "right": 1.0}, "person": {"n": 2, "right": 0.5}}
    assert row["how"]["dropped"] == {"n": 1, "right": 0}
    assert row["how"]["title"] == {"n": 1, "right": 1.0}


def test_pronouns_are_told_from_titles(page: Page) -> None:
    row = scored(page, said("bridge"), said("road"), said("late"))
    assert {how: part["n"] for how, part in row["how"].items()} == {
        "title": 1,
        "pronoun": 1,
        "named": 1,
    }


def test_relays_and_questions_have_figures_of_their_own(page: Page) -> None:
    page.statements[0] |= {"via": ["Alfa", "Beta"], "question": span("the road follows")}
    asked = span("the road follows")
    row = scored(
        page,
        said("bridge", via=("Alfa news agency",), question=(asked[0], asked[1])),
        said("road", question=(0, 3)),
    )
    assert row["relay"] == {"p": 1.0, "r": 0.5, "f": 0.667}
    assert row["question"] == {"p": 0.5, "r": 1.0, "f": 0.667}


def test_each_difference_tells_its_cause(page: Page) -> None:
    page.statements[0] |= {"via": ["Alfa"], "question": span("The minister")}
    start, end = span(PIECES["road"])
    items = found(
        page,
        said("bridge", speaker="Nobody"),
        said("road", content=((start, end - 8),)),
        Prediction(((4, 12),), "x"),
    )
    assert [item.causes for item in items] == [
        ("spurious",),
        ("wrong speaker", "question", "relay"),
        ("wrong end",),
        ("missed cue",),
    ]


def test_a_missed_act_is_told_from_a_missed_cue(page: Page) -> None:
    page.statements[2]["style"] = "act"
    assert [item.causes for item in found(page, said("bridge"))] == [
        ("missed cue",),
        ("missed act",),
    ]


def test_no_difference_where_all_agrees(page: Page) -> None:
    assert not found(page, said("bridge"), said("road"), said("late"))


def test_gold_that_does_not_fit_its_text_is_refused(page: Page) -> None:
    page.statements[0]["content"] = [[0, 5]]
    with pytest.raises(EvaluationError, match=r"en-x-01\.txt.*give the gold's own texts"):
        load(page.gold, page.texts)


def test_a_missing_text_is_named(page: Page) -> None:
    (page.texts / "en-x-01.txt").unlink()
    with pytest.raises(EvaluationError, match=r"en-x-01\.txt: no text"):
        load(page.gold, page.folder)


def test_a_broken_line_is_named(page: Page) -> None:
    gold = page.gold
    gold.write_text(gold.read_text("utf-8") + "{\n", "utf-8")
    with pytest.raises(EvaluationError, match=r"gold\.jsonl:2: not a line of JSON"):
        load(gold, page.texts)


def test_text_of_the_fixture_is_what_the_spans_say() -> None:
    assert all(TEXT[slice(*span(words))] == words for words in PIECES.values())
