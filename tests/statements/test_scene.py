"""Who is meant: names, titles, pronouns and sources that are named only later."""

from __future__ import annotations

import goft


def speakers(text: str, language: str) -> list[str | None]:
    reading = goft.read(text, language=language)
    return [s.speaker.name or s.speaker.role for s in reading.statements]


def test_one_who_is_described_first_and_named_next_is_one_source() -> None:
    page = (
        "A senior judicial official said the ruling is final. "
        "Omid Daneshvar, the head of the court, said the file is closed. "
        "A senior judicial official said the ruling is final. "
        "Omid Daneshvar, the head of the court, said the file is closed. "
    )
    assert "Omid Daneshvar" in speakers(page * 3, "en")


def test_a_definite_title_means_who_speaks() -> None:
    page = (
        "Hamid Sarvari, a member of the budget committee, said the plan is ready. "
        "The Iranian lawmaker criticized the delays in the project."
    )
    assert speakers(page, "en") == ["Hamid Sarvari", "Hamid Sarvari"]


def test_a_definite_office_in_arabic_means_its_holder() -> None:
    page = (
        "قال مدير المهرجان خالد السهيلي إن الدورة ستكون مميزة. "
        "وأفاد المدير أن الافتتاح سيكون مساء الجمعة."
    )
    assert speakers(page, "ar") == ["خالد السهيلي", "خالد السهيلي"]


def test_a_pronoun_means_the_spokesman_again_after_a_paragraph_on_another() -> None:
    page = (
        "سخنگوی وزارت نیرو گفت: آب پایتخت قطع نمی‌شود.\n\n"
        "وزیر نیرو اکنون در سفر استانی است و از سدها بازدید می‌کند.\n\n"
        "وی افزود: ذخیره سدها از سال گذشته بیشتر است."
    )
    assert speakers(page, "fa") == ["سخنگوی وزارت نیرو", "سخنگوی وزارت نیرو"]
