"""What the dates of a page may lean on: its own day, its other dates, eras it counts from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from goft.calendars import Calendar, bounds, parts_of
from goft.languages.calendar import Grammar
from goft.model import Span
from goft.text.dates.values import Value

Origin = Literal["line", "today"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that needs nothing else to be understood, in view offsets."""

    span: Span
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scene:
    """The page's day if known (`anchor`, and where the text says so), and its other dates.

    `origin` is how the text says it and `own` what it says; `aside` are the parts of the page
    that are not its own. `eras` are years reached by counting from a known beginning; `lengths`
    the values of such counts, by their number of years.
    """

    grammar: Grammar
    text: str
    anchor: date | None = None
    anchor_span: Span | None = None
    origin: Origin | None = None
    own: Value | None = None
    aside: tuple[Span, ...] = ()
    dated: tuple[Dated, ...] = ()
    eras: tuple[tuple[int, Span], ...] = ()
    lengths: dict[int, tuple[str, Span]] = field(default_factory=dict)

    @property
    def calendar(self) -> Calendar:
        """The calendar in which the language counts "last year"."""
        calendar: Calendar = self.grammar.settings["calendar"]
        return calendar

    def year_calendar(self, year: int) -> Calendar:
        """The calendar of a year written alone."""
        for row in self.grammar.settings["years"]:
            if row["from"] <= year <= row["to"]:
                calendar: Calendar = row["calendar"]
                return calendar
        return "gregorian"

    def full_year(self, short: int, calendar: Calendar) -> int:
        """The year meant by two digits: the latest that is not well ahead of the page."""
        today = self.anchor or self.latest() or date(2026, 1, 1)
        parts = parts_of(calendar, today)
        limit = (parts[0] if parts else today.year) + 10
        return limit - (limit - short) % 100

    def latest(self) -> date | None:
        """The last day that the page dates outright."""
        return max((dated.last for dated in self.dated), default=None)


def dated(span: Span, value: Value) -> Dated | None:
    """A day or month that stands on its own words, as something others may lean on."""
    if (
        value.value is None
        or value.basis != "words"
        or value.precision not in ("day", "month", "minute")
    ):
        return None
    first, last = bounds(value.value) or (None, None)
    return Dated(span, first, last) if first and last else None
