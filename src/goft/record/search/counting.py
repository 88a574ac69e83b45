"""What is found, counted by what it has in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import tantivy
from tantivy import Query

from goft.languages.folding import fold_word

_MOST_DAYS = 65_000
# Names beyond these are too rare to be among the most frequent, however they are spelt.
_MOST_NAMES = 500


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts of what was found: by the first day it may be of, in order, and by name, most first.

    "" is a name that is not known; None a day that is not.
    """

    days: tuple[tuple[date | None, int], ...]
    speakers: tuple[tuple[str, int], ...]
    outlets: tuple[tuple[str, int], ...]


def facets(searcher: tantivy.Searcher, query: Query, most: int) -> Facets:
    """The counts of what fits a query, up to the `most` frequent names."""
    wanted = {
        "days": {"terms": {"field": "first", "size": _MOST_DAYS}},
        "speakers": {"terms": {"field": "speaker", "size": _MOST_NAMES}},
        "outlets": {"terms": {"field": "medium", "size": _MOST_NAMES}},
    }
    found = searcher.aggregate(query, wanted)
    counted = {
        name: [(each["key"], each["doc_count"]) for each in found[name]["buckets"]]
        for name in wanted
    }
    days = sorted((int(number), count) for number, count in counted["days"])
    return Facets(
        tuple((_day(number), count) for number, count in days),
        tuple(merged(counted["speakers"])[:most]),
        tuple(merged(counted["outlets"])[:most]),
    )


def _day(number: int) -> date | None:
    return date.fromordinal(number) if number > 0 else None


def merged(counted: Iterable[tuple[Any, int]]) -> list[tuple[str, int]]:
    """Values that fold into the same, under the one that is the most frequent."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for name, count in counted:
        folded = fold_word(name)
        names.setdefault(folded, name)
        counts[folded] = counts.get(folded, 0) + count
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(names[folded], count) for folded, count in ordered]
