"""What a find means: a value with its precision, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goft.calendars import Calendar
from goft.calendars import month as month_value
from goft.calendars import year as year_value
from goft.model import Basis, DateKind, Precision, Span

REASONS = {
    "past": "a past time that is not told",
    "future": "a coming time that is not told",
    "open": "how long or when is not told",
    "after": "counted from another day of the account",
    "before": "counted from another day of the account",
    "event": "counted from an event that the page does not date",
    "none": "no single day is meant",
    "fitting": "when it suits",
    "length": "a length of time without start or end",
    "no anchor": "the page's own day is not known",
    "no year": "no year stands beside it and nothing in the page settles one",
    "no day": "a time of day without its day",
    "no such day": "the calendar has no such day",
    "outside": "outside the years that the lunar tables cover",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A meaning not yet tied to a place in a text; the fields are those of `DateMention`."""

    value: str | None
    precision: Precision | None = None
    calendar: Calendar = "gregorian"
    kind: DateKind = "absolute"
    basis: Basis = "words"
    evidence: Span | None = None
    candidates: tuple[str, ...] = ()
    reason: str | None = None
    conflict: str | None = None


def nothing(
    reason: str,
    kind: DateKind = "relative",
    calendar: Calendar = "gregorian",
    candidates: tuple[str, ...] = (),
) -> Value:
    """No value, for one of the `REASONS`."""
    return Value(None, None, calendar, kind, "none", None, candidates, REASONS[reason])


def one_day(day: date, calendar: Calendar) -> str:
    """A day; a lunar one is right to a day either way."""
    return f"{day}~" if calendar == "lunar" else str(day)


def one_month(calendar: Calendar, year: int, month: int) -> Value:
    """A month of a year told by the words."""
    value = month_value(calendar, year, month)
    return (
        Value(value, "month", calendar) if value else nothing("no such day", "absolute", calendar)
    )


def one_year(calendar: Calendar, year: int) -> Value:
    """A year told by the words."""
    value = year_value(calendar, year)
    return Value(value, "year", calendar) if value else nothing("outside", "absolute", calendar)
