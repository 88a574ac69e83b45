"""Headlines beside what was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from goft import read
from goft.record.retelling.headlines import check

SEEDS = Path(__file__).parents[4] / "shared" / "gold" / "texts"
BODY = {
    "en": (
        "The minister of roads, Sara Amin, said on Monday that the bridge over the river may open "
        "in June if the weather allows.\n"
    ),
    "fa": "سارا امین وزیر راه گفت: پل تازه رودخانه شاید در خرداد باز شود و راه کوتاه شود.\n",
    "ar": "قالت الوزيرة سارة أمين إن الجسر الجديد على النهر ربما يفتح في حزيران أمام الشاحنات.\n",
}
CASES = [
    ("en", "Minister: The bridge over the river may open in June if the weather allows", "same"),
    ("en", "Minister: Bridge over the river may open in June", "shortened"),
    ("en", "Minister: The bridge over the river will open in June", "stronger"),
    ("en", "Minister: The bridge over the river opens in June", "stronger"),
    ("en", "Minister: The bridge over the river may open in July if the weather allows", "changed"),
    ("en", "Minister: Fares on the railway are to fall in winter", "not found"),
    ("fa", "وزیر راه: پل تازه رودخانه شاید در خرداد باز شود", "shortened"),
    ("fa", "وزیر راه: پل تازه رودخانه حتما در خرداد باز شود", "stronger"),
    ("fa", "وزیر راه: نرخ بلیت قطار کم می‌شود", "not found"),
    ("ar", "الوزيرة: الجسر الجديد على النهر ربما يفتح في حزيران", "shortened"),
    ("ar", "الوزيرة: الجسر الجديد على النهر سوف يفتح في حزيران", "stronger"),
]


@pytest.mark.parametrize(("language", "headline", "verdict"), CASES)
def test_a_headline_is_compared_with_what_was_said(
    language: str, headline: str, verdict: str
) -> None:
    page = f"{headline}\n\n{BODY[language]}"
    found = check(read(page, source="page.txt", language=language))
    assert [each.verdict for each in found] == [verdict]


def test_a_headline_that_quotes_nobody_is_passed_over() -> None:
    page = f"Bridge over the river waits for summer\n\n{BODY['en']}"
    assert check(read(page, source="page.txt", language="en")) == ()


def test_the_words_are_those_of_the_headline() -> None:
    page = f"Minister: The bridge over the river will open in June\n\n{BODY['en']}"
    (found,) = check(read(page, source="page.txt", language="en"))
    assert page[slice(*found.span)] == "The bridge over the river will open in June"
    assert found.statement
    assert [(each.kind, each.one, each.other) for each in found.differences] == [
        ("modality", "will", "may")
    ]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the annotated pages are not there")
def test_a_possibility_out_of_what_was_only_not_ruled_out_is_stronger() -> None:
    page = (SEEDS / "seed-001.txt").read_bytes()
    (found,) = check(read(page, source="seed-001.txt"))
    assert found.verdict == "stronger"
    assert {each.kind for each in found.differences} == {"negation"}
