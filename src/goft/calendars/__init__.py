"""Three calendars and the notation (EDTF) in which their days, months and years are given."""

from goft.calendars.days import CALENDARS, Calendar, day_of, month_of, parts_of, year_of
from goft.calendars.edtf import bounds, exact_day, interval, month, one_of, stamp, year
from goft.calendars.weeks import in_week, latest, next_after, week_of

__all__ = [
    "CALENDARS",
    "Calendar",
    "bounds",
    "day_of",
    "exact_day",
    "in_week",
    "interval",
    "latest",
    "month",
    "month_of",
    "next_after",
    "one_of",
    "parts_of",
    "stamp",
    "week_of",
    "year",
    "year_of",
]
