"""Half-open ranges of code points of a document's text."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def contains(outer: Span, inner: Span) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlaps(one: Span, other: Span) -> bool:
    """Whether the two ranges share at least one code point."""
    return one[0] < other[1] and other[0] < one[1]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The ranges in order, those that overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def written(spans: tuple[Span, ...]) -> str:
    """The ranges as `repr` has them, which takes three times as long."""
    ranges = [f"({start}, {end})" for start, end in spans]
    return f"({ranges[0]},)" if len(ranges) == 1 else f"({', '.join(ranges)})"
