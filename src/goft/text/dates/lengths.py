"""Lengths of time: up to the page's day, from it on, or neither."""

from __future__ import annotations

from datetime import date

from goft.calendars import interval
from goft.calendars.weeks import shifted
from goft.text.dates.matching import Find
from goft.text.dates.relative import from_anchor
from goft.text.dates.scene import Scene
from goft.text.dates.turns import unit_of
from goft.text.dates.values import Value, nothing

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# From so many years on, a span of years is told in years, not in months.
_LONG_YEARS = 10


def _month_shifted(day: date, months: int) -> str:
    total = day.year * 12 + day.month - 1 + months
    return f"{max(total // 12, 1):04}-{total % 12 + 1:02}"


def _count(find: Find) -> int:
    count: int = find.get("count")
    return min(count, 3000)


def span_past(find: Find, scene: Scene) -> Value:
    """So long up to the page's day."""
    return _span(find, scene, -1)


def span_next(find: Find, scene: Scene) -> Value:
    """So long from the page's day on."""
    return _span(find, scene, 1)


def _span(find: Find, scene: Scene, sign: int) -> Value:
    anchor, name, count = scene.anchor, unit_of(find) or "", _count(find)
    if anchor is None:
        return nothing("no anchor", "duration")
    far, near, precision = _edges(anchor, name, count * sign, "~" if find.get("about") else "")
    if far is None:
        return nothing("length", "duration")
    value = interval(far, near) if sign < 0 else interval(near, far)
    return Value(value, precision, "gregorian", "duration", "anchor", scene.anchor_span)  # type: ignore[arg-type]


def _edges(anchor: date, name: str, count: int, about: str) -> tuple[str | None, str, str]:
    """The far end, the near end and the precision of a span; months and more are never exact."""
    if name == "hour" and abs(count) >= 24:
        return (
            str(shifted(anchor, count // 24 if count > 0 else -(-count // 24))) + about,
            str(anchor),
            "day",
        )
    if name in _DAYS:
        weekly = "~" if name == "week" else about
        return str(shifted(anchor, count * _DAYS[name])) + weekly, str(anchor), "day"
    if name not in _MONTHS:
        return None, str(anchor), "day"
    months = count * _MONTHS[name]
    if abs(months) < _LONG_YEARS * 12:
        return _month_shifted(anchor, months) + "~", f"{anchor.year:04}-{anchor.month:02}", "month"
    return f"{max(anchor.year + months // 12, 1):04}~", f"{anchor.year:04}", "year"


def ago(find: Find, scene: Scene) -> Value:
    """So long before the page's day."""
    return _point(find, scene, -1)


def ahead(find: Find, scene: Scene) -> Value:
    """So long after the page's day."""
    return _point(find, scene, 1)


def _point(find: Find, scene: Scene, sign: int) -> Value:
    anchor, name, count = scene.anchor, unit_of(find) or "", _count(find)
    if anchor is None:
        return nothing("no anchor")
    about = "~" if find.get("about") else ""
    if name in ("year", "decade", "century"):
        year = anchor.year + sign * count * _MONTHS[name] // 12
        return from_anchor(f"{max(year, 1):04}~", "year", scene)
    if name in _MONTHS:
        return from_anchor(
            _month_shifted(anchor, sign * count * _MONTHS[name]) + "~", "month", scene
        )
    if name in _DAYS:
        weekly = "~" if name == "week" else about
        return from_anchor(str(shifted(anchor, sign * count * _DAYS[name])) + weekly, "day", scene)
    if name == "hour":
        return from_anchor(f"{shifted(anchor, sign * (count // 24))}~", "day", scene)
    return from_anchor(str(anchor), "day", scene)


def length(find: Find, scene: Scene) -> Value:
    """So long, from no told day; the years of a counted era go on meaning that era."""
    count = find.get("count")
    if unit_of(find) == "year" and count in scene.lengths:
        value, span = scene.lengths[count]
        return Value(value, "year", "gregorian", "duration", "era", span)
    return nothing("length", "duration")
