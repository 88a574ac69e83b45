"""Speech inside speech: a statement inside a statement, under who quotes and who is quoted."""

from __future__ import annotations

import pytest

import goft

QUOTED = [
    (
        "fa",
        "وزیر خارجه گفت: «نخست‌وزیر اتریش به من گفت که مرز باز می‌ماند. ما آماده‌ایم.»",
        "نخست‌وزیر اتریش",
    ),
    (
        "fa",
        "وزیر خارجه گفت: نخست‌وزیر اتریش به من گفت که مرز باز می‌ماند. ما آماده‌ایم.",
        "نخست‌وزیر اتریش",
    ),
    (
        "fa",
        "وزیر خارجه گفت که نخست‌وزیر اتریش به او گفته است که مرز باز می‌ماند.",
        "نخست‌وزیر اتریش",
    ),
    (
        "ar",
        "قال الوزير: «قال الرئيس النمساوي إن الحدود تبقى مفتوحة. نحن مستعدون».",
        "الرئيس النمساوي",
    ),
    ("ar", "وقال الوزير إن الرئيس النمساوي أكد أن الحدود تبقى مفتوحة.", "الرئيس النمساوي"),
    (
        "en",
        "“The French president told me that the border would stay open. We are ready,” "
        "the minister said.",
        "French president",
    ),
    (
        "en",
        "The minister said that the French president told him that the border would stay open.",
        "French president",
    ),
]


@pytest.mark.parametrize(("language", "text", "inner"), QUOTED)
def test_who_is_quoted_in_a_quotation_says_a_statement_inside_it(
    language: str, text: str, inner: str
) -> None:
    first, second = goft.read(text, language=language).statements
    outer, nested = (first, second) if second.parent else (second, first)
    assert outer.parent is None
    assert nested.parent == outer.id
    assert nested.speaker.role == inner
    assert outer.speaker.role != inner
    assert outer.content[0][0] <= nested.content[0][0]
    assert nested.content[-1][1] <= outer.content[-1][1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "وزیر خارجه گفت: «من گفتم که مرز باز می‌ماند. مردم می‌گویند راه دور است.»"),
        ("ar", "قال الوزير: «قلت إن الحدود تبقى مفتوحة. يقول الناس إن الطريق طويل»."),
        (
            "en",
            "“I said that the border would stay open. People say the road is long,” "
            "the minister said.",
        ),
    ],
)
def test_what_the_speaker_said_and_what_people_say_is_no_statement_of_its_own(
    language: str, text: str
) -> None:
    (statement,) = goft.read(text, language=language).statements
    assert statement.parent is None


def test_an_office_inside_somebodys_words_leaves_the_speaker_in_place() -> None:
    page = "وزیر خارجه گفت: «سفیر اتریش به من گفت که مرز باز می‌ماند.»\n\nوی افزود: ما آماده‌ایم."
    speakers = [each.speaker.role for each in goft.read(page, language="fa").statements]
    assert speakers == ["وزیر خارجه", "سفیر اتریش", "وزیر خارجه"]
