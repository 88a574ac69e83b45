"""The words to search for when an entry of the registry is asked for, in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from goft.languages.folding import fold_word
from goft.record.registry.entries import Names, Registry, every
from goft.record.registry.sounds import bare


class Terms:
    """An index of all names, each with everything else its entry is called."""

    def __init__(self, registry: Registry) -> None:
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._ids: dict[str, set[str]] = defaultdict(set)
        for entry, names in _entries(registry):
            for name in every(names):
                self._forms[entry].add(name)
                self._ids[_key(name)].add(entry)

    def entries(self, term: str) -> tuple[str, ...]:
        """The ids of all entries called so, or with this id."""
        own = {term} if term in self._forms else set()
        return tuple(sorted(self._ids.get(_key(term), set()) | own))

    def variants(self, term: str) -> frozenset[str]:
        """All forms in all languages of what is called so; the term alone where nothing is."""
        forms = {form for entry in self.entries(term) for form in self._forms[entry]}
        return frozenset(forms or {term})


def _entries(registry: Registry) -> Iterator[tuple[str, Names]]:
    for country in registry.countries.values():
        yield country.id, country.names
        yield country.id, country.demonyms
    for body in registry.organisations.values():
        yield body.id, body.names
    for person in registry.persons.values():
        yield person.id, person.names
        yield person.id, person.alone


def _key(term: str) -> str:
    return "".join(bare(term)) or fold_word(term)
