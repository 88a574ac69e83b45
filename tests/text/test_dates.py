from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goft.calendars import bounds
from goft.model import Block, DateMention, Document, Published
from goft.text import prepare
from goft.text.dates import contradictions, dates_of, find_dates

MONDAY = date(2024, 7, 8)


def read(text: str, language: str, anchor: date | None = None) -> list[DateMention]:
    return list(dates_of(Document("", "page", language, text), None, anchor))


def value(text: str, language: str, anchor: date | None = None) -> str | None:
    (mention,) = read(text, language, anchor)
    return mention.value


def test_a_weekday_only_narrows_a_missing_year() -> None:
    (mention,) = read("نشست دوشنبه ۱۸ تیر برگزار شد.", "fa")
    assert mention.value == "[2001-07-09,2007-07-09,2018-07-09,2024-07-08]"
    assert mention.candidates == ("2001-07-09", "2007-07-09", "2018-07-09", "2024-07-08")
    assert mention.basis == "weekday"


def test_the_page_day_chooses_among_the_years() -> None:
    text = "نشست دوشنبه ۱۸ تیر برگزار شد."
    assert value(text, "fa", MONDAY) == "2024-07-08"
    assert value(text, "fa", date(2018, 9, 1)) == "2018-07-09"


def test_other_dates_of_the_page_choose_and_are_named() -> None:
    text = "او دوشنبه سوم آبان سخن گفت. دیدار در ۳۰ شهریور ۹۵ انجام شده بود."
    first, second = read(text, "fa")
    assert (first.value, first.basis, first.evidence) == ("2016-10-24", "page", second.span)


def test_years_counted_from_an_era_choose_and_are_named() -> None:
    text = "در تاریخ ۴۵ ساله انقلاب اسلامی چنین نبود. امروز (دوشنبه) ۱۸ تیر ماه گفت."
    era, today = read(text, "fa")
    assert (era.value, today.value) == ("1979/2024", "2024-07-08")
    assert (today.basis, today.evidence) == ("era", era.span)


def test_a_day_without_year_or_weekday_is_left_open() -> None:
    (mention,) = read("The talks were held on January 16.", "en")
    assert mention.value is None
    assert mention.reason


def test_what_the_page_calls_today_is_its_day() -> None:
    text = "امروز ۱۸ تیر ۱۴۰۳ نشست برگزار شد. دیروز هم نشستی بود."
    assert [mention.value for mention in read(text, "fa")] == ["2024-07-08", "2024-07-07"]


def test_a_date_line_is_the_day_of_the_page() -> None:
    text = "عنوان خبر\n1401/06/28 - 11:36 - کد خبر: 75316\nاو صبح امروز گفت که کار تمام شد."
    stamp, today = read(text, "fa")
    assert stamp.value == "2022-09-19T11:36:00+04:30"
    assert (today.value, today.evidence) == ("2022-09-19", stamp.span)


def test_dates_of_related_pages_are_not_the_day_of_the_page() -> None:
    text = "2020/01/01\nThe minister spoke today in Vienna."
    document = Document("", "", "en", text, (Block("furniture", (0, 10), "related"),))
    assert [mention.value for mention in dates_of(document)] == ["2020-01-01", None]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fa", "یکشنبه ۱۸ تیر ۱۴۰۳ نشست بود.", ["2024-07-08"]),
        ("en", "They met on Tuesday, July 8, 2024.", ["2024-07-08"]),
        ("fa", "در ۱۳ آبان ۱۴۰۴ (۳ نوامبر ۲۰۲۵) گفت.", ["2025-11-04", "2025-11-03"]),
        ("ar", "صدر القرار 13 محرم 1445 هـ الموافق 4 أغسطس 2023.", ["2023-07-31~", "2023-08-04"]),
    ],
)
def test_contradictions_are_issues_and_both_values_stay(
    language: str, text: str, values: list[str]
) -> None:
    mentions = tuple(read(text, language))
    issues = contradictions(mentions, "page")
    assert [mention.value for mention in mentions] == values
    assert [issue.code for issue in issues] == ["date.contradiction"] * len(values)
    assert [issue.span for issue in issues] == [mention.span for mention in mentions]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "دوشنبه ۱۸ تیر ۱۴۰۳ (۸ ژوئیه ۲۰۲۴) گفت."),
        ("ar", "صدر القرار 13 محرم 1445 هـ الموافق 1 أغسطس 2023."),
        ("ar", "الاثنين 26 شوال 1436 هـ الموافق 11 أغسطس 2015"),
    ],
)
def test_dates_that_agree_are_no_issue(language: str, text: str) -> None:
    assert not contradictions(tuple(read(text, language)), "page")


