"""The people a name can mean, by how it sounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from goft.record.registry.entries import Names, Person, Registry, every
from goft.record.registry.sounds import alike, bare, heard, particles

# From this likeness on two names are the same: see tests/record/registry/pairs.yml.
SAME = 85.0
EXACT = 100.0
# Names whose consonants differ more than this are not compared.
_NEAR = 0.6
_REMEMBERED = 50_000

How = Literal["full", "alone", "surname"]


class Found(NamedTuple):
    """Somebody a name can mean: `how` much of their name it is."""

    score: float
    person: Person
    how: How


class People:
    """An index of the names of a registry's people."""

    def __init__(self, registry: Registry) -> None:
        self._exact: dict[str, dict[str, Found]] = defaultdict(dict)
        self._full: dict[str, list[tuple[str, Person]]] = defaultdict(list)
        for person in registry.persons.values():
            self._enter(person)
        self._skeletons = list(self._full)
        self._found: dict[str, list[Found]] = {}

    def _enter(self, person: Person) -> None:
        for name in every(person.names):
            kept = bare(name)
            self._put(_key(kept), Found(EXACT, person, "full"))
            if len(kept) > 1:
                self._put(kept[-1], Found(EXACT, person, "surname"))
            self._full[heard(name).skeleton].append((name, person))
        self._put_alone(person, person.alone)

    def _put_alone(self, person: Person, names: Names) -> None:
        for name in every(names):
            self._exact[_key(bare(name))][person.id] = Found(EXACT, person, "alone")

    def _put(self, key: str, found: Found) -> None:
        self._exact[key].setdefault(found.person.id, found)

    def find(self, name: str) -> list[Found]:
        """Everybody the name can mean, the likeliest first; the same names come again and again."""
        if name not in self._found:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            self._found[name] = self._meant(name)
        return self._found[name]

    def _meant(self, name: str) -> list[Found]:
        kept = bare(name)
        exact = self._exact.get(_key(kept))
        if exact:
            return list(exact.values())
        if len(kept) < 2:
            return []
        best: dict[str, Found] = {}
        for found in sorted(self._sounding(name), key=_score):
            best[found.person.id] = found
        return sorted(best.values(), key=_score, reverse=True)

    def _sounding(self, name: str) -> Iterator[Found]:
        said = heard(name)
        near = process.extract(
            said.skeleton,
            self._skeletons,
            scorer=Indel.normalized_similarity,
            score_cutoff=_NEAR,
            limit=None,
        )
        for skeleton, _, _ in near:
            for known, person in self._full[skeleton]:
                score = alike(said, heard(known))
                if score >= SAME:
                    yield Found(score, person, "full")


def _score(found: Found) -> float:
    return found.score


def _key(kept: list[str]) -> str:
    return "".join(word for word in kept if word not in particles()) or "".join(kept)
