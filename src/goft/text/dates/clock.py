"""Times of day and their zones."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from goft.calendars import stamp
from goft.text.dates.matching import Find
from goft.text.dates.values import Value, nothing

_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_PM_FROM_NOON = {"pm", "noon"}


def at_zone(moment: datetime, zone: str | None) -> datetime:
    """The moment with the offset that held in the named zone on that day."""
    if zone is None:
        return moment
    return moment.replace(tzinfo=ZoneInfo(zone))


def zone_of(find: Find) -> str | None:
    """The zone that a find names; "local time" names none."""
    return find.get("zone") if find.named("zone") == "zone" else None


def clock_of(find: Find) -> time | None:
    """The time of day that a find gives; None when there is no such time."""
    written = find.get("clock")
    if written is not None:
        found = _CLOCK.fullmatch(written)
        hour, minute, second = (int(part or 0) for part in found.groups()) if found else (24, 0, 0)
    else:
        hour, minute, second = find.get("hour"), find.get("minute") or 0, 0
    hour = _in_half(hour, find.get("half_day"))
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _in_half(hour: int, half: str | None) -> int:
    if half in _PM_FROM_NOON and hour < 12 and not (half == "noon" and hour > 10):
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


def clock(find: Find) -> Value | None:
    """A time of day alone: it has no value until a day stands beside it."""
    return nothing("no day", "time") if clock_of(find) else None


def on_day(day: date, find: Find) -> str | None:
    """The value of a time of day on a day."""
    moment = clock_of(find)
    if moment is None:
        return None
    return stamp(at_zone(datetime.combine(day, moment), zone_of(find)))
