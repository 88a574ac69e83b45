"""Checks of the registry's files: keys, duplicates, references, letters, terms in office."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from goft.calendars.edtf import OPEN, bounds
from goft.errors import RegistryError
from goft.languages.folding import fold_word
from goft.languages.lint import Fault
from goft.languages.pack import codes
from goft.record.registry.alphabets import strange
from goft.record.registry.entries import Country, Names, Occupancy, Organisation, Registry, every
from goft.record.registry.loading import FILES, SHIPPED, load, read_file

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TERM_KEYS = frozenset({"person", "office", "from", "until", "acting", "sources"})
_CONTROLS = re.compile(
    "[\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]"
)


def faults(own: Path | None = None) -> Iterator[Fault]:
    """Every fault of the shipped registry and of the user's own folder."""
    try:
        for folder in (SHIPPED, *([own] if own else [])):
            for name in FILES:
                yield from _file(folder / f"{name}.yml")
        yield from _whole(load(own))
    except RegistryError as error:
        yield Fault(Path(error.file or "registry").name, error.key or "?", error.message)


def _file(path: Path) -> Iterator[Fault]:
    """What one file shows by itself."""
    for part, entries in read_file(path).items():
        if not isinstance(entries, list):
            continue
        ids = [str(entry.get("id")) for entry in entries if "id" in entry]
        for entry, number in Counter(ids).items():
            if number > 1:
                yield Fault(path.name, entry, f"stands {number} times in {part}")
            if not _ID.fullmatch(entry):
                yield Fault(path.name, entry, "an id is of small Latin letters, digits, - and .")
        for entry in entries:
            yield from _keys(path.name, entry)
            yield from _spelling(path.name, entry)


def _keys(file: str, entry: Mapping[str, Any]) -> Iterator[Fault]:
    if "person" in entry:
        for key in sorted(set(entry) - _TERM_KEYS):
            yield Fault(file, str(entry["person"]), f"unknown key “{key}”")


def _spelling(file: str, entry: Mapping[str, Any]) -> Iterator[Fault]:
    """Letters of another alphabet, doubled names, spellings that are not normal."""
    key = str(entry.get("id", "?"))
    for name, forms in entry.items():
        if not isinstance(forms, dict):
            continue
        for code, words in forms.items():
            if code not in codes():
                yield Fault(file, key, f"{name}: there is no language “{code}”")
                continue
            for word, number in Counter(map(str, words)).items():
                if number > 1:
                    yield Fault(file, key, f"“{word}” stands {number} times")
                yield from _letters(file, key, code, word)


def _letters(file: str, key: str, code: str, word: str) -> Iterator[Fault]:
    if odd := strange(word, code):
        letters = ", ".join(f"{char} (U+{ord(char):04X})" for char in dict.fromkeys(odd))
        yield Fault(file, key, f"“{word}”: letters of another alphabet: {letters}")
    if word != unicodedata.normalize("NFC", word).strip() or "  " in word:
        yield Fault(file, key, f"“{word}” is not in normal form (NFC, single spaces)")
    if _CONTROLS.search(word) or word.strip("\u200c") != word:
        yield Fault(file, key, f"“{word}” holds a control character or a presentation form")


def _whole(registry: Registry) -> Iterator[Fault]:
    """What the files show together."""
    yield from _shared_ids(registry)
    yield from _references(registry)
    yield from _dates(registry)
    yield from _overlaps(registry)
    yield from _same_forms(registry)
    yield from _doubts(registry)


def _shared_ids(registry: Registry) -> Iterator[Fault]:
    ids = Counter((*registry.persons, *registry.countries, *registry.organisations))
    for entry, number in ids.items():
        if number > 1:
            yield Fault("registry", entry, "is the id of entries of several files")


