"""Clusters of statements that tell the same words, however many there are."""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from goft.record.retelling.contradicting import contradict
from goft.record.retelling.relating import relate
from goft.record.retelling.signing import BANDS, Signature, bands, likeness, parts, shingles, sign
from goft.record.retelling.wording import Wording, wording

_REMEMBERED = 50_000
# Statements or sentences that share fewer of their shingles are not compared word by word.
_NEAR = 0.3
# So many statements are shared out among processes.
_MANY = 100_000
# So many wordings of a cluster are held against whoever joins it.
_WORDINGS = 4


class Told(NamedTuple):
    """A statement to be clustered: its words, their language, and whether it denies them."""

    words: str
    language: str | None
    denied: bool = False


def clusters(statements: Sequence[Told]) -> list[list[int]]:
    """The places of statements that tell the same words, wholly or cut, two at least together.

    A statement is compared with the first of each band it shares, and joined to it when they are
    the same or one is cut: clusters are chains of such pairs. No chain joins two that differ in a
    number, name or denial: a cut that leaves it out goes with one of them. Languages have nothing
    in common, nor has who says words with who denies them; where there is much to do, each is
    done in a process of its own.
    """
    places: dict[tuple[str | None, bool], list[int]] = defaultdict(list)
    for place, told in enumerate(statements):
        places[told.language, told.denied].append(place)
    sides = sorted(places.values(), key=len, reverse=True)
    found = _each([[statements[place] for place in side] for side in sides])
    groups = zip(sides, found, strict=True)
    return sorted([side[each] for each in group] for side, some in groups for group in some)


def _each(sides: Sequence[Sequence[Told]]) -> list[list[list[int]]]:
    """The clusters of several languages; a few statements are not worth a process."""
    if len(sides) < 2 or sum(map(len, sides)) < _MANY:
        return [_of_one(side) for side in sides]
    workers = min(len(sides), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_of_one, sides))


def _of_one(statements: Sequence[Told]) -> list[list[int]]:
    """The clusters of one language."""
    owners, signed = _signed(statements)
    found = _Clusters(statements)
    for number in range(BANDS):
        first: dict[bytes, int] = {}
        for unit, digests in enumerate(bands(signed, number)):
            other = first.setdefault(digests, unit)
            if other == unit or not found.are_apart(owners[other], owners[unit]):
                continue
            if likeness(signed[other], signed[unit]) >= _NEAR:
                found.try_join(owners[other], owners[unit])
    return found.groups()


def _signed(statements: Sequence[Told]) -> tuple[array[int], list[Signature]]:
    """The signatures of all statements and their sentences, each with whose it is."""
    owners, signed = array("i"), list[Signature]()
    for owner, found in _units(statements):
        owners.append(owner)
        signed.append(sign(found))
    return owners, signed


def _units(statements: Iterable[Told]) -> Iterator[tuple[int, list[str]]]:
    for place, told in enumerate(statements):
        for part in parts(told.words):
            if found := shingles(part, told.language):
                yield place, found


class _Clusters:
    """Statements as they are joined; pairs that were refused are remembered."""

    def __init__(self, statements: Sequence[Told]) -> None:
        self._statements = statements
        self._above = array("i", range(len(statements)))
        self._refused: set[int] = set()
        # The longest different wordings of each cluster of several, by its top.
        self._told: dict[int, tuple[int, ...]] = {}
        self._wordings: dict[int, Wording] = {}

    def try_join(self, one: int, other: int) -> None:
        """Join two statements where one retells the other, and their clusters agree."""
        if self._are_told_alike(one, other) and self._agree(one, other):
            self._join(self._top(one), self._top(other))
        else:
            self._refused.add(one * len(self._statements) + other)

    def _agree(self, one: int, other: int) -> bool:
        """Whether no two statements of two clusters are the same but for a difference."""
        sides = self._wordings_of(self._top(one)), self._wordings_of(self._top(other))
        return not any(
            self._differ(a, b) for a in sides[0] for b in sides[1] if {a, b} != {one, other}
        )

    def _differ(self, one: int, other: int) -> bool:
        if self._statements[one] == self._statements[other]:
            return False
        sides = self._wording(one), self._wording(other)
        told = relate(*sides)
        return (told is not None and told.relation == "changed") or contradict(*sides)

    def _wordings_of(self, top: int) -> tuple[int, ...]:
        return self._told.get(top, (top,))

    def _join(self, one: int, other: int) -> None:
        """Put two clusters together; of their wordings the longest are remembered."""
        top, below = min(one, other), max(one, other)
        both = {
            self._statements[each].words: each
            for each in (*self._wordings_of(below), *self._wordings_of(top))
        }
        longest = sorted(both.values(), key=lambda each: -len(self._statements[each].words))
        self._above[below] = top
        self._told.pop(below, None)
        self._told[top] = tuple(longest[:_WORDINGS])

    def are_apart(self, one: int, other: int) -> bool:
        """Whether two statements are in different clusters, and may turn out to be of one."""
        if one * len(self._statements) + other in self._refused:
            return False
        return self._top(one) != self._top(other)

    def _are_told_alike(self, one: int, other: int) -> bool:
        if self._statements[one] == self._statements[other]:
            return True
        sides = self._wording(one), self._wording(other)
        told = relate(*sides)
        return told is not None and told.relation in ("same", "cut") and not contradict(*sides)

    def groups(self) -> list[list[int]]:
        """The clusters of two and more, in the order of their first."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._statements)):
            found[self._top(place)].append(place)
        return [group for group in found.values() if len(group) > 1]

    def _top(self, place: int) -> int:
        above = self._above
        while above[place] != place:
            above[place] = place = above[above[place]]
        return place

    def _wording(self, place: int) -> Wording:
        found = self._wordings.get(place)
        if found is None:
            if len(self._wordings) > _REMEMBERED:
                self._wordings.clear()
            found = self._wordings[place] = wording(*self._statements[place][:2])
        return found
