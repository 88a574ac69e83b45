"""The year that a day and month leave out.

A weekday only narrows it. The page's own day decides, else a date elsewhere in the page, else an
era it counts from; what none of them settles stays a set of candidates.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from goft.calendars import Calendar, day_of, one_of, parts_of
from goft.model import Basis, Span
from goft.text.dates.scene import Scene
from goft.text.dates.values import Value, nothing, one_day

# Candidates are looked for among these Gregorian years.
_FIRST, _LAST = 2001, 2031
_NEAR_DAYS = 200


def without_year(
    calendar: Calendar, month: int, day: int, weekday: int | None, scene: Scene
) -> Value:
    """The value of a day and month, with the weekday if one stands beside it."""
    possible = _possible(calendar, month, day, scene.anchor)
    if not possible:
        return nothing("no such day", "partial", calendar)
    matching = [item for item in possible if weekday is None or item.weekday() == weekday]
    if scene.anchor:
        return _by_anchor(calendar, possible, matching, scene)
    return (
        _by_same_day(calendar, month, day, matching, scene)
        or _by_era(calendar, matching, scene)
        or _by_dates(calendar, matching, weekday, scene)
        or _undecided(calendar, matching, weekday)
    )


def _possible(calendar: Calendar, month: int, day: int, anchor: date | None) -> tuple[date, ...]:
    if anchor is None:
        return _falls(calendar, month, day, _FIRST, _LAST)
    return _falls(calendar, month, day, anchor.year - 30, anchor.year + 1)


@lru_cache(maxsize=4096)
def _falls(calendar: Calendar, month: int, day: int, first: int, last: int) -> tuple[date, ...]:
    """Every such day in the years of the calendar that meet a range of Gregorian years."""
    start, end = (
        parts_of(calendar, date(min(max(year, 1), 9990), 6, 30)) for year in (first, last)
    )
    if start is None or end is None:
        return ()
    days = (day_of(calendar, year, month, day) for year in range(start[0], end[0] + 1))
    return tuple(found for found in days if found)


def _by_anchor(
    calendar: Calendar, possible: tuple[date, ...], matching: list[date], scene: Scene
) -> Value:
    anchor = scene.anchor or date.max
    nearest = _nearest(possible, anchor)
    if not matching:
        return _settled(
            calendar, nearest, "anchor", scene.anchor_span, "never falls on that weekday"
        )
    chosen = _nearest(matching, anchor)
    if chosen != nearest and abs((nearest - anchor).days) <= 45:
        return _settled(
            calendar, nearest, "anchor", scene.anchor_span,
            f"{nearest} is no such weekday; {chosen} would be",
        )  # fmt: skip
    return _settled(calendar, chosen, "anchor", scene.anchor_span)


def _nearest(days: Iterable[date], anchor: date) -> date:
    return min(days, key=lambda day: (abs((day - anchor).days), day > anchor))


def _by_same_day(
    calendar: Calendar, month: int, day: int, matching: list[date], scene: Scene
) -> Value | None:
    for dated in scene.dated:
        if dated.first == dated.last and dated.first in matching:
            parts = parts_of(calendar, dated.first)
            if parts and parts[1:] == (month, day):
                return _settled(calendar, dated.first, "page", dated.span)
    return None


def _by_dates(
    calendar: Calendar, matching: list[date], weekday: int | None, scene: Scene
) -> Value | None:
    """By the page's latest date; without a weekday that is a candidate and no more."""
    latest = max(scene.dated, key=lambda dated: dated.last, default=None)
    if latest is None:
        return None
    near = [day for day in matching if abs((day - latest.last).days) <= _NEAR_DAYS]
    if not near:
        return None
    nearest = _nearest(near, latest.last)
    if weekday is None:
        return nothing("no year", "partial", calendar, (one_day(nearest, calendar),))
    return _settled(calendar, nearest, "page", latest.span)


def _by_era(calendar: Calendar, matching: list[date], scene: Scene) -> Value | None:
    for year, span in scene.eras:
        found = [day for day in matching if day.year == year]
        if found:
            return _settled(calendar, found[0], "era", span)
    return None


def _undecided(calendar: Calendar, matching: list[date], weekday: int | None) -> Value:
    if weekday is None or not matching:
        return nothing("no year", "partial", calendar)
    candidates = tuple(one_day(day, calendar) for day in matching)
    return Value(one_of(candidates), "day", calendar, "partial", "weekday", None, candidates)


def _settled(
    calendar: Calendar, day: date, basis: Basis, evidence: Span | None, conflict: str | None = None
) -> Value:
    value = f"{day}?" if conflict else one_day(day, calendar)
    return Value(value, "day", calendar, "partial", basis, evidence, conflict=conflict)
