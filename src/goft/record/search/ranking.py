"""The best of what fits, of equals the first that was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tantivy import DocAddress, Query, Searcher

Scored = tuple[int, float]
"""The key of a statement, and its score."""

# So many of the best are looked at, and then so many, where there are more equals; to look at more
# at once takes hardly longer, to look twice takes twice as long.
_LOOKED = (200, 2_000)
# What a score is made of is added up in any order, so that its last digits are left to chance.
_DIGITS = 3
_Hits = Sequence[tuple[Any, DocAddress]]


def best(searcher: Searcher, query: Query, size: int) -> list[Scored]:
    """The best, the best first."""
    return best_counted(searcher, query, size)[0]


def best_counted(searcher: Searcher, query: Query, size: int) -> tuple[list[Scored], int]:
    """The best, the best first, and how many fit in all.

    The index has equals in any order, so that all that are as good as the last are looked at.
    """
    for looked in _LOOKED:
        most = max(looked, size + 1)
        result = searcher.search(query, most)
        good = _as_good(result.hits, size)
        if len(good) < most:
            break
    found = sorted(scored(searcher, good), key=lambda pair: (-pair[1], pair[0]))
    count: int = result.count  # type: ignore[attr-defined]
    return found[:size], count


def _as_good(hits: _Hits, size: int) -> _Hits:
    """The hits that are as good as the last of those that are wanted, or better."""
    if len(hits) <= size:
        return hits
    least = round(hits[size - 1][0], _DIGITS)
    end = size
    while end < len(hits) and round(hits[end][0], _DIGITS) == least:
        end += 1
    return hits[:end]


def scored(searcher: Searcher, hits: _Hits) -> list[Scored]:
    """The keys of hits with their scores."""
    keys = searcher.fast_field_values("key", [address for _, address in hits])
    scores = [round(score, _DIGITS) for score, _ in hits]
    return [(int(key or 0), score) for key, score in zip(keys, scores, strict=True)]
