"""What the registry and the dossiers of a record call things, for the words of queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from goft.record.dossiers import entries as dossiers
from goft.record.dossiers.entries import Dossier
from goft.record.record import Record
from goft.record.registry import own
from goft.record.registry.entries import Country, Names, Organisation, Person, Registry
from goft.record.registry.mentions import How, affixes, contractions
from goft.record.search.widening import Called, Form, Lexicon, Named, letters

# A name of so many capitals may be another word in small letters: US, WHO, UN.
_SHORT = 3


def lexicon_of(record: Record) -> Lexicon:
    """All that words of a query can name in a record; RegistryError, DossierError for a fault."""
    matters = dossiers.folder_of(record)
    return _lexicon(
        own.folder_of(record), own.digest_of(record), matters, dossiers.state_of(matters)
    )


@lru_cache(maxsize=4)
def _lexicon(folder: Path, digest: str, matters: Path, _: tuple[tuple[str, int], ...]) -> Lexicon:
    known = dossiers.load(matters).values()
    return Lexicon((*_of_registry(own.registry_in(folder, digest)), *_of_dossiers(known)))


def _of_registry(registry: Registry) -> Iterator[Called]:
    for country in registry.countries.values():
        yield from _of_country(country)
    for body in registry.organisations.values():
        yield from _of_body(body)
    for person in registry.persons.values():
        yield from _of_person(person)


def _of_country(country: Country) -> Iterator[Called]:
    """A doubtful name asks for the state too, a doubtful demonym does not; neither is looked for.

    What the registry links finds the statements in which doubtful names mean the state.
    """
    names, demonyms = _forms(country.names), _forms(country.demonyms)
    doubtful = frozenset(_forms(country.unsure))
    sure = [form for form in (*names, *demonyms) if form not in doubtful]
    named = Named(_long(sure), (country.id,))
    for form in names:
        yield from _called(form, named, doubtful=form in doubtful)
    for form in frozenset(demonyms) - doubtful:
        yield from _called(form, named, "demonym")


def _of_body(body: Organisation) -> Iterator[Called]:
    doubtful = frozenset(_forms(body.unsure))
    sure = [form for form in _forms(body.names) if form not in doubtful]
    named = Named(_long(sure), (body.id,))
    for form in sure:
        yield from _called(form, named)


def _of_person(person: Person) -> Iterator[Called]:
    """Who is known by a surname alone is asked for by it; others may bear it too."""
    names = _forms(person.names)
    named = Named(names, (person.id,))
    for form in (*names, *_forms(person.alone)):
        yield from _called(form, named)


def _of_dossiers(matters: Iterable[Dossier]) -> Iterator[Called]:
    """Words that say the same, and the names of matters, which stand for all of their terms."""
    for matter in matters:
        for group in matter.same:
            named = Named(_forms(group))
            for form in named.forms:
                yield from _called(form, named)
        terms = _forms(matter.terms)
        known = {letters(form) for _, form in terms}
        for form in matter.names.items():
            if letters(form[1]) not in known and terms:
                yield from _called(form, Named(terms))


def _called(
    form: Form, named: Named, how: How = "name", *, doubtful: bool = False
) -> Iterator[Called]:
    """The ways to ask for a name: a beginning of it may be written in another way."""
    known, doubtful = letters(form[1]), doubtful or _is_short(form)
    if known.isdecimal():
        return
    before, after = (frozenset(map(letters, each)) for each in affixes(form[0], how))
    yield Called(form, named, known, before, after, doubtful)
    for beginning, others in contractions(form[0]).items():
        if known.startswith(letters(beginning)):
            rest = known.removeprefix(letters(beginning))
            yield Called(form, named, rest, frozenset(map(letters, others)), after, doubtful)


def _long(forms: Iterable[Form]) -> tuple[Form, ...]:
    return tuple(form for form in forms if not _is_short(form))


def _forms(names: Names) -> tuple[Form, ...]:
    return tuple((code, form) for code, forms in names.items() for form in forms)


def _is_short(form: Form) -> bool:
    name = form[1].replace(".", "")
    return name.isupper() and len(name) <= _SHORT
