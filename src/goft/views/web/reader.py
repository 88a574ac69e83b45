"""Who reads: the language of the interface with its numbers, days and words, from its catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from goft.calendars import Calendar, bounds, exact_day, parts_of
from goft.views.citing.plain import acts

MESSAGES = Path(__file__).parent / "messages"
_DIGITS = "0123456789"
_CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "lunar")
_STAMP = 16
_CLOCK = re.compile(r"(?P<hour>\d\d:\d\d)(?::[\d.]+)?(?P<zone>Z|[+-]\d\d(?::\d\d)?)?")
_REMEMBERED = 50_000


@dataclass(frozen=True)
class Reader:
    """A language of the interface; `words` are its messages, `months` named by calendar."""

    code: str
    name: str
    direction: str
    calendar: Calendar
    digits: str
    group: str
    comma: str
    date_form: str
    months: Mapping[str, list[str]]
    calendars: Mapping[str, str]
    words: Mapping[str, str]
    default: bool = False

    def text(self, key: str, **values: object) -> str:
        """A message, with values in their places; numbers as the language writes them."""
        shown = {
            name: self.number(value) if isinstance(value, int) else value
            for name, value in values.items()
        }
        return self.words[key].format(**shown) if shown else self.words[key]

    def maybe(self, key: str, otherwise: str) -> str:
        """A message where there is one."""
        return self.words.get(key, otherwise)

    def number(self, number: int) -> str:
        """A number with its groups of thousands."""
        return self.figures(f"{number:,}".replace(",", self.group))

    def figures(self, text: object) -> str:
        """The text with the language's digits."""
        return str(text).translate(str.maketrans(_DIGITS, self.digits))

    def day(self, value: str | None) -> str:
        """A day or stretch of days, given as EDTF, in the reader's calendar."""
        first, last = bounds(value or "") or (None, None)
        if first is None and last is None:
            return self.figures(value or "")
        if first == last and first:
            return self.one_day(first)
        return " – ".join(self.one_day(day) if day else "…" for day in (first, last))

    def one_day(self, day: date) -> str:
        """A day with the name of its month."""
        calendar, (year, month, number) = _parts(self.calendar, day)
        name = self.months[calendar][month - 1]
        return self.figures(self.date_form.format(day=number, month=name, year=year))

    def other_days(self, value: str | None) -> str:
        """The same day in the other calendars, and as it is kept."""
        day = exact_day(value)
        if day is None:
            return value or ""
        return " · ".join(self._in(calendar, day) for calendar in _CALENDARS)

    def _in(self, calendar: Calendar, day: date) -> str:
        found, (year, month, number) = _parts(calendar, day)
        name = self.months[found][month - 1]
        shown = self.date_form.format(day=number, month=name, year=year)
        return f"{self.figures(shown)} ({self.calendars[found]})"

    def moment(self, value: str | None) -> str:
        """A time in UTC, or a day where no more is known."""
        if not value:
            return self.text("unknown_time")
        day, _, time = value.partition("T")
        clock = self.figures(time[: _STAMP - len(day) - 1]) if time else ""
        return f"{self.day(day)}{self.comma}{clock} UTC" if clock else self.day(day)

    def published(self, value: str | None) -> str:
        """A day, with the hour and its zone where a page states them."""
        day, _, clock = (value or "").partition("T")
        found = _CLOCK.fullmatch(clock)
        if found is None:
            return self.day(value)
        return f"{self.day(day)}{self.comma}{self.figures(found['hour'])}{_zone(found['zone'])}"

    def period(self, year: int, month: int | None) -> str:
        """A month or a year of the reader's calendar."""
        named = f"{self.months[self.calendar][month - 1]} {year}" if month else str(year)
        return self.figures(named)


def _zone(stated: str | None) -> str:
    """A zone by what it is off UTC, in whole hours where it is."""
    if stated is None:
        return ""
    hours, _, minutes = stated.replace("Z", "+00:00").partition(":")
    off = f"{int(hours):+d}" if int(hours) else ""
    return f" UTC{off}" + (f":{minutes}" if int(minutes or 0) else "")


@lru_cache(maxsize=_REMEMBERED)
def _parts(calendar: Calendar, day: date) -> tuple[Calendar, tuple[int, int, int]]:
    """Year, month and day in a calendar, or in the common one where it does not reach."""
    parts = parts_of(calendar, day)
    return (calendar, parts) if parts else ("gregorian", (day.year, day.month, day.day))


@cache
def readers() -> Mapping[str, Reader]:
    """Every language of the interface, by code; the one taken where none is asked for first."""
    found = [_read(path) for path in sorted(MESSAGES.glob("*.yml"))]
    return {each.code: each for each in sorted(found, key=lambda each: not each.default)}


def _read(path: Path) -> Reader:
    content: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    content["words"] |= {f"act_{name}": called for name, called in acts(path.stem).items()}
    return Reader(code=path.stem, **content)


def preferred(asked: str | None, accepted: str) -> Reader:
    """The reader for a language asked for by code, else the first of those a browser accepts."""
    known = readers()
    if asked and asked in known:
        return known[asked]
    codes = (part.partition(";")[0].partition("-")[0].strip().lower() for part in _best(accepted))
    first = next(iter(known))
    return known[next((code for code in codes if code in known), first)]


def _best(accepted: str) -> list[str]:
    """The parts of an Accept-Language, the most wanted first."""
    return sorted(accepted.split(",")[:20], key=lambda part: -_weight(part))


def _weight(part: str) -> float:
    try:
        return float(part.partition("q=")[2] or 1)
    except ValueError:
        return 0.0
