"""Half-open ranges of code points of a document's text."""

from __future__ import annotations

Span = tuple[int, int]


def contains(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlaps(one: Span, other: Span) -> bool:
    """Whether the two ranges share at least one code point."""
    return one[0] < other[1] and other[0] < one[1]


def written(spans: tuple[Span, ...]) -> str:
    """The ranges as `repr` has them, which takes three times as long."""
    ranges = [f"({start}, {end})" for start, end in spans]
    return f"({ranges[0]},)" if len(ranges) == 1 else f"({', '.join(ranges)})"
