"""Days, months, years and stretches of them that the words name outright."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from goft.calendars import Calendar, day_of, interval, parts_of
from goft.text.dates.clock import clock_of, zone_of
from goft.text.dates.matching import Find
from goft.text.dates.numeric import numeric
from goft.text.dates.parts import part_of_month, part_of_year
from goft.text.dates.scene import Scene
from goft.text.dates.turns import SHIFTS, shift_of, turned_month
from goft.text.dates.values import Value, nothing, one_day, one_month, one_year
from goft.text.dates.years import without_year


def stamp(find: Find, scene: Scene) -> Value | None:
    """A date in digits, with its time if one stands beside it."""
    moment = clock_of(find) if find.get("clock") else None
    return numeric(find.get("stamp"), scene, moment, zone_of(find))


def _calendar(find: Find, year: int, scene: Scene) -> Calendar:
    calendar: Calendar = find.get("era_word") or scene.year_calendar(year)
    return calendar


def _year(find: Find, scene: Scene, calendar: Calendar, role: str = "year") -> int | None:
    """The year a role gives in a calendar, two digits filled up; None when it has none."""
    year: int | None = find.get(role)
    if year is None:
        return _shifted_year(find, scene, calendar)
    return scene.full_year(year, calendar) if year < 100 else year


def _year_shift(find: Find) -> int | None:
    """-1 for last year, 0 for this one; None when no such words stand there."""
    found: int | None = find.get("year_shift")
    return found if found is not None else SHIFTS.get(find.named("year_turn") or "")


def _shifted_year(find: Find, scene: Scene, calendar: Calendar) -> int | None:
    shift = _year_shift(find)
    parts = parts_of(calendar, scene.anchor) if scene.anchor else None
    return parts[0] + shift if parts and shift is not None else None


def day(find: Find, scene: Scene) -> Value:
    """A day of a month; without its year what the page settles."""
    calendar, month = find.get("month")
    weekday, number, shift = find.get("weekday"), find.get("day"), _turn(find)
    year = _turned_year(find, scene, calendar, month) if shift is not None else None
    if shift is not None and year is None:
        return nothing("no anchor", "relative", calendar)
    year = _year(find, scene, calendar) if year is None else year
    if year is None:
        return without_year(calendar, month, number, weekday, scene)
    found = day_of(calendar, year, month, number)
    if found is None:
        return nothing("no such day", "absolute", calendar)
    value = _checked(found, calendar, weekday)
    return value if shift is None else _leaning(value, scene)


def _turn(find: Find) -> int | None:
    """The shift of words like "last year" or "last July" beside a month."""
    shift = _year_shift(find)
    return shift if shift is not None else shift_of(find)


def _turned_year(find: Find, scene: Scene, calendar: Calendar, month: int) -> int | None:
    if scene.anchor is None:
        return None
    if _year_shift(find) is not None:
        return _shifted_year(find, scene, calendar)
    return turned_month(calendar, month, shift_of(find) or 0, scene.anchor)


def _leaning(value: Value, scene: Scene) -> Value:
    return replace(value, kind="relative", basis="anchor", evidence=scene.anchor_span)


def day_of_month(find: Find, scene: Scene) -> Value:
    """The third of this month."""
    shift, calendar = shift_of(find), scene.calendar
    parts = parts_of(calendar, scene.anchor) if scene.anchor else None
    if parts is None or shift is None:
        return nothing("no anchor")
    months = parts[0] * 12 + parts[1] - 1 + shift
    found = day_of(calendar, months // 12, months % 12 + 1, find.get("day"))
    if found is None:
        return nothing("no such day", "relative", calendar)
    return _leaning(_checked(found, calendar, find.get("weekday")), scene)


def _checked(found: date, calendar: Calendar, weekday: int | None) -> Value:
    value = one_day(found, calendar)
    apart = (
        0
        if weekday is None
        else min((found.weekday() - weekday) % 7, (weekday - found.weekday()) % 7)
    )
    if apart > (1 if calendar == "lunar" else 0):
        return Value(value, "day", calendar, conflict=f"{found} is a {found:%A}")
    return Value(value, "day", calendar)


def days(find: Find, scene: Scene) -> Value:
    """From a day to a day; what the first leaves out it takes from the second."""
    calendar, month = find.get("month")
    calendar_2, month_2 = find.get("month_2") or (calendar, month)
    last_year = find.get("year_2") or find.get("year")
    year_2 = _whole(last_year, calendar_2, scene)
    year = _whole(find.get("year"), calendar, scene)
    if year is not None and find.get("year_2") is None and month > month_2:
        year -= 1
    first = _end(calendar, year, month, find.get("day"), scene)
    last = _end(calendar_2, year_2, month_2, find.get("day_2"), scene)
    if first is None or last is None or first.value is None or last.value is None:
        return nothing("no year" if year is None else "no such day", "range", calendar)
    value = interval(first.value, last.value)
    return Value(value, "day", calendar, "range", first.basis, first.evidence)


def _whole(year: int | None, calendar: Calendar, scene: Scene) -> int | None:
    return scene.full_year(year, calendar) if year is not None and year < 100 else year


def _end(calendar: Calendar, year: int | None, month: int, day: int, scene: Scene) -> Value | None:
    if year is None:
        return without_year(calendar, month, day, None, scene)
    found = day_of(calendar, year, month, day)
    return Value(one_day(found, calendar), "day", calendar) if found else None


def two_days(find: Find, scene: Scene) -> Value:
    """Two days of one month: both are meant."""
    return _both(days(find, scene))


def _both(span: Value) -> Value:
    """The two ends of a span instead of all that lies between them."""
    if span.value is None:
        return span
    return replace(span, value=f"{{{span.value.replace('/', ',')}}}")


def month(find: Find, scene: Scene) -> Value:
    """A month or a part of it."""
    calendar, number = find.get("month")
    part = find.get("period")
    if _turn(find) is not None:
        turned = _turned_year(find, scene, calendar, number)
        if turned is None:
            return nothing("no anchor", "relative", calendar)
        return _leaning(part_of_month(part, calendar, turned, number), scene)
    year = _year(find, scene, calendar)
    if year is None:
        return _month_without_year(find, calendar, number, scene)
    return part_of_month(part, calendar, year, number)


def _month_without_year(find: Find, calendar: Calendar, number: int, scene: Scene) -> Value:
    """The month nearest the page's day; a lunar one is sighted, so it stays a candidate."""
    if scene.anchor is None:
        return nothing("no year", "partial", calendar)
    middles = _middles(calendar, number, parts_of(calendar, scene.anchor))
    if not middles:
        return nothing("no year", "partial", calendar)
    anchor = scene.anchor
    year, _ = min(middles, key=lambda middle: abs((middle[1] - anchor).days))
    value = part_of_month(find.get("period"), calendar, year, number)
    if calendar == "lunar" and value.value:
        return nothing("no year", "partial", calendar, (value.value,))
    return replace(value, kind="partial", basis="anchor", evidence=scene.anchor_span)


