from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goft.calendars import bounds, interval, month, one_of, stamp, year


def test_other_calendars_months_and_years_are_intervals_of_days() -> None:
    assert month("gregorian", 2016, 2) == "2016-02"
    assert month("jalali", 1395, 5) == "2016-07-22/2016-08-21"
    assert year("jalali", 1391) == "2012-03-20/2013-03-20"
    assert year("lunar", 1446) == "2024-07-07~/2025-06-25~"
    assert year("lunar", 1600) is None


def test_an_interval_takes_the_outer_edges_of_its_ends() -> None:
    assert interval("2012-03-20/2013-03-20", "2016") == "2012-03-20/2016"
    assert interval(None, "2016-02") == "../2016-02"
    assert interval("2024-07-08", None) == "2024-07-08/.."


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-07-08", date(2024, 7, 8), date(2024, 7, 8)),
        ("2024-07-08T11:36:00+04:30", date(2024, 7, 8), date(2024, 7, 8)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016~", date(2016, 1, 1), date(2016, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("../2016-02", None, date(2016, 2, 29)),
        ("2024-07-08/..", date(2024, 7, 8), None),
        ("2012~/2024", date(2012, 1, 1), date(2024, 12, 31)),
        ("[2001-07-09,2024-07-08]", date(2001, 7, 9), date(2024, 7, 8)),
    ],
)
def test_bounds(value: str, first: date | None, last: date | None) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["", "yesterday", "2024-13-01", "2023-02-30", "1/2/3", "[]"])
def test_what_is_no_value_has_no_bounds(value: str) -> None:
    assert bounds(value) is None


@given(st.dates(), st.dates())
def test_bounds_of_an_interval_are_its_ends(one: date, other: date) -> None:
    assert bounds(interval(str(one), str(other))) == (one, other)
    assert bounds(one_of([str(one), str(other)])) == (one, other)


def test_a_stamp_carries_the_zone() -> None:
    zone = timezone(timedelta(hours=4, minutes=30))
    assert stamp(datetime(2022, 9, 19, 11, 36, tzinfo=zone)) == "2022-09-19T11:36:00+04:30"
    assert stamp(datetime(2022, 9, 19, 11, 36)) == "2022-09-19T11:36:00"
