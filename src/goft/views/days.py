"""Days as people write them, in any calendar."""

from __future__ import annotations

import re
from datetime import date

from goft.calendars import Calendar, bounds, day_of, month_of, year_of
from goft.languages.folding import fold_word
from goft.languages.pack import codes
from goft.model import Capture

_NUMBERS = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
# No page is as old as that; years below are those of the solar calendar of Iran.
_FIRST_GREGORIAN = 1500


def days(text: str) -> tuple[date | None, date | None] | None:
    """First and last day of what is written; None where it says no day, month or year.

    Numbers are read as year, month, day: below 1500 of the Jalali calendar. Words are read as
    `goft dates` reads them, so lunar dates need the name of their month.
    """
    numbers = _NUMBERS.fullmatch(fold_word(text.strip()))
    if numbers:
        return _of_numbers(*(int(part) for part in numbers.groups() if part))
    return bounds(text) or _of_words(text)


def _of_numbers(
    year: int, month: int | None = None, day: int | None = None
) -> tuple[date | None, date | None] | None:
    calendar: Calendar = "gregorian" if year >= _FIRST_GREGORIAN else "jalali"
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