def _middles(
    calendar: Calendar, month: int, parts: tuple[int, int, int] | None
) -> list[tuple[int, date]]:
    if parts is None:
        return []
    days = [(year, day_of(calendar, year, month, 15)) for year in range(parts[0] - 1, parts[0] + 2)]
    return [(year, day) for year, day in days if day]


def months(find: Find, scene: Scene) -> Value:
    """From a month to a month."""
    calendar, first = find.get("month")
    other, last = find.get("month_2")
    year = _year(find, scene, calendar)
    if other != calendar or year is None:
        return nothing("no year", "range", calendar)
    last_year = _year(find, scene, calendar, "year_2") if find.get("year_2") else year
    first_year = year if find.get("year_2") or first <= last else year - 1
    start, end = (
        one_month(calendar, first_year, first),
        one_month(calendar, last_year or year, last),
    )
    if start.value is None or end.value is None:
        return nothing("outside", "range", calendar)
    return Value(interval(start.value, end.value), "month", calendar, "range")


def two_months(find: Find, scene: Scene) -> Value:
    """Two months, both meant; those of another calendar are told as the span around them."""
    found = months(find, scene)
    return _both(found) if found.calendar == "gregorian" else found


def year(find: Find, scene: Scene) -> Value | None:
    """A year or a part of it."""
    number = find.get("year")
    if number < 100:
        return part_of_year(
            find.get("period"), scene.calendar, scene.full_year(number, scene.calendar)
        )
    return part_of_year(find.get("period"), _calendar(find, number, scene), number)


def years(find: Find, scene: Scene) -> Value:
    """From a year to a year."""
    first, last = find.get("year"), find.get("year_2")
    if first < 100:
        first, last = (scene.full_year(item, scene.calendar) for item in (first, last))
    elif last < 100:
        last += first // 100 * 100
    start, end = (one_year(_calendar(find, item, scene), item) for item in (first, last))
    if start.value is None or end.value is None or last < first:
        return nothing("none", "range")
    return Value(interval(start.value, end.value), "year", start.calendar, "range")


def two_years(find: Find, scene: Scene) -> Value:
    """Two years, both meant; those of another calendar are told as the span around them."""
    found = years(find, scene)
    return _both(found) if found.calendar == "gregorian" else found


def season(find: Find, scene: Scene) -> Value:
    """A season of a year, by the calendar of the year."""
    written = find.get("year")
    calendar = (
        scene.calendar if written is None or written < 100 else _calendar(find, written, scene)
    )
    year = _year(find, scene, calendar)
    if year is None:
        return nothing("no anchor")
    number = find.get("season")
    if calendar == "gregorian":
        value = Value(f"{year:04}-{20 + number}", "season")
    else:
        value = _quarter(calendar, year, number)
    return value if written is not None else _leaning(value, scene)


def _quarter(calendar: Calendar, year: int, number: int) -> Value:
    start, end = (one_month(calendar, year, month) for month in (3 * number - 2, 3 * number))
    if start.value is None or end.value is None:
        return nothing("outside", "absolute", calendar)
    return Value(interval(start.value, end.value), "season", calendar)


def decade(find: Find, scene: Scene) -> Value | None:
    """Ten years."""
    number = find.get("decade_number") if find.get("decade") is None else find.get("decade")
    if number % 10:
        return None
    calendar = find.get("era_word") or (scene.calendar if number < 100 else None)
    first = _whole_decade(number, calendar) if calendar and number < 100 else number
    calendar = calendar or scene.year_calendar(first)
    if calendar == "gregorian":
        return Value(f"{first // 10:03}X", "decade")
    start, end = one_year(calendar, first), one_year(calendar, first + 9)
    if start.value is None or end.value is None:
        return nothing("outside", "absolute", calendar)
    return Value(interval(start.value, end.value), "decade", calendar)


def _whole_decade(tens: int, calendar: Calendar) -> int:
    """The year in which the decade of two digits starts; the first two are of this century."""
    recent = {"gregorian": 2000, "jalali": 1400, "lunar": 1400}[calendar]
    return recent + tens - (100 if tens >= 20 else 0)


def century(find: Find, scene: Scene) -> Value | None:
    """A hundred years."""
    number = find.get("ordinal") if find.get("ordinal") is not None else find.get("count")
    calendar: Calendar = find.get("era_word") or "gregorian"
    if not number or number > 21 or calendar != "gregorian":
        return nothing("none", "absolute", calendar) if number else None
    return Value(f"{number - 1:02}XX", "century")