def _references(registry: Registry) -> Iterator[Fault]:
    groups = {*registry.countries, *registry.organisations}
    for person in registry.persons.values():
        yield from _known("persons.yml", person.id, [person.of], groups)
    for office in registry.offices.values():
        yield from _known("offices.yml", office.id, [office.of, office.body], groups)
        yield from _known("offices.yml", office.id, [office.kind], registry.office_kinds)
    for body in registry.organisations.values():
        yield from _known("organisations.yml", body.id, [body.of], groups)
        yield from _known("organisations.yml", body.id, [body.kind], registry.body_kinds)
    for term in registry.occupancies:
        yield from _known("occupancies.yml", term.office, [term.person], registry.persons)
        yield from _known("occupancies.yml", term.person, [term.office], registry.offices)
        yield from _known("occupancies.yml", term.person, term.sources, registry.sources)
        if not term.sources:
            yield Fault("occupancies.yml", term.person, f"{term.office}: no source is named")


def _known(
    file: str, key: str, named: Iterable[str | None], known: Iterable[str]
) -> Iterator[Fault]:
    for name in named:
        if name is not None and name not in set(known):
            yield Fault(file, key, f"there is no “{name}”")


def _dates(registry: Registry) -> Iterator[Fault]:
    for term in registry.occupancies:
        for value in (term.begins, term.ends):
            if value != OPEN and bounds(value) is None:
                yield Fault("occupancies.yml", term.person, f"“{value}” is no EDTF")
        begins, ends = (bounds(term.begins) or (None,))[0], (bounds(term.ends) or (None,))[-1]
        if begins and ends and begins > ends:
            yield Fault("occupancies.yml", term.person, f"{term.office}: ends before it begins")
    for key, source in registry.sources.items():
        if not _DAY.fullmatch(source.seen) or "://" not in source.address:
            yield Fault("occupancies.yml", key, "a source is an address and the day it was seen")


def _overlaps(registry: Registry) -> Iterator[Fault]:
    """Two people surely in one office for more than the day of the change."""
    by_office: dict[str, list[Occupancy]] = defaultdict(list)
    for term in registry.occupancies:
        if not registry.offices[term.office].shared and not term.acting:
            by_office[term.office].append(term)
    for office, terms in by_office.items():
        for one, other in combinations(terms, 2):
            if one.person != other.person and _days_shared(one, other) > 1:
                message = f"{one.person} and {other.person} hold it at the same time"
                yield Fault("occupancies.yml", office, message)


def _days_shared(one: Occupancy, other: Occupancy) -> int:
    starts, ends = [], []
    for term in (one, other):
        begins, until = bounds(term.begins), bounds(term.ends)
        starts.append(begins[1] if begins else None)
        ends.append(until[0] if until else None)
    sure_starts, sure_ends = [s for s in starts if s], [e for e in ends if e]
    if len(sure_starts) < 2 or len(sure_ends) < 2:
        return 0
    return (min(sure_ends) - max(sure_starts)).days + 1


def _same_forms(registry: Registry) -> Iterator[Fault]:
    """One form for two states or organisations, where it is not said to be unsure."""
    meant: dict[str, dict[str, str]] = defaultdict(dict)
    entries: list[Country | Organisation] = [
        *registry.countries.values(), *registry.organisations.values()
    ]  # fmt: skip
    for entry in entries:
        for form in _sure_forms(entry):
            meant[fold_word(form)][entry.id] = form
    for forms in meant.values():
        for (one, form), (other, _) in pairwise(sorted(forms.items())):
            yield Fault("registry", one, f"“{form}” is a form of {other} too: add it to unsure")


def _sure_forms(entry: Country | Organisation) -> Iterator[str]:
    doubtful = set(every(entry.unsure))
    groups: list[Names] = [entry.names]
    if isinstance(entry, Country):
        groups += [entry.capitals, entry.demonyms]
    return (form for names in groups for form in every(names) if form not in doubtful)


def _doubts(registry: Registry) -> Iterator[Fault]:
    """Forms said to be unsure that the entry does not have."""
    for country in registry.countries.values():
        names = {*every(country.names), *every(country.capitals), *every(country.demonyms)}
        yield from _lacking("countries.yml", country.id, country.unsure, names)
    for body in registry.organisations.values():
        yield from _lacking("organisations.yml", body.id, body.unsure, set(every(body.names)))


def _lacking(file: str, key: str, unsure: Names, names: set[str]) -> Iterator[Fault]:
    for form in every(unsure):
        if form not in names:
            yield Fault(file, key, f"“{form}” is unsure but no form of it")
