"""Parts of a month or year: its start, its middle, its second half."""

from __future__ import annotations

from goft.calendars import Calendar, day_of, interval, month_of
from goft.text.dates.values import Value, nothing, one_month, one_year

# First and last month of a part of a year.
_PARTS = {
    "first-half": (1, 6), "second-half": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9),
    "q4": (10, 12), "early": (1, 3), "late": (10, 12), "mid": (5, 8),
}  # fmt: skip
# First and last day of a part of a month.
_IN_MONTH = {
    "early": (1, 10),
    "mid": (10, 20),
    "late": (21, 31),
    "first-half": (1, 15),
    "second-half": (16, 31),
}
_VAGUE = ("early", "mid", "late")


def part_of_month(part: str | None, calendar: Calendar, year: int, month: int) -> Value:
    """The part of a month; its middle is about the fifteenth."""
    whole, days = one_month(calendar, year, month), month_of(calendar, year, month)
    if part is None or days is None:
        return whole
    if part == "mid":
        middle = day_of(calendar, year, month, 15)
        return Value(f"{middle}~", "day", calendar, "partial")
    start, end = _IN_MONTH.get(part, (1, 31))
    first, last = day_of(calendar, year, month, start), day_of(calendar, year, month, end)
    return Value(interval(f"{first}~", f"{last or days[1]}~"), "month", calendar, "partial")


def part_of_year(part: str | None, calendar: Calendar, year: int) -> Value:
    """The part of a year, in months."""
    if part is None:
        return one_year(calendar, year)
    first, last = _PARTS[part.rstrip("-")]
    start, end = one_month(calendar, year, first), one_month(calendar, year, last)
    if start.value is None or end.value is None:
        return nothing("outside", "absolute", calendar)
    value = interval(start.value, end.value)
    if part in _VAGUE and calendar != "lunar":
        value = "/".join(f"{edge}~" for edge in value.split("/"))
    return Value(value, "month", calendar, "partial")
