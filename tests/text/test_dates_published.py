from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goft.model import Block, DateCandidate, Document
from goft.text.dates import published
from goft.text.dates.published import rated

SEEN = date(2024, 9, 1)
LEAD = "The minister told reporters that the talks would go on."
LINE = "تیتر خبر\n1401/06/28 - 11:36 - کد خبر: 75316\nوزیر گفت که گفت‌وگوها ادامه دارد."


def page(text: str, language: str, *stated: tuple[str, str]) -> Document:
    candidates = tuple(DateCandidate(text, origin) for text, origin in stated)
    return Document("", "", language, text, date_candidates=candidates)


def day(document: Document, captured: date | None = SEEN) -> str | None:
    found = published(document, captured)
    return found.date if found else None


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2024-07-08T11:36:00+03:30", "2024-07-08T11:36:00+03:30"),
        ("2024-07-08", "2024-07-08"),
        ("Mon, 08 Jul 2024 11:36:00 +0000", "2024-07-08T11:36:00"),
        ("July 8, 2024", "2024-07-08"),
        ("1720424160", "2024-07-08T07:36:00+00:00"),
        ("1720424160000", "2024-07-08T07:36:00+00:00"),
        ("20240708", None),
        ("soon", None),
        ("", None),
    ],
)
def test_markup_states_days_in_many_forms(stated: str, value: str | None) -> None:
    assert day(page(LEAD, "en", (stated, "json-ld:datePublished"))) == value


@pytest.mark.parametrize("stated", ["1403/04/18", "۱۴۰۳/۰۴/۱۸ - ۱۱:۳۶", "دوشنبه ۱۸ تیر ۱۴۰۳"])
def test_markup_may_state_a_jalali_day(stated: str) -> None:
    found = published(page("وزیر گفت.", "fa", (stated, "meta:article:published_time")), SEEN)
    assert found is not None
    assert (found.date[:10], found.calendar, found.text) == ("2024-07-08", "jalali", stated)
    assert found.evidence is None


def test_a_date_line_names_its_place() -> None:
    found = published(page(LINE, "fa"), SEEN)
    assert found is not None
    assert (found.date, found.precision) == ("2022-09-19T11:36:00+04:30", "minute")
    assert found.evidence is not None
    assert LINE[slice(*found.evidence)] == found.text == "1401/06/28 - 11:36"


def test_the_day_of_fetching_is_not_the_day_of_the_page() -> None:
    document = page(LINE, "fa", ("2024-09-01", "meta:article:published_time"))
    assert day(document) == "2022-09-19T11:36:00+04:30"
    doubts = {each.origin: each.doubt for each in rated(document, SEEN)}
    assert doubts == {"line": None, "meta:article:published_time": "the day of fetching"}


def test_a_day_after_the_capture_is_not_believed() -> None:
    assert day(page(LEAD, "en", ("2024-12-24", "json-ld:datePublished"))) is None


def test_a_day_of_the_whole_site_is_not_believed() -> None:
    text = LEAD + " The deal of 14 July 2015 was left on 8 May 2018."
    assert day(page(text, "en", ("2009-03-21", "meta:date"))) is None
    assert day(page(text, "en", ("2018-05-09", "meta:date"))) == "2018-05-09"


@pytest.mark.parametrize("stated", ["1970-01-01T00:00:00Z", "0001-01-01"])
def test_days_before_the_web_are_not_believed(stated: str) -> None:
    assert day(page(LEAD, "en", (stated, "json-ld:datePublished"))) is None


def test_days_that_agree_make_each_other_surer() -> None:
    one = rated(page(LEAD, "en", ("2024-07-08", "address")), SEEN)
    both = rated(page(LEAD, "en", ("2024-07-08", "address"), ("2024-07-08", "time")), SEEN)
    assert both[0].confidence > one[0].confidence


def test_the_day_of_change_alone_does_not_settle_it() -> None:
    stated = (("2024-07-09", "json-ld:dateModified"), ("2024-07-01", "json-ld:datePublished"))
    assert day(page(LEAD, "en", *stated)) == "2024-07-01"
    assert day(page(LEAD, "en", stated[0])) is None


def test_a_date_that_the_text_calls_today_is_the_day() -> None:
    found = published(page("او امروز (دوشنبه) ۱۸ تیر ۱۴۰۳ چنین گفت.", "fa"))
    assert found is not None
    assert (found.date, found.text) == ("2024-07-08", "امروز (دوشنبه) ۱۸ تیر ۱۴۰۳")


def test_dates_in_running_text_are_not_the_day_of_the_page() -> None:
    assert day(page("They signed it on 14 July 2015 in Vienna, after long talks.", "en")) is None


def test_a_label_of_change_or_a_related_page_is_no_date_line() -> None:
    assert day(page("Headline\nLast updated: 2024-07-08\n" + LEAD, "en")) is None
    document = page("2024/07/08 Other news\n" + LEAD, "en")
    aside = Block("furniture", (0, 21), "related")
    assert day(Document("", "", "en", document.text, (aside,))) is None


def test_the_five_real_pages(gold_folder: Path) -> None:
    """The two that tell their day are read; the others are not claimed."""
    days = []
    for number, language in enumerate(("fa", "fa", "fa", "fa", "ar")):
        text = (gold_folder / "texts" / f"seed-00{number}.txt").read_bytes().decode()
        days.append(day(page(text, language)))
    assert days == ["2024-07-08", "2022-09-19T11:36:00+04:30", None, None, None]
