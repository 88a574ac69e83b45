"""What users settled of the registry: who is one person, and which names are not theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from goft.errors import RegistryError
from goft.languages.folding import fold_word
from goft.record.registry.entries import Names, Person, Registry


def settle(registry: Registry, merged: Mapping[str, str], apart: Mapping[str, Any]) -> Registry:
    """The registry with people merged into others, and without names that were split off.

    `merged` gives the id that another goes on under, `apart` the names by id. Raises
    RegistryError for an id that nobody has.
    """
    persons = dict(registry.persons)
    for entry, names in apart.items():
        persons[entry] = _without(_known(persons, entry), names)
    for entry, into in merged.items():
        last = _last(merged, into)
        gone = _known(persons, entry)
        persons[last] = _joined(_known(persons, last), gone)
        del persons[entry]
    terms = (replace(term, person=_last(merged, term.person)) for term in registry.occupancies)
    return replace(registry, persons=persons, occupancies=tuple(dict.fromkeys(terms)))


def _known(persons: Mapping[str, Person], entry: str) -> Person:
    if entry not in persons:
        raise RegistryError(
            f"settled.yml: there is nobody “{entry}”", file="settled.yml", key=entry
        )
    return persons[entry]


def _last(merged: Mapping[str, str], entry: str) -> str:
    """Whom an entry is merged into in the end."""
    for _ in merged:
        entry = merged.get(entry, entry)
    return entry


def _joined(person: Person, other: Person) -> Person:
    return replace(
        person,
        names=_union(person.names, other.names),
        alone=_union(person.alone, other.alone),
        of=person.of or other.of,
    )


def _union(first: Names, second: Names) -> Names:
    codes = dict.fromkeys([*first, *second])
    return {c: tuple(dict.fromkeys([*first.get(c, ()), *second.get(c, ())])) for c in codes}


def _without(person: Person, names: Iterable[str]) -> Person:
    away = frozenset(map(fold_word, names))
    return replace(person, names=_left(person.names, away), alone=_left(person.alone, away))


def _left(names: Names, away: frozenset[str]) -> Names:
    kept = {c: tuple(n for n in forms if fold_word(n) not in away) for c, forms in names.items()}
    return {code: forms for code, forms in kept.items() if forms}
