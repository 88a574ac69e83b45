"""Three calendars and the notation (EDTF) in which their days, months and years are given."""

from goft.calendars.days import CALENDARS, Calendar, day_of, month_of, parts_of, year_of
from goft.calendars.edtf import bounds, interval, month, one_of, stamp, year
from goft.calendars.weeks import in_week, latest, next_after, week_of

__all__ = [
    "CALENDARS",
    "Calendar",
    "bounds",
    "day_of",
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
