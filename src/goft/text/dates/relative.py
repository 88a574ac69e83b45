"""Days, weeks and spans counted from the page's own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goft.calendars import (
    Calendar,
    in_week,
    interval,
    latest,
    next_after,
    one_of,
    parts_of,
    week_of,
)
from goft.calendars.weeks import shifted
from goft.text.dates.matching import Find
from goft.text.dates.parts import part_of_month, part_of_year
from goft.text.dates.scene import Scene
from goft.text.dates.turns import shift_of, unit_of
from goft.text.dates.values import Value, nothing


def from_anchor(
    value: str, precision: str, scene: Scene, calendar: Calendar = "gregorian"
) -> Value:
    return Value(value, precision, calendar, "relative", "anchor", scene.anchor_span)  # type: ignore[arg-type]


def weekday(find: Find, scene: Scene) -> Value:
    """A weekday near the page's day: the last up to it unless the words look ahead."""
    day, anchor = find.get("weekday"), scene.anchor
    if find.named("shift") == "later":
        return nothing("after")
    if anchor is None:
        return nothing("no anchor")
    shift = shift_of(find)
    if shift == 1:
        return from_anchor(str(next_after(day, anchor)), "day", scene)
    if shift == -1:
        return from_anchor(str(latest(day, anchor, strict=True)), "day", scene)
    if shift == 0:
        return from_anchor(str(in_week(day, anchor, _week_start(scene))), "day", scene)
    if _looks_ahead(find, scene):
        return from_anchor(str(next_after(day, anchor, strict=False)), "day", scene)
    return from_anchor(str(latest(day, anchor)), "day", scene)


def _week_start(scene: Scene) -> int:
    start: int = scene.grammar.settings["week_starts"]
    return start


def _looks_ahead(find: Find, scene: Scene) -> bool:
    """Whether the sentence around the words speaks of what is to come."""
    start, end = find.span
    before = _last_clause(scene.text[max(0, start - 90) : start])
    behind = (
        _first_clause(scene.text[end : end + 90]) if scene.grammar.settings["verb_last"] else ""
    )
    around = f" {before} {behind} "
    return any(f" {word}" in around for word in scene.grammar.future)


def _last_clause(text: str) -> str:
    cut = max(text.rfind(mark) for mark in '.!?;:\n«»“”"')
    return text[cut + 1 :]


def _first_clause(text: str) -> str:
    cuts = [place for mark in ".!?;:\n" if (place := text.find(mark)) >= 0]
    return text[: min(cuts, default=len(text))]


def weekday_of_week(find: Find, scene: Scene) -> Value:
    """A weekday of last, this or next week."""
    shift = shift_of(find)
    if scene.anchor is None or shift is None:
        return nothing("no anchor" if shift is not None else "after")
    found = in_week(find.get("weekday"), scene.anchor, _week_start(scene), shift)
    return from_anchor(str(found), "day", scene)


def weekdays(find: Find, scene: Scene) -> Value:
    """From a weekday to a weekday, the last such days."""
    if scene.anchor is None:
        return nothing("no anchor", "range")
    end = latest(find.get("weekday_2"), scene.anchor)
    start = latest(find.get("weekday"), end, strict=True)
    if _looks_ahead(find, scene):
        start = next_after(find.get("weekday"), scene.anchor, strict=False)
        end = next_after(find.get("weekday_2"), start)
    return Value(
        interval(str(start), str(end)), "day", "gregorian", "range", "anchor", scene.anchor_span
    )


def recurring(find: Find, scene: Scene) -> Value:
    """A day that comes again and again."""
    return nothing("none")


