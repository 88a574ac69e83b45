"""Values in the Extended Date/Time Format (ISO 8601-2): written, and read back as bounds.

Used are days, months and years, intervals with open ends (`..`), `~` for about and `?` for
doubtful, decades and centuries (`199X`, `19XX`), seasons (`2016-21` for spring to `2016-24`),
one-of sets (`[a,b]`) and sets of which all are meant (`{a,b}`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from goft.calendars.days import Calendar, month_of, year_of

OPEN = ".."
# First months of the northern seasons.
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.+Z-]+)?[~?%]?")


def month(calendar: Calendar, year: int, month: int) -> str | None:
    """A month: `2016-02`, or its days as an interval where the calendar is another."""
    found = month_of(calendar, year, month)
    if found is None:
        return None
    return f"{year:04}-{month:02}" if calendar == "gregorian" else _days(calendar, found)


def year(calendar: Calendar, year: int) -> str | None:
    """A year: `2016`, or its days as an interval where the calendar is another."""
    found = year_of(calendar, year)
    if found is None:
        return None
    return f"{year:04}" if calendar == "gregorian" else _days(calendar, found)


def _days(calendar: Calendar, found: tuple[date, date]) -> str:
    about = "~" if calendar == "lunar" else ""
    return interval(f"{found[0]}{about}", f"{found[1]}{about}")


def interval(start: str | None, end: str | None) -> str:
    """From one value to another; None is an open end. An end that is an interval lends its edge."""
    first = start.split("/")[0] if start else OPEN
    last = end.split("/")[-1] if end else OPEN
    return f"{first}/{last}"


def one_of(values: Iterable[str]) -> str:
    """One of several values, it is not known which."""
    return f"[{','.join(values)}]"


def stamp(moment: datetime) -> str:
    """A day with its time, and with the offset from UTC if the moment has a zone."""
    return moment.isoformat(timespec="seconds")


def bounds(value: str) -> tuple[date | None, date | None] | None:
    """First and last day of a value, None for an open end; None when it is no such value."""
    if value.startswith(("[", "{")):
        return _outer([bounds(item) for item in value[1:-1].split(",")])
    ends = value.split("/")
    if len(ends) > 2:
        return None
    return _outer([(None, None) if end == OPEN else _point(end) for end in ends])


def exact_day(value: str | None) -> date | None:
    """The day of a value that is a single day; None for every other."""
    first, last = bounds(value or "") or (None, None)
    return first if first == last else None


def _outer(
    parts: list[tuple[date | None, date | None] | None],
) -> tuple[date | None, date | None] | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    firsts = [first for first, _ in known]
    lasts = [last for _, last in known]
    return firsts[0], lasts[-1]


def _point(value: str) -> tuple[date | None, date | None] | None:
    found = _POINT.fullmatch(value)
    if found is None:
        return None
    first = int(found[1].replace("X", "0"))
    if "X" in found[1]:
        last = int(found[1].replace("X", "9"))
        return date(max(first, 1), 1, 1), date(last, 12, 31)
    try:
        return _calendar_point(first, found[2], found[3])
    except ValueError:
        return None


def _calendar_point(
    number: int, month: str | None, day: str | None
) -> tuple[date | None, date | None] | None:
    if day and month:
        exact = date(number, int(month), int(day))
        return exact, exact
    if month is None:
        return year_of("gregorian", number)
    if int(month) not in _SEASONS:
        return month_of("gregorian", number, int(month))
    first = month_of("gregorian", number, _SEASONS[int(month)])
    last = month_of("gregorian", number + (month == "24"), _SEASONS[int(month)] % 12 + 2)
    return (first[0], last[1]) if first and last else None
