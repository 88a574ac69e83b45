"""Dates in a text: found, resolved, and checked against each other."""

from goft.text.dates.mentions import contradictions, dates_of, find_dates
from goft.text.dates.published import published

__all__ = ["contradictions", "dates_of", "find_dates", "published"]
