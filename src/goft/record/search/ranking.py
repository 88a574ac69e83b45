"""The best of what fits, of equals the first that was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tantivy import DocAddress, Query, Searcher

Scored = tuple[int, float]
"""The key of a statement, and its score."""

# So many of the best are looked at where there are equals, and then so many at most.
_EQUALS = (200, 2_000)
# What a score is made of is added up in any order, so that its last digits are left to chance.
_DIGITS = 3


def best(searcher: Searcher, query: Query, size: int) -> list[Scored]:
    """The best, the best first."""
    return best_counted(searcher, query, size)[0]


def best_counted(searcher: Searcher, query: Query, size: int) -> tuple[list[Scored], int]:
    """The best, the best first, and how many fit in all.

    The index has equals in any order, so that all that are as good as the last are looked at.
    """
    looked, result = size + 1, searcher.search(query, size + 1)
    for most in _EQUALS:
        if len(result.hits) == looked < most and _ties(result.hits, size):
            looked, result = most, searcher.search(query, most)
    hits = sorted(scored(searcher, result.hits), key=lambda pair: (-pair[1], pair[0]))
    count: int = result.count  # type: ignore[attr-defined]
    return hits[:size], count


def scored(searcher: Searcher, hits: Sequence[tuple[Any, DocAddress]]) -> list[Scored]:
    """The keys of hits with their scores."""
    keys = searcher.fast_field_values("key", [address for _, address in hits])
    scores = [round(score, _DIGITS) for score, _ in hits]
    return [(int(key or 0), score) for key, score in zip(keys, scores, strict=True)]


def _ties(hits: Sequence[tuple[Any, DocAddress]], size: int) -> bool:
    """Whether the last of all is as good as the last of those that are wanted."""
    return bool(round(hits[-1][0], _DIGITS) == round(hits[size - 1][0], _DIGITS))
