from __future__ import annotations

import json
from pathlib import Path

import pytest

from goft.documents import parse
from goft.model import Capture, Occasion, Statement
from goft.statements import find
from goft.statements.occasion import occasions
from goft.text import prepare
from goft.text.dates import find_dates


def read(text: str, language: str) -> tuple[str, tuple[Occasion, ...]]:
    """The page's text and its occasions, by all stages before."""
    document, _ = parse(Capture(text.encode(), "page", language=language))
    assert document is not None
    prepared = prepare(document)
    statements: tuple[Statement, ...] = find(prepared)[0]
    return document.text, occasions(prepared, find_dates(prepared), statements)


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("fa", "وزیر نیرو در نشست خبری گفت که سدها پر است.", "press conference", "نشست خبری"),
        ("fa", "وزیر نیرو در کنفرانسی خبری گفت سد پر است.", "press conference", "کنفرانسی خبری"),
        ("fa", "وزیر نیرو در پیامی توییتری نوشت که سد پر است.", "post", "پیامی توییتری"),
        ("fa", "وزارت نیرو با صدور بیانیه‌ای اعلام کرد سد پر است.", "statement", "بیانیه‌ای"),
        ("ar", "قال الوزير في مؤتمره الصحفي إن السد ممتلئ.", "press conference", "مؤتمره الصحفي"),
        ("ar", "وأعلنت الوزارة في بيان أن السد ممتلئ.", "statement", "بيان"),
        (
            "en",
            "He told a news conference that the dam was full.",
            "press conference",
            "news conference",
        ),
        ("en", "In a speech the minister said the dam was full.", "speech", "a speech"),
    ],
)
def test_the_words_that_name_the_occasion(language: str, text: str, kind: str, words: str) -> None:
    source, found = read(text, language)
    assert found[0].kind == kind
    assert source[slice(*found[0].evidence)] == words


@pytest.mark.parametrize(
    ("language", "text", "with_"),
    [
        ("fa", "وزیر نیرو در گفت‌وگو با شبکه یک اعلام کرد که سد پر است.", "شبکه یک"),
        ("ar", "قال الوزير في مقابلة مع قناة المدينة إن السد ممتلئ.", "قناة المدينة"),
        ("en", "In an interview with Channel Nine, he said the dam was full.", "Channel Nine"),
    ],
)
def test_the_other_side_of_an_interview(language: str, text: str, with_: str) -> None:
    source, found = read(text, language)
    assert (found[0].kind, found[0].with_) == ("interview", with_)
    assert source[slice(*found[0].evidence)].endswith(with_)


def test_day_and_place_are_those_of_its_sentence() -> None:
    text = "وزیر نیرو روز دوشنبه ۱۸ تیر ۱۴۰۳ در نشست خبری در تهران گفت که سد پر است."
    _, found = read(text, "fa")
    assert (found[0].day, found[0].place) == ("2024-07-08", "تهران")


def test_talks_between_states_are_no_interview() -> None:
    _, found = read("میز گفت‌وگوی دو کشور هنوز باز است، او گفت.", "fa")
    assert not found


def test_paragraphs_that_were_not_said_there_are_background() -> None:
    text = (
        "وزیر نیرو روز دوشنبه ۱۸ تیر ۱۴۰۳ در نشست خبری گفت که سدها پر از آب است.\n\n"
        "وی افزود که آب شهرها در تابستان قطع نخواهد شد و مردم نگران نباشند.\n\n"
        "بر اساس این گزارش، بارش‌های امسال بیش از دو برابر بارش‌های سال گذشته بوده است.\n\n"
        "مدیر سد بزرگ استان در ۱۰ خرداد ۱۴۰۳ اعلام کرده بود که سد تنها نیمی از آب را دارد.\n"
    )
    source, found = read(text, "fa")
    background = [source[slice(*each.evidence)] for each in found if each.kind == "background"]
    assert [words[:8] for words in background] == ["بر اساس ", "مدیر سد "]


def test_a_language_without_phrases_has_no_occasions() -> None:
    document, _ = parse(Capture(b"Der Minister sprach.", "page", language="de"))
    assert document is not None
    assert occasions(prepare(document), ()) == ()


def test_occasions_survive_json() -> None:
    _, found = read("In an interview with Channel Nine, he said the dam was full.", "en")
    assert Occasion.from_json(json.loads(json.dumps(found[0].to_json()))) == found[0]


def test_facts_of_the_real_pages(gold_folder: Path) -> None:
    lines = (gold_folder / "facts.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    wanted = [r for r in rows if r["field"].startswith("occasion") and not r["world"]]
    assert len([row for row in wanted if _holds(row, gold_folder)]) / len(wanted) >= 0.95


def _holds(row: dict[str, object], folder: Path) -> bool:
    text = (folder / "texts" / f"{row['doc']}.txt").read_bytes().decode()
    _, found = read(text, "ar" if row["doc"] == "seed-004" else "fa")
    if row["field"] == "occasion_day":
        return bool(found) and found[0].day == row["value"]
    if row["field"] == "occasion_with":
        return bool(found) and found[0].with_ == row["value"]
    return any(each.kind == row["value"] and _same(each, row["span"]) for each in found)


def _same(occasion: Occasion, span: object) -> bool:
    assert isinstance(span, list)
    (start, end), (a, b) = occasion.evidence, span
    return (min(end, b) - max(start, a)) / (max(end, b) - min(start, a)) >= 0.8
