"""Words that turn from now to what was last, is now, or comes next."""

from __future__ import annotations

from datetime import date

from goft.calendars import Calendar, parts_of
from goft.text.dates.matching import Find

SHIFTS = {
    "past": -1,
    "recent": -1,
    "ago": -1,
    "current": 0,
    "this": 0,
    "next": 1,
    "coming": 1,
    "new": 0,
}


def shift_of(find: Find) -> int | None:
    """-1 for last, 0 for this, 1 for next; None when the words count from another day."""
    return SHIFTS.get(find.named("shift") or ("this" if find.named("this") else ""))


def unit_of(find: Find) -> str | None:
    """The unit of time that a find counts in, however it is written."""
    roles = ("unit", "the_unit", "units", "dual", "the_dual", "turning_unit")
    return next((unit for role in roles if (unit := find.get(role))), None)


def turned_month(calendar: Calendar, month: int, shift: int, anchor: date) -> int | None:
    """The year of the last, this or next such month, counted from the anchor."""
    parts = parts_of(calendar, anchor)
    if parts is None:
        return None
    year, current, _ = parts
    if shift < 0:
        return year if month < current else year - 1
    return year if shift == 0 or month > current else year + 1
