"""All dates of one page: what stands on its own first, then what leans on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from goft.calendars import exact_day
from goft.languages.calendar import Grammar
from goft.model import Span, View
from goft.text.dates import absolute, clock, lengths, relative
from goft.text.dates.lexing import noun_before, stretches
from goft.text.dates.matching import Find, finds
from goft.text.dates.own_day import has_year, own_day_origin
from goft.text.dates.scene import Dated, Scene, dated
from goft.text.dates.values import Value

Meaning = Callable[[Find, Scene], Value | None]
_NEAR_ERA = 45


def _era_length(find: Find, scene: Scene) -> Value | None:
    """Years counted from a known beginning that is named behind them."""
    era = _era_near(find, scene)
    if era is None:
        return None
    value = f"{era:04}/{era + find.get('count'):04}"
    return Value(value, "year", "gregorian", "duration", "era", find.span)


def _era_near(find: Find, scene: Scene) -> int | None:
    behind = scene.text[find.span[1] : find.span[1] + _NEAR_ERA]
    return next((year for name, year in scene.grammar.eras if name in behind), None)


def _clock(find: Find, scene: Scene) -> Value | None:
    return clock.clock(find)


# What a pattern may give, by the name it stands under in `calendar.yml`.
ABSOLUTE: Mapping[str, Meaning] = {
    "stamp": absolute.stamp,
    "day": absolute.day,
    "day-of-month": absolute.day_of_month,
    "days": absolute.days,
    "two-days": absolute.two_days,
    "month": absolute.month,
    "months": absolute.months,
    "two-months": absolute.two_months,
    "year": absolute.year,
    "years": absolute.years,
    "two-years": absolute.two_years,
    "season": absolute.season,
    "decade": absolute.decade,
    "century": absolute.century,
}
RELATIVE: Mapping[str, Meaning] = {
    "weekday": relative.weekday,
    "weekday-of-week": relative.weekday_of_week,
    "weekdays": relative.weekdays,
    "recurring": relative.recurring,
    "relative-day": relative.relative_day,
    "weekend": relative.weekend,
    "unit": relative.unit,
    "year-shift": relative.year_shift,
    "now": relative.now,
    "from-now": relative.from_now,
    "vague": relative.vague,
    "span-past": lengths.span_past,
    "span-next": lengths.span_next,
    "ago": lengths.ago,
    "ahead": lengths.ahead,
    "length": lengths.length,
    "era-length": _era_length,
    "clock": _clock,
    "clock-beside": _clock,
}
MEANINGS: Mapping[str, Meaning] = {**ABSOLUTE, **RELATIVE}

Meant = tuple[Find, Value]


def meanings(view: View, source: str, scene: Scene) -> tuple[list[Meant], Scene]:
    """Every find of the page with its meaning, and what they leaned on; all in view offsets."""
    grammar = scene.grammar
    found = [
        _whole(find, view.text, grammar)
        for stretch in stretches(view, source, grammar)
        for find in finds(stretch, grammar)
    ]
    scene = _scene(found, scene)
    meant = ((find, _meaning(find, scene)) for find in found)
    return [(find, value) for find, value in meant if value is not None], scene


def _meaning(find: Find, scene: Scene) -> Value | None:
    """What a find means; the page's own day does not lean on itself."""
    if scene.own and find.span == scene.anchor_span:
        return scene.own
    return MEANINGS[find.pattern.gives](find, scene)


def _whole(find: Find, text: str, grammar: Grammar) -> Find:
    """The find with the nouns in front that belong to it."""
    if not find.pattern.back:
        return find
    start = noun_before(text, find.span[0], find.pattern.back, grammar)
    return replace(find, span=(start, find.span[1]))


def _scene(found: list[Find], scene: Scene) -> Scene:
    scene = replace(scene, dated=tuple(_dated(found, scene)))
    scene = _with_eras(found, scene)
    return scene if scene.anchor else _with_own_day(found, scene)


def _with_own_day(found: list[Find], scene: Scene) -> Scene:
    for find in found:
        origin = own_day_origin(find, scene)
        value = MEANINGS[find.pattern.gives](find, scene) if origin else None
        day = exact_day(value.value) if value else None
        if value and origin and day:
            return replace(scene, anchor=day, anchor_span=find.span, origin=origin, own=value)
    return scene


def _dated(found: list[Find], scene: Scene) -> list[Dated]:
    own = []
    for find in found:
        if find.pattern.gives in ("stamp", "month", "day") and has_year(find):
            value = MEANINGS[find.pattern.gives](find, scene)
            standing = dated(find.span, value) if value else None
            if standing:
                own.append(standing)
    return own


def _with_eras(found: list[Find], scene: Scene) -> Scene:
    eras: list[tuple[int, Span]] = []
    lengths: dict[int, tuple[str, Span]] = {}
    for find in found:
        era = _era_near(find, scene) if find.pattern.gives == "era-length" else None
        if era is not None:
            count = find.get("count")
            eras.append((era + count, find.span))
            lengths[count] = (f"{era:04}/{era + count:04}", find.span)
    return replace(scene, eras=tuple(eras), lengths=lengths)
