from __future__ import annotations

from datetime import date, timedelta

import jdatetime
import pytest

from goft.calendars import CALENDARS, day_of, month_of, parts_of, year_of


def test_every_jalali_day_of_two_centuries_agrees_with_a_second_library() -> None:
    day, end = jdatetime.date(1300, 1, 1).togregorian(), jdatetime.date(1501, 1, 1).togregorian()
    while day < end:
        second = jdatetime.date.fromgregorian(date=day)
        parts = (second.year, second.month, second.day)
        assert parts_of("jalali", day) == parts
        assert day_of("jalali", *parts) == day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ((1403, 4, 18), date(2024, 7, 8)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1395, 6, 30), date(2016, 9, 20)),
    ],
)
def test_known_jalali_days(parts: tuple[int, int, int], day: date) -> None:
    assert day_of("jalali", *parts) == day


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ((1446, 1, 1), date(2024, 7, 7)),
        ((1436, 10, 1), date(2015, 7, 17)),
        ((1445, 9, 1), date(2024, 3, 11)),
    ],
)
def test_known_lunar_days(parts: tuple[int, int, int], day: date) -> None:
    assert day_of("lunar", *parts) == day
    assert parts_of("lunar", day) == parts


@pytest.mark.parametrize("year", [1342, 1501, 0, -4, 99_999])
def test_lunar_days_outside_the_tables_are_not_guessed(year: int) -> None:
    assert day_of("lunar", year, 1, 1) is None


@pytest.mark.parametrize("calendar", CALENDARS)
def test_days_that_do_not_exist_are_none(calendar: str) -> None:
    assert day_of(calendar, 1400, 13, 1) is None  # type: ignore[arg-type]
    assert day_of(calendar, 1400, 12, 32) is None  # type: ignore[arg-type]


def test_leap_years_of_the_jalali_calendar() -> None:
    leap = [year for year in range(1370, 1410) if day_of("jalali", year, 12, 30)]
    assert leap == [1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]


def test_months_and_years_reach_to_their_last_day() -> None:
    assert year_of("jalali", 1391) == (date(2012, 3, 20), date(2013, 3, 20))
    assert month_of("gregorian", 2016, 2) == (date(2016, 2, 1), date(2016, 2, 29))
    assert month_of("gregorian", 2016, 12) == (date(2016, 12, 1), date(2016, 12, 31))
    assert month_of("jalali", 1395, 5) == (date(2016, 7, 22), date(2016, 8, 21))
