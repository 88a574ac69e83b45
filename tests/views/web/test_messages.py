"""The catalogues of the interface: whole, and in use."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import goft.views.web
from goft.views.web.reader import Reader, preferred, readers

HERE = Path(goft.views.web.__file__).parent
FIRST = next(iter(readers().values()))
OTHERS = [reader for reader in readers().values() if reader is not FIRST]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_there_are_three_languages() -> None:
    assert set(readers()) == {"ar", "en", "fa"}


@pytest.mark.parametrize("reader", OTHERS, ids=lambda each: each.code)
def test_every_catalogue_has_the_same_words(reader: Reader) -> None:
    assert list(reader.words) == list(FIRST.words)
    assert all(value and isinstance(value, str) for value in reader.words.values())
    for key, text in reader.words.items():
        assert fields(text) == fields(FIRST.words[key]), key


def test_every_word_a_page_asks_for_is_there_and_every_word_there_is_asked_for() -> None:
    sources = [*HERE.glob("*.py"), *(HERE / "templates").glob("*.html")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    asked = set(re.findall(r"\bt\('([a-z_0-9]+)'[,)]", text))
    assert asked <= set(FIRST.words)
    begun = (*re.findall(r"['\"]([a-z]+_)(?:['\"] ~|\{)", text), "failure_", "step_")
    named = set(re.findall(r"['\"]([a-z_0-9]+)['\"]", text))
    idle = [key for key in FIRST.words if key not in named and not key.startswith(begun)]
    assert not idle


@pytest.mark.parametrize(
    ("code", "number", "day"),
    [
        ("en", "12,345", "8 July 2024"),
        ("fa", "۱۲٬۳۴۵", "۱۸ تیر ۱۴۰۳"),
        ("ar", "١٢٬٣٤٥", "٨ يوليو ٢٠٢٤"),
    ],
)
def test_numbers_and_days_follow_the_language(code: str, number: str, day: str) -> None:
    reader = readers()[code]
    assert reader.number(12345) == number
    assert reader.day("2024-07-08") == day


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2024-07-08T10:15:00+03:30", "8 July 2024, 10:15 UTC+3:30"),
        ("2024-07-08T14:00:00+03:00", "8 July 2024, 14:00 UTC+3"),
        ("2024-07-08T12:05Z", "8 July 2024, 12:05 UTC"),
        ("2024-07-08T12:05:00.5+00:00", "8 July 2024, 12:05 UTC"),
        ("2024-07-08T12:40:00", "8 July 2024, 12:40"),
        ("2024-07-08", "8 July 2024"),
        ("2024-07", "1 July 2024 – 31 July 2024"),
    ],
)
def test_a_day_has_its_hour_where_the_page_states_it(value: str, shown: str) -> None:
    assert readers()["en"].published(value) == shown


@pytest.mark.parametrize("value", ["2024-07", "2024-07-01/2024-07-31", "../2024-07-01", "x", None])
def test_other_days_are_told_as_far_as_they_are_known(value: str | None) -> None:
    for reader in readers().values():
        assert reader.day(value) or not value
        reader.other_days(value)
        reader.moment(value)
        reader.published(value)


def test_an_unknown_language_gets_the_first() -> None:
    assert preferred("xx", "").code == FIRST.code
