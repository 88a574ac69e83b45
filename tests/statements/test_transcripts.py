"""Which pages are transcripts, whose paragraphs stand under the name of whoever speaks."""

from __future__ import annotations

from itertools import chain

import pytest

import goft

HEADLINES = {
    "ar": ("الزياني: خسرنا في ربع ساعة", "الغزي: سنقاضي الشركة"),
    "fa": ("زمانی: در یک ربع باختیم", "کیانی: از پیمانکار شکایت می‌کنیم"),
}
HEADING = {"ar": "أخبار أخرى من المحافظات", "fa": "خبرهای دیگر استان‌ها"}
PROSE = {
    "ar": ("قال المدرب سامي الزياني إن الفريق سيلعب {} مباراة.", "أكد المحافظ أن {} جسرا سينجز."),
    "fa": ("سرمربی تیم گفت که {} بازی مانده است.", "استاندار تأکید کرد که {} پل تمام می‌شود."),
}


@pytest.mark.parametrize("language", HEADLINES)
def test_headlines_that_come_again_make_no_transcript(language: str) -> None:
    items = [
        [headline, HEADING[language], *(prose.format(n) for n in range(20, 32))]
        for headline, prose in zip(HEADLINES[language], PROSE[language], strict=True)
    ]
    reading = goft.read("\n\n".join(chain(*items, *items)), language=language)
    assert len([s for s in reading.statements if s.rule.endswith("that")]) == 48


@pytest.mark.parametrize("language", HEADLINES)
def test_names_under_which_most_paragraphs_stand_make_one(language: str) -> None:
    reading = goft.read("\n\n".join(HEADLINES[language] * 2), language=language)
    assert {s.rule for s in reading.statements} == {"base.label"}
    assert len(reading.statements) == 4