def test_today_with_another_weekday_is_one_of_two_days() -> None:
    mentions = tuple(read("قال أمس السبت إنه سيستقيل.", "ar", MONDAY))
    assert mentions[0].value == "[2024-07-06,2024-07-07]"
    assert contradictions(mentions, "page")


def test_lunar_days_are_right_to_a_day_either_way_and_unknown_outside_the_tables() -> None:
    assert value("در ۱۰ محرم ۱۴۴۵ قمری برپا شد.", "fa") == "2023-07-28~"
    (mention,) = read("في 10 محرم 1310هـ", "ar")
    assert (mention.value, mention.calendar) == (None, "lunar")


def test_a_known_day_of_publication_is_the_anchor() -> None:
    day = Published("2024-07-08", "day", "gregorian", "2024-07-08")
    document = Document("", "", "en", "He resigned yesterday.", published=day)
    assert [mention.value for mention in dates_of(document)] == ["2024-07-07"]


def test_without_any_day_relative_words_say_why() -> None:
    (mention,) = read("He resigned yesterday.", "en")
    assert (mention.value, mention.reason) == (None, "the page's own day is not known")


def test_comments_of_readers_are_left_alone() -> None:
    text = "He resigned in 2015.\nI was born in 1985."
    document = Document("", "", "en", text, (Block("furniture", (21, 40), "comment"),))
    assert [mention.text for mention in dates_of(document)] == ["2015"]


def test_spans_are_those_of_the_unfolded_text() -> None:
    text = "در سه\u200cشنبه\u200f هفتهٔ گذشته بود."
    (mention,) = read(text, "fa", MONDAY)
    assert (
        text[mention.span[0] : mention.span[1]] == mention.text == "سه\u200cشنبه\u200f هفتهٔ گذشته"
    )
    assert mention.value == "2024-07-02"


def test_a_date_may_be_broken_over_a_wrapped_line_but_not_over_a_heading() -> None:
    wrapped = "The two ministers signed the long agreement on 12\nMarch 2016 in the old town hall."
    assert value(wrapped, "en") == "2016-03-12"
    assert [m.text for m in read("Part 12\nMarch 2016 was cold.", "en")] == ["March 2016"]


def test_a_language_without_a_grammar_still_has_dates_in_digits() -> None:
    assert value("Die Sitzung war am 2024-07-08.", "de") == "2024-07-08"
    assert value("2024-07-08", "xx") == "2024-07-08"


def test_a_prepared_text_gives_the_same_dates() -> None:
    document = Document("", "", "en", "He resigned on July 8, 2024.")
    assert find_dates(prepare(document)) == dates_of(document)


def test_mentions_survive_json() -> None:
    for mention in read("نشست دوشنبه ۱۸ تیر و فردا برگزار شد.", "fa"):
        assert DateMention.from_json(mention.to_json()) == mention


PIECES = (
    "دوشنبه سه شنبه ۱۸ تیر ۱۴۰۳ ماه سال گذشته امروز ( ) / - : ، . \n 11:36 1401/06/28 ساعت صبح "
    "أمس الثلاثاء الماضي 15 تموز/يوليو 2015م شهر قبل ثلاثة أيام هـ Monday , July 8th 2024 last "
    "week ago three 24 hours the next 1990s mid - May at p.m. GMT 99/99/99 0 00:99 2024-13-45 "
    "9999999999 ۰ ٠ ² ½ \u200c \u0640 İ ﬀ 𝟙 \U0001f600"
)
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES.split(" ")), max_size=40).map(" ".join)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["fa", "ar", "en", "tr", None]), st.none() | st.dates())
def test_any_text_gives_spans_inside_it_in_order_and_values_that_can_be_read(
    text: str, language: str | None, anchor: date | None
) -> None:
    end = 0
    for mention in dates_of(Document("", "", language, text), None, anchor):
        assert end <= mention.span[0] < mention.span[1] <= len(text)
        assert mention.text == text[mention.span[0] : mention.span[1]]
        assert (mention.value is None) == (mention.reason is not None)
        assert mention.value is None or bounds(mention.value)
        end = mention.span[1]


@settings(max_examples=50, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(-400, 400))
def test_a_written_day_is_read_back(day: date, apart: int) -> None:
    anchor = day + timedelta(days=apart)
    assert value(f"It was {day:%A}, {day.day} {day:%B} {day.year:04}.", "en", anchor) == str(day)
    assert value(f"It was on {day.isoformat()}.", "en", anchor) == str(day)


@pytest.mark.parametrize(
    "hostile",
    ["monday " * 3000, "1/" * 8000, "(" * 20000, "۱۸ تیر " * 3000, "9" * 40000, "a" * 40000],
)
def test_hostile_text_is_read_in_one_pass(hostile: str) -> None:
    for language in ("fa", "en"):
        assert all(re.search(r"\w", mention.text) for mention in read(hostile, language))
