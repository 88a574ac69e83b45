from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goft.model import DateMention, Span, contains, dates_in, merged

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda s: (s[0], sum(s))))


def letters(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    """The code points that the ranges hold."""
    return {place for start, end in spans for place in range(start, end)}


@given(SPANS)
def test_merged_ranges_hold_the_same_and_are_apart(spans: list[Span]) -> None:
    found = merged(spans)
    assert letters(found) == letters(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(SPANS, st.tuples(st.integers(0, 40), st.integers(41, 80)))
def test_dates_in_a_range(spans: list[Span], outer: Span) -> None:
    dates = [DateMention(s, "", None, None, "gregorian", "absolute", "") for s in sorted(spans)]
    assert dates_in(dates, outer) == [date for date in dates if contains(outer, date.span)]
