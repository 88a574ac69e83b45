"""Pairs of statements in three languages, and what must hold of every relation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from goft import read
from goft.record.retelling.relating import relation

PAIRS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("pairs.yml").read_text("utf-8")
)
TOLD = ("same", "cut")
SEEDS = Path(__file__).parents[4] / "shared" / "gold" / "texts"


class Pair(NamedTuple):
    language: str
    one: str
    other: str
    expected: str


def pairs(entries: list[dict[str, Any]] = PAIRS) -> Iterator[Pair]:
    for entry in entries:
        for expected in (*TOLD, "changed", "other"):
            for other in entry.get(expected, ()):
                yield Pair(entry["language"], entry["text"], other, expected)


ALL = list(pairs())
UNSEEN = list(pairs(yaml.safe_load(Path(__file__).with_name("unseen.yml").read_text("utf-8"))))


def found(pair: Pair) -> str:
    told = relation(pair.one, pair.other, pair.language)
    return told.relation if told else "other"


def test_links_hold_what_is_promised() -> None:
    linked = [pair for pair in ALL if found(pair) in TOLD]
    right = [pair for pair in linked if pair.expected in TOLD]
    wanted = [pair for pair in ALL if pair.expected in TOLD]
    assert len(ALL) >= 200
    assert len(right) / len(linked) >= 0.97, [pair for pair in linked if pair not in right]
    assert len(right) / len(wanted) >= 0.9, [pair for pair in wanted if pair not in right]


def test_pairs_that_were_judged_before_they_were_compared() -> None:
    linked = [pair for pair in UNSEEN if found(pair) in TOLD]
    wanted = [pair for pair in UNSEEN if pair.expected in TOLD]
    right = [pair for pair in linked if pair in wanted]
    assert len(right) / len(linked) >= 0.95, [pair for pair in linked if pair not in right]
    assert len(right) / len(wanted) >= 0.95, [pair for pair in wanted if pair not in right]


@pytest.mark.parametrize("language", sorted({pair.language for pair in ALL}))
def test_every_language_is_read_alike(language: str) -> None:
    own = [pair for pair in ALL if pair.language == language]
    wrong = [pair for pair in own if (found(pair) in TOLD) != (pair.expected in TOLD)]
    assert len(wrong) / len(own) <= 0.05, wrong


def test_what_changed_is_shown() -> None:
    changed = [pair for pair in ALL if pair.expected == "changed"]
    shown = [pair for pair in changed if found(pair) == "changed"]
    assert len(shown) / len(changed) >= 0.9, [pair for pair in changed if pair not in shown]


@pytest.mark.parametrize("pair", ALL[::7], ids=lambda pair: pair.other[:30])
def test_a_relation_is_the_same_from_both_sides(pair: Pair) -> None:
    assert found(pair) == found(pair._replace(one=pair.other, other=pair.one))


def test_a_number_in_words_is_the_number_in_digits() -> None:
    told = relation(
        "It cost 3 million euros to build.", "It cost three million euros to build.", "en"
    )
    assert told and told.relation == "same" and told.score == 1


def test_a_difference_names_both_sides() -> None:
    told = relation(
        "The port will open in June with 300 workers.",
        "The port will open in June with 400 workers.",
        "en",
    )
    assert told and told.relation == "changed"
    assert [each.to_json() for each in told.differences] == [
        {"kind": "number", "one": "300", "other": "400"}
    ]


def test_what_one_document_tells_twice_is_a_repeat() -> None:
    text = "The port will open in June with 300 workers."
    told = relation(text, text, "en", within=True)
    assert told and told.relation == "repeat"


def test_few_words_are_the_same_only_when_they_are() -> None:
    assert relation("I do not comment.", "I do not comment.", "en")
    assert relation("I do not comment.", "I do not agree.", "en") is None


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the annotated pages are not there")
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(10195, 16022, "repeat"), (10398, 16500, None)],
    ids=["the same hope twice", "many and a few instead of some"],
)
def test_a_page_that_says_things_twice(one: int, other: int, expected: str | None) -> None:
    reading = read((SEEDS / "seed-000.txt").read_bytes(), source="seed-000.txt")
    contents = [each.content[0] for each in reading.statements]
    sides = [
        next(reading.document.text[a:b] for a, b in contents if a <= place < b)
        for place in (one, other)
    ]
    told = relation(*sides, "fa", within=True)
    assert (told.relation if told and told.relation == "repeat" else None) == expected


@given(st.text(), st.text(), st.sampled_from(["en", "fa", "ar", None]))
def test_any_text_has_some_relation_or_none(one: str, other: str, language: str | None) -> None:
    told = relation(one, other, language)
    assert told is None or 0 <= told.score <= 1 + 1e-9