def relative_day(find: Find, scene: Scene) -> Value:
    """Today, yesterday, tomorrow; a weekday beside it must be that day's."""
    if scene.anchor is None:
        return nothing("no anchor")
    shift = find.get("relative_day")
    shift = find.get("relative_night") if shift is None else shift
    day, weekday_ = shifted(scene.anchor, shift), find.get("weekday")
    if weekday_ is None or day.weekday() == weekday_:
        return from_anchor(str(day), "day", scene)
    meant = latest(weekday_, shifted(day, 3))
    conflict = f"{day} is no such weekday; {meant} would be"
    value = one_of(sorted((str(day), str(meant))))
    return Value(
        value, "day", "gregorian", "relative", "anchor", scene.anchor_span, (str(day), str(meant)),
        conflict=conflict,
    )  # fmt: skip


def weekend(find: Find, scene: Scene) -> Value:
    """Saturday and Sunday around the page's day."""
    if scene.anchor is None:
        return nothing("no anchor")
    shift = shift_of(find)
    sunday = next_after(6, scene.anchor, strict=False)
    if shift == -1 or (shift is None and not _looks_ahead(find, scene)):
        sunday = latest(6, scene.anchor, strict=True)
    if shift == 1:
        sunday = next_after(6, shifted(scene.anchor, 2))
    return from_anchor(interval(str(shifted(sunday, -1)), str(sunday)), "day", scene)


def unit(find: Find, scene: Scene) -> Value:
    """Last week, this month, next year."""
    shift, anchor, name = shift_of(find), scene.anchor, unit_of(find) or ""
    if shift is None:
        return nothing("after")
    if anchor is None:
        return nothing("no anchor")
    if name in ("hour", "minute", "second"):
        return nothing("open")
    if name == "day":
        return from_anchor(str(shifted(anchor, shift)), "day", scene)
    if name == "week":
        first, last = week_of(anchor, _week_start(scene), shift)
        return from_anchor(f"{first}/{last}", "week", scene)
    calendar = find.get("era_word") or scene.calendar
    return _long_unit(name, anchor, shift, calendar, scene, find.get("period"))


def _long_unit(
    name: str, anchor: date, shift: int, calendar: Calendar, scene: Scene, part: str | None = None
) -> Value:
    parts = parts_of(calendar, anchor)
    if parts is None:
        return nothing("outside")
    if name == "decade":
        return from_anchor(f"{anchor.year // 10 + shift:03}X", "decade", scene)
    if name == "century":
        return from_anchor(f"{anchor.year // 100 + shift:02}XX", "century", scene)
    if name == "quarter":
        return _quarter(anchor, shift, scene)
    if name == "year":
        found = part_of_year(part, calendar, parts[0] + shift)
    else:
        months = parts[0] * 12 + parts[1] - 1 + shift
        found = part_of_month(part, calendar, months // 12, months % 12 + 1)
    return _leaning(found, scene)


def _leaning(value: Value, scene: Scene) -> Value:
    if value.value is None:
        return value
    return replace(value, kind="relative", basis="anchor", evidence=scene.anchor_span)


def _quarter(anchor: date, shift: int, scene: Scene) -> Value:
    quarters = anchor.year * 4 + (anchor.month - 1) // 3 + shift
    return _leaning(part_of_year(f"q{quarters % 4 + 1}", "gregorian", quarters // 4), scene)


def year_shift(find: Find, scene: Scene) -> Value:
    """This year, last year, the year before."""
    if scene.anchor is None:
        return nothing("no anchor")
    calendar = find.get("era_word") or scene.calendar
    shift, part = find.get("year_shift"), find.get("period")
    return _long_unit("year", scene.anchor, shift, calendar, scene, part)


def now(find: Find, scene: Scene) -> Value:
    """The moment of speaking."""
    return from_anchor(str(scene.anchor), "day", scene) if scene.anchor else nothing("no anchor")


def from_now(find: Find, scene: Scene) -> Value:
    """From the page's day on."""
    if scene.anchor is None:
        return nothing("no anchor")
    return from_anchor(interval(str(scene.anchor), None), "day", scene)


def vague(find: Find, scene: Scene) -> Value:
    """Words of time that settle no day."""
    return nothing(find.get("reason") or find.get("vague"))
