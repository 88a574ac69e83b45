"""Days as people write them, in any calendar."""

from __future__ import annotations

import re
from datetime import date

from goft.calendars import Calendar, bounds, day_of, month_of, year_of
from goft.errors import DayError
from goft.languages.folding import fold_word
from goft.languages.pack import codes
from goft.model import Capture

_NUMBERS = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
# With the year last the day or the month may come first, and two digits may be any of the three.
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})")
# No page is as old as that; years below are those of the solar calendar of Iran.
_FIRST_GREGORIAN = 1500


def days(text: str) -> tuple[date | None, date | None] | None:
    """First and last day of what is written; None where it says no day, month or year.

    Numbers are read as year, month, day: below 1500 of the Jalali calendar. With the year last
    they are read where they can be one day alone, and DayError where they can be two. Words are
    read as `goft dates` reads them, so lunar dates need the name of their month.
    """
    written = fold_word(text.strip())
    if numbers := _NUMBERS.fullmatch(written):
        return _of_numbers(*(int(part) for part in numbers.groups() if part))
    if numbers := _YEAR_LAST.fullmatch(written):
        return _of_year_last(text.strip(), *numbers.groups())
    return bounds(text) or _of_words(text)


def _of_year_last(text: str, one: str, other: str, year: str) -> tuple[date, date] | None:
    """The day that is written with its year last."""
    orders = {(int(one), int(other)), (int(other), int(one))} if len(year) > 2 else set()
    calendar = _calendar(int(year))
    found = {(m, d): day for m, d in orders if (day := day_of(calendar, int(year), m, d))}
    if len(found) > 1:
        ways = tuple(f"{year}-{month:02}-{day:02}" for month, day in sorted(found))
        raise DayError(f"“{text}” can be two days: write {' or '.join(ways)}", ways)
    return next(((day, day) for day in found.values()), None)


def _calendar(year: int) -> Calendar:
    return "gregorian" if year >= _FIRST_GREGORIAN else "jalali"


def _of_numbers(
    year: int, month: int | None = None, day: int | None = None
) -> tuple[date | None, date | None] | None:
    calendar = _calendar(year)
    if month is None:
        return year_of(calendar, year)
    if day is None:
        return month_of(calendar, year, month)
    found = day_of(calendar, year, month, day)
    return (found, found) if found else None


def _of_words(text: str) -> tuple[date | None, date | None] | None:
    """What the text as a whole means in one of the languages."""
    from goft.pipeline import date_capture

    for code in codes():
        found = date_capture(Capture(text.encode(), "-", language=code)).mentions
        whole = [each for each in found if each.text.strip() == text.strip() and each.value]
        if whole and whole[0].value:
            return bounds(whole[0].value)
    return None
