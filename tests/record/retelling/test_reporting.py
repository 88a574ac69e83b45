"""Pages that report one occasion are found by day, speaker and kind, whatever their language."""

from __future__ import annotations

from datetime import date

import pytest

from goft.model import Capture
from goft.pipeline import keep
from goft.record.asking import documents
from goft.record.record import Record
from goft.record.retelling.reporting import Event, event, of_occasion

FA = """\
ناصر کنعانی سخنگوی وزارت امور خارجه دوشنبه ۱۸ تیر ۱۴۰۳ در نشست خبری گفت: \
گفت‌وگو با همسایگان ادامه دارد.
"""
AR = """\
قال المتحدث باسم الخارجية الإيرانية ناصر كنعاني في مؤتمر صحفي يوم الاثنين 8 يوليو 2024 \
إن الحدود مفتوحة أمام التجار.
"""
INTERVIEW = """\
ناصر کنعانی سخنگوی وزارت امور خارجه دوشنبه ۱۸ تیر ۱۴۰۳ در گفت‌وگو با روزنامه آفتاب گفت: \
سفر هیئت ایرانی به تعویق افتاده است.
"""
LATER = """\
ناصر کنعانی سخنگوی وزارت امور خارجه دوشنبه ۲۵ تیر ۱۴۰۳ در نشست خبری گفت: \
نمایشگاه کتاب هفته آینده آغاز می‌شود.
"""
# Another's press conference of the same day, in words that the first has too.
OTHER = """\
مینا طاهری سخنگوی شهرداری تیوا دوشنبه ۱۸ تیر ۱۴۰۳ در نشست خبری گفت: \
گفت‌وگو با همسایگان ادامه دارد.
"""
ALL = {"fa": FA, "ar": AR, "interview": INTERVIEW, "later": LATER, "other": OTHER}


@pytest.fixture
def ids(record: Record) -> dict[str, str]:
    pages = {name: Capture(text.encode(), name) for name, text in ALL.items()}
    list(keep(record, pages.values()))
    return {name: capture.digest for name, capture in pages.items()}


def told(record: Record, identifier: str) -> set[str]:
    return {kept.document.source for kept in of_occasion(record, identifier)}


def test_an_event_is_kind_day_and_speaker(record: Record, ids: dict[str, str]) -> None:
    found = {kept.document.source: kept for kept in documents(record, list(ids.values())).values()}
    conference = Event("press conference", date(2024, 7, 8), "nasser-kanaani")
    assert event(found["fa"]) == event(found["ar"]) == conference
    assert event(found["interview"]) == Event("interview", date(2024, 7, 8), "nasser-kanaani")


def test_pages_of_one_event_are_together_in_every_language(
    record: Record, ids: dict[str, str]
) -> None:
    assert told(record, ids["fa"]) == told(record, ids["ar"]) == {"fa", "ar"}
    assert told(record, ids["interview"]) == {"interview"}
    assert told(record, ids["later"]) == {"later"}


def test_the_same_words_at_anothers_event_are_another_occasion(
    record: Record, ids: dict[str, str]
) -> None:
    assert told(record, ids["other"]) == {"other"}
