"""Which new reading of a document goes on with which statement of the record.

A reading inherits the identifier of the statement it overlaps best: by at least half of the
shorter of the two where both have the same cue, else by half of the longer. What nothing inherits
is left; its successor is the reading that shares most of its words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goft.model import Span, Statement

Rank = tuple[bool, bool, bool, float]

_HALF = 0.5
_BUCKET = 512


@dataclass(frozen=True, slots=True)
class Inheritance:
    """By index of the new reading the id it inherits; by id what is left, and its successor."""

    heirs: dict[int, str]
    left: dict[str, int | None]


def inherit(
    old: Sequence[Statement], new: Sequence[Statement], withdrawn: frozenset[str] = frozenset()
) -> Inheritance:
    """Settle who inherits; every id goes to one reading at most, and the other way round.

    The places of the old statements are those of the new text. Withdrawn ones among them come
    after those that stand.
    """
    claims, sharing = [], defaultdict[int, list[tuple[int, int]]](list)
    for was, is_, shared in _overlaps(old, new):
        sharing[was].append((shared, -is_))
        rank = _rank(old[was], new[is_], shared, old[was].id in withdrawn)
        claims += [(rank, was, is_)] if rank else []
    heirs, taken = dict[int, str](), set[int]()
    for _, was, is_ in sorted(claims):
        if was not in taken and is_ not in heirs:
            heirs[is_] = old[was].id
            taken.add(was)
    left = {
        each.id: -max(sharing[was])[1] if sharing[was] else None
        for was, each in enumerate(old)
        if was not in taken
    }
    return Inheritance(heirs, left)


def _rank(old: Statement, new: Statement, shared: int, withdrawn: bool) -> Rank | None:
    """How well a reading goes on with a statement, the best first when sorted."""
    before, after = _length(old.content), _length(new.content)
    same_cue = old.cue is not None and new.cue is not None and old.cue.span == new.cue.span
    if shared < _HALF * (min(before, after) if same_cue else max(before, after)):
        return None
    exact = same_cue and old.content == new.content
    return not exact, withdrawn, not same_cue, -shared / max(before, after)


def _overlaps(old: Sequence[Statement], new: Sequence[Statement]) -> Iterator[tuple[int, int, int]]:
    """Every pair that shares words, and how many code points of them."""
    near: dict[int, set[int]] = defaultdict(set)
    for is_, statement in enumerate(new):
        for bucket in _buckets(statement.content):
            near[bucket].add(is_)
    for was, statement in enumerate(old):
        close = {is_ for bucket in _buckets(statement.content) for is_ in near[bucket]}
        for is_ in sorted(close):
            if shared := _shared(statement.content, new[is_].content):
                yield was, is_, shared


def _buckets(spans: Iterable[Span]) -> Iterator[int]:
    for start, end in spans:
        yield from range(start // _BUCKET, end // _BUCKET + 1)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
