"""Days, months and years of the Gregorian, Jalali and lunar calendars as Gregorian days.

Lunar dates are those of the Umm al-Qura calendar, 1343–1500; a sighting may differ by a day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

Calendar = Literal["gregorian", "jalali", "lunar"]
Parts = tuple[int, int, int]
# A page asks for the same days again and again, its own most of all.
_KEPT = 4096
CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "lunar")


def day_of(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """The Gregorian day; None when the calendar has no such day or does not reach so far."""
    try:
        return _TO[calendar](year, month, day)
    except (ValueError, OverflowError):
        return None


def parts_of(calendar: Calendar, day: date) -> Parts | None:
    """Year, month and day in the calendar; None where it does not reach."""
    try:
        return _FROM[calendar](day)
    except (ValueError, OverflowError):
        return None


def month_of(calendar: Calendar, year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return _span(day_of(calendar, year, month, 1), day_of(calendar, *following, 1))


def year_of(calendar: Calendar, year: int) -> tuple[date, date] | None:
    """First and last day of a year."""
    return _span(day_of(calendar, year, 1, 1), day_of(calendar, year + 1, 1, 1))


def _span(first: date | None, following: date | None) -> tuple[date, date] | None:
    if first is None or following is None:
        return None
    return first, following - timedelta(days=1)


@lru_cache(_KEPT)
def _from_jalali(year: int, month: int, day: int) -> date:
    return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]


@lru_cache(_KEPT)
def _to_jalali(day: date) -> Parts:
    found = JalaliDate(day)  # type: ignore[no-untyped-call]
    return found.year, found.month, found.day


@lru_cache(_KEPT)
def _from_lunar(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


@lru_cache(_KEPT)
def _to_lunar(day: date) -> Parts:
    return Gregorian(day.year, day.month, day.day).to_hijri().datetuple()


_TO: dict[Calendar, Callable[[int, int, int], date]] = {
    "gregorian": date,
    "jalali": _from_jalali,
    "lunar": _from_lunar,
}
_FROM: dict[Calendar, Callable[[date], Parts]] = {
    "gregorian": lambda day: (day.year, day.month, day.day),
    "jalali": _to_jalali,
    "lunar": _to_lunar,
}
