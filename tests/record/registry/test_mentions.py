"""What a text is about: states, organisations and people named in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goft.record.registry.mentions import Matcher, about


def found(matcher: Matcher, text: str, language: str | None = None) -> list[str]:
    return [mention.id for mention in matcher.mentions(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("fa", "وزیر خارجه ایران با مقام‌های عمانی و آمریکایی‌ها دیدار کرد.", ["ir", "om", "us"]),
        ("fa", "انگلیس و رژیم صهیونیستی", ["gb", "il"]),
        ("fa", "آمریکای لاتین و دریای عمان و خلیج فارس", []),
        ("fa", "ناصر کنعانی درباره بریکس و شانگهای گفت", ["nasser-kanaani", "brics"]),
        ("fa", "آمریکای ترامپ", ["us", "donald-trump"]),
        ("ar", "وبالإيرانيين وللولايات المتحدة", ["ir", "us"]),
        ("ar", "الحكومة الإيرانية ومجلس الأمن الدولي", ["ir", "unsc"]),
        ("ar", "أمريكا اللاتينية ومسقط رأسه", []),
        ("ar", "البريطانيون في بغداد", ["gb", "iq"]),
        (
            "en",
            "Iran’s Nasser Kanaani met Iranians in Muscat",
            ["ir", "nasser-kanaani", "ir", "om"],
        ),
        ("en", "The US told us who the WHO is", ["us", "who"]),
        ("en", "Turkey bought a turkey and polish in Latin America", ["tr"]),
        ("en", "Washington Post", []),
        ("en", "IRAN TELLS US NOTHING", ["ir"]),
        ("en", "Nigerian, Nigerien and Equatorial Guinean", ["ng", "ne", "gq"]),
    ],
)
def test_what_is_named(matcher: Matcher, language: str, text: str, ids: list[str]) -> None:
    assert found(matcher, text, language) == ids


@pytest.mark.parametrize(
    ("language", "doubtful", "clear", "entry"),
    [
        ("fa", "مسائل مالی", "مالی و باماکو", "ml"),
        ("fa", "به یمن این روز", "یمن و صنعا", "ye"),
        ("ar", "الملف المالي", "مالي وباماكو", "ml"),
        ("en", "She met Jordan.", "Jordan and Jordanians", "jo"),
        ("en", "Georgia won.", "Georgia’s Tbilisi", "ge"),
    ],
)
def test_other_words_need_evidence(
    matcher: Matcher, language: str, doubtful: str, clear: str, entry: str
) -> None:
    assert entry not in found(matcher, doubtful, language)
    assert found(matcher, clear, language)[0] == entry


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("fa", "روسیه، چین و هند", ["ru", "cn", "in"]),
        ("fa", "به گفته وزیر خارجه مصر", ["eg"]),
        ("en", "the President of Georgia", ["ge"]),
        ("ar", "وزير خارجية عمان", ["om"]),
    ],
)
def test_words_beside_a_form_are_evidence(
    matcher: Matcher, language: str, text: str, ids: list[str]
) -> None:
    assert found(matcher, text, language) == ids


def test_a_word_of_another_language_is_none(matcher: Matcher) -> None:
    assert found(matcher, "مصر", "ar") == ["eg"]
    assert found(matcher, "مصر", "fa") == []


def test_names_inside_words_are_none(matcher: Matcher) -> None:
    assert found(matcher, "ایرانشهر و چینش و هندسه", "fa") == []
    assert found(matcher, "Iranology, Omanisation, Chinatown", "en") == []


def test_places_count_code_points_of_the_text(matcher: Matcher) -> None:
    text = "\u200fدولت ایـران و «عُمان»"
    spans = [text[slice(*mention.span)] for mention in matcher.mentions(text, "fa")]
    assert spans == ["ایـران", "عُمان"]


def test_a_state_in_the_name_of_its_institution_counts(matcher: Matcher) -> None:
    assert found(matcher, "سخنگوی وزارت خارجه روسیه", "fa") == ["ru.mfa", "ru"]
    assert found(matcher, "the Central Bank of Iran", "en") == ["ir.central-bank", "ir"]
    assert found(matcher, "Washington Post", "en") == []


def test_what_a_statement_is_about(matcher: Matcher) -> None:
    text = "Iran said that Oman and Iraq, and Oman again, would meet Russia."
    mentions = matcher.mentions(text, "en")
    inside = (text.index("Oman"), text.index("would"))
    assert about(mentions, [inside]) == ("om", "iq")
    assert about(mentions, []) == ()


@given(text=st.text())
@settings(deadline=None)
def test_any_text_is_searched(matcher: Matcher, text: str) -> None:
    for mention in matcher.mentions(text):
        start, end = mention.span
        assert 0 <= start < end <= len(text)
