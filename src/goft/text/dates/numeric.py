"""Dates in digits, in whichever order and calendar the numbers allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from goft.calendars import Calendar, day_of, one_of, stamp
from goft.text.dates.clock import at_zone
from goft.text.dates.scene import Scene
from goft.text.dates.values import Value, one_day

_PARTS = re.compile(
    r"(\d{1,4})\s?([/.–-])\s?(\d{1,2})\s?[/.–-]\s?(\d{1,4})"
    r"(?:t(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?"
)

# A reading so near the page's day is believed over one that is not.
_NEAR_DAYS = 14


@dataclass(frozen=True, slots=True)
class _Day:
    calendar: Calendar
    day: date


def numeric(
    written: str, scene: Scene, clock: time | None = None, zone: str | None = None
) -> Value | None:
    """The value of "1401/06/28" or "2024-07-08T11:36Z"; None when it is no date at all."""
    found = _PARTS.fullmatch(written)
    if found is None:
        return None
    days = list(dict.fromkeys(_days(found[1], found[3], found[4], found[2], scene)))
    if not days:
        return None
    if len(days) > 1:
        days = _settled(days, scene)
    if len(days) > 1:
        candidates = tuple(one_day(item.day, item.calendar) for item in days)
        return Value(one_of(candidates), "day", days[0].calendar, candidates=candidates)
    return _with_time(days[0], found, clock, zone, scene)


def _with_time(
    chosen: _Day, found: re.Match[str], clock: time | None, zone: str | None, scene: Scene
) -> Value:
    written = time(int(found[5]), int(found[6]), int(found[7] or 0)) if _is_time(found) else clock
    if written is None:
        return Value(one_day(chosen.day, chosen.calendar), "day", chosen.calendar)
    moment = datetime.combine(chosen.day, written)
    if found[8]:
        moment = moment.replace(tzinfo=_offset(found[8]))
    else:
        named = zone or scene.grammar.settings["zones"].get(chosen.calendar)
        moment = at_zone(moment, named)
    return Value(stamp(moment), "minute", chosen.calendar)


def _is_time(found: re.Match[str]) -> bool:
    return (
        found[5] is not None
        and int(found[5]) < 24
        and int(found[6]) < 60
        and int(found[7] or 0) < 60
    )


def _offset(written: str) -> tzinfo:
    if written == "z":
        return UTC
    digits = written[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(min(offset, timedelta(hours=23)) * (-1 if written[0] == "-" else 1))


def _settled(days: list[_Day], scene: Scene) -> list[_Day]:
    """Of several readings the one at the page's day, if only one is near it."""
    if scene.anchor is None:
        return days
    near = [item for item in days if abs((item.day - scene.anchor).days) <= _NEAR_DAYS]
    return near if len(near) == 1 else days


def _days(one: str, two: str, three: str, mark: str, scene: Scene) -> Iterator[_Day]:
    if len(one) == 4:
        yield from _existing(int(one), [(int(two), int(three))], scene)
    elif len(three) == 4:
        yield from _existing(int(three), _orders(int(one), int(two), scene), scene)
    elif mark == "/" and len(one) <= 2 and len(three) <= 2:
        yield from _short(int(one), int(two), int(three), scene)


def _orders(one: int, two: int, scene: Scene) -> list[tuple[int, int]]:
    """Month and day of "one/two" before a year, in the language's orders."""
    orders = {"dmy": (two, one), "mdy": (one, two)}
    named = [orders[order] for order in scene.grammar.settings["slash"] if order in orders]
    possible = [(month, day) for month, day in named if month <= 12]
    return possible or [(month, day) for month, day in orders.values() if month <= 12]


def _existing(year: int, pairs: list[tuple[int, int]], scene: Scene) -> Iterator[_Day]:
    calendar = scene.year_calendar(year)
    for month, day in pairs:
        found = day_of(calendar, year, month, day)
        if found and 1200 <= year < 2200:
            yield _Day(calendar, found)


def _short(one: int, two: int, three: int, scene: Scene) -> Iterator[_Day]:
    """All numbers in two digits: the language's first order that gives a day."""
    calendar: Calendar = scene.grammar.settings["short_years"]
    orders = {"ymd": (one, two, three), "dmy": (three, two, one), "mdy": (three, one, two)}
    for order in scene.grammar.settings["slash"]:
        short, month, day = orders[order]
        found = day_of(calendar, scene.full_year(short, calendar), month, day)
        if found:
            yield _Day(calendar, found)
            if order == "ymd":
                return
