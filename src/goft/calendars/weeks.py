"""Arithmetic of weekdays; weekdays are numbered from Monday, 0, to Sunday, 6."""

from __future__ import annotations

from datetime import date, timedelta


def latest(weekday: int, day: date, *, strict: bool = False) -> date:
    """The last such weekday up to the day, or before it when `strict`."""
    back = (day.weekday() - weekday) % 7
    return shifted(day, -(back or (7 if strict else 0)))


def next_after(weekday: int, day: date, *, strict: bool = True) -> date:
    """The first such weekday after the day, or from it on when not `strict`."""
    ahead = (weekday - day.weekday()) % 7
    return shifted(day, ahead or (7 if strict else 0))


def week_of(day: date, starts: int, shift: int = 0) -> tuple[date, date]:
    """First and last day of the week that is `shift` weeks from the day's own."""
    first = shifted(day, 7 * shift - (day.weekday() - starts) % 7)
    return first, shifted(first, 6)


def in_week(weekday: int, day: date, starts: int, shift: int = 0) -> date:
    """The weekday in the week that is `shift` weeks from the day's own."""
    first, _ = week_of(day, starts, shift)
    return shifted(first, (weekday - starts) % 7)


def shifted(day: date, days: int) -> date:
    """The day so many days later, held inside the days that can be written."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
