"""The cases of the languages: expressions of time with their values, and words that are none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import goft
from goft.model import Document
from goft.text.dates import dates_of

DATA = Path(goft.__file__).parent / "languages" / "data"
LANGUAGES = sorted(path.parents[1].name for path in DATA.glob("*/cases/dates.yml"))
LEAST_CASES = 400


def cases(language: str) -> list[dict[str, Any]]:
    text = (DATA / language / "cases" / "dates.yml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def wrong(case: dict[str, Any], language: str) -> Iterator[str]:
    """What a case gives beside what it should."""
    say, day = case["say"], case.get("day")
    text = say.replace("[[", "").replace("]]", "")
    assert day is None or isinstance(day, date)
    found = dates_of(Document("", "", language, text), None, day)
    if "value" not in case:
        yield from (f"{text}: no date, found {mention.text}" for mention in found)
        return
    span = (say.index("[["), say.index("]]") - 2)
    values = [mention.value for mention in found if mention.span == span]
    if values != [case["value"]]:
        got = [(mention.text, mention.value) for mention in found]
        yield f"{say}: should be {case['value']}, found {got}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_of_a_language_is_read_as_it_says(language: str) -> None:
    faults = [fault for case in cases(language) for fault in wrong(case, language)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_cases_and_counter_examples(language: str) -> None:
    found = cases(language)
    assert len({case["say"] for case in found}) >= LEAST_CASES
    assert sum("value" not in case for case in found) >= 40


def test_three_languages_have_cases() -> None:
    assert LANGUAGES == ["ar", "en", "fa"]
