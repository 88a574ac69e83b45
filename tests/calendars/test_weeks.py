from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goft.calendars import in_week, latest, next_after, week_of

MONDAY = date(2022, 9, 19)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
WEEKDAYS = st.integers(0, 6)


def test_tuesday_of_last_week_depends_on_where_weeks_start() -> None:
    assert in_week(1, MONDAY, starts=5, shift=-1) == date(2022, 9, 13)
    assert week_of(MONDAY, starts=5, shift=-1) == (date(2022, 9, 10), date(2022, 9, 16))
    assert week_of(MONDAY, starts=0) == (MONDAY, date(2022, 9, 25))


@given(WEEKDAYS, DAYS)
def test_latest_and_next_are_the_nearest_such_days(weekday: int, day: date) -> None:
    before, after = latest(weekday, day), next_after(weekday, day)
    assert before.weekday() == after.weekday() == weekday
    assert timedelta(0) <= day - before < timedelta(7)
    assert timedelta(0) < after - day <= timedelta(7)
    assert latest(weekday, day, strict=True) < day


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_edges_of_time_do_not_break(day: date) -> None:
    assert week_of(day, starts=3, shift=-1)
    assert next_after(2, day)
