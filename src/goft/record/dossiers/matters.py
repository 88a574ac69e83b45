"""What a dossier looks for in the pages of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from goft.record.dossiers.entries import Dossier, dossier
from goft.record.record import Record
from goft.record.registry.entries import Country, Registry
from goft.record.registry.own import registry_of
from goft.record.search.asked import Matter


def matter(record: Record, identifier: str) -> Matter:
    """What the dossier with an id looks for; raises DossierError where there is none."""
    return matter_of(dossier(record, identifier), registry_of(record))


def matter_of(dossier: Dossier, registry: Registry) -> Matter:
    """What a dossier looks for: its terms, and what its countries and bodies are called."""
    phrases = [(code, term) for code, forms in dossier.terms.items() for term in forms]
    for entry in dossier.entries:
        phrases += _called(entry, registry)
    return Matter(tuple(dict.fromkeys(phrases)), dossier.entries, dossier.near)


def _called(entry: str, registry: Registry) -> Iterator[tuple[str, str]]:
    """What an entry is called, as far as that means nothing else."""
    found = (
        registry.countries.get(entry)
        or registry.organisations.get(entry)
        or registry.persons[entry]
    )
    kinds = [found.names]
    if isinstance(found, Country):
        kinds += [found.capitals, found.demonyms]
    unsure: Mapping[str, tuple[str, ...]] = getattr(found, "unsure", {})
    for names in kinds:
        for code, forms in names.items():
            yield from ((code, form) for form in forms if form not in unsure.get(code, ()))
