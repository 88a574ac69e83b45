"""Counts over time as bars, by months or years of the reader's calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goft.calendars import Calendar, month_of, parts_of, year_of
from goft.views.web.reader import Reader

WIDTH, HEIGHT, GAP = 1000, 120, 0.18
_MOST_MONTHS = 60
_MOST_BARS = 120


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time with its count, and where its bar stands on a field of WIDTH × HEIGHT."""

    label: str
    count: int
    since: str
    until: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars in the order of time, and how many have no day."""

    bars: tuple[Bar, ...]
    undated: int

    @property
    def most(self) -> int:
        return max((bar.count for bar in self.bars), default=0)


def chart(days: Iterable[tuple[date | None, int]], reader: Reader) -> Chart:
    """The chart of what is counted by day."""
    counted = list(days)
    dated = [(day, count) for day, count in counted if day]
    undated = sum(count for day, count in counted if day is None)
    if not dated:
        return Chart((), undated)
    months: Counter[tuple[int, int]] = Counter()
    for day, count in dated:
        months[_month(reader.calendar, day)] += count
    periods = _periods(months)
    return Chart(tuple(_bars(periods, reader)), undated)


@lru_cache(maxsize=50_000)
def _month(calendar: Calendar, day: date) -> tuple[int, int]:
    """Year and month of a day in a calendar."""
    year, month, _ = parts_of(calendar, day) or (day.year, day.month, day.day)
    return year, month


Period = tuple[int, int | None, int]


def _periods(months: Counter[tuple[int, int]]) -> list[Period]:
    """Every month from the first to the last with its count; years where those are too many."""
    (year, month), (last_year, last_month) = min(months), max(months)
    if (last_year - year) * 12 + last_month - month < _MOST_MONTHS:
        whole = range(year * 12 + month - 1, last_year * 12 + last_month)
        return [(n // 12, n % 12 + 1, months[n // 12, n % 12 + 1]) for n in whole]
    years: Counter[int] = Counter()
    for (each, _), count in months.items():
        years[each] += count
    first = max(year, last_year - _MOST_BARS + 1)
    return [(each, None, years[each]) for each in range(first, last_year + 1)]


def _bars(periods: Sequence[Period], reader: Reader) -> Iterable[Bar]:
    step, most = WIDTH / max(len(periods), 12), max(count for _, _, count in periods)
    for number, (year, month, count) in enumerate(periods):
        place = number * step
        # Time runs as the language is read.
        x = place if reader.direction == "ltr" else WIDTH - place - step
        height = max(HEIGHT * count / most, 1.5) if count else 0
        label = reader.period(year, month)
        since, until = _ends(reader, year, month)
        yield Bar(
            label, count, since, until,
            round(x + step * GAP / 2, 2), round(HEIGHT - height, 2),
            round(step * (1 - GAP), 2), round(height, 2),
        )  # fmt: skip


def _ends(reader: Reader, year: int, month: int | None) -> tuple[str, str]:
    found = month_of(reader.calendar, year, month) if month else year_of(reader.calendar, year)
    return (str(found[0]), str(found[1])) if found else ("", "")
