"""Dossiers: the words that name a matter, as data; shipped ones and the user's own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from goft.errors import DossierError
from goft.languages.folding import fold_word
from goft.languages.lint import Fault
from goft.languages.pack import codes
from goft.record.record import Record
from goft.record.registry.alphabets import strange
from goft.record.registry.entries import NONE, Names, Registry
from goft.record.registry.own import registry_of

SHIPPED = Path(__file__).parent / "data"
FOLDER = "dossiers"
_SETTING = "GOFT_DOSSIERS"


@dataclass(frozen=True, slots=True)
class Dossier:
    """A matter: statements are on it that name one of its terms, or one of its ids.

    `countries`, `organisations` and `people` are ids of the registry. Where there are ids `near`,
    only pages count of which a statement names one of them. `same` are terms that say the same.
    """

    id: str
    names: Mapping[str, str]
    terms: Names = field(default_factory=lambda: NONE)
    countries: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    same: tuple[Names, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        """The ids of the registry that the matter is named by."""
        return (*self.countries, *self.organisations, *self.people)

    def name(self, language: str | None) -> str:
        """What the matter is called in a language, else in the first there is."""
        return self.names.get(language or "") or next(iter(self.names.values()))


_KEYS = frozenset(each.name for each in fields(Dossier)) - {"id"}


def folder_of(record: Record) -> Path:
    """The user's own dossiers: the folder that is set, else the one beside the record."""
    stated = os.environ.get(_SETTING)
    return Path(stated) if stated else record.folder.path / FOLDER


def dossiers(record: Record) -> Mapping[str, Dossier]:
    """The dossiers of a record by id; raises DossierError for a file that is faulty."""
    return load(folder_of(record))


def dossier(record: Record, identifier: str) -> Dossier:
    """The dossier with an id; raises DossierError where there is none, or its ids are nobody's."""
    known = dossiers(record)
    if identifier not in known:
        raise DossierError(f"there is no dossier “{identifier}”; there are: {', '.join(known)}")
    found = known[identifier]
    if fault := next(_unknown(found, registry_of(record)), None):
        raise DossierError(f"{identifier}: {fault}", key=identifier)
    return found


def state_of(folder: Path) -> tuple[tuple[str, int], ...]:
    """What tells that the dossiers of a folder have changed."""
    paths = sorted(folder.glob("*.yml")) if folder.is_dir() else ()
    return tuple((path.name, path.stat().st_mtime_ns) for path in paths)


def load(own: Path | None = None) -> Mapping[str, Dossier]:
    """The shipped dossiers and the user's own, which take the place of shipped ones, by id."""
    paths = {path.stem: path for path in sorted(SHIPPED.glob("*.yml"))}
    if own is not None and own.is_dir():
        paths |= {path.stem: path for path in sorted(own.glob("*.yml"))}
    return {name: _read(path, path.stat().st_mtime_ns) for name, path in sorted(paths.items())}


@lru_cache(maxsize=1000)
def _read(path: Path, _: int) -> Dossier:
    try:
        raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise DossierError(f"{path}: cannot be read: {error}", file=str(path)) from error
    if not isinstance(raw, dict) or set(raw) - _KEYS or not isinstance(raw.get("names"), dict):
        keys = ", ".join(sorted(_KEYS))
        raise DossierError(f"{path}: a dossier has names, and of keys only {keys}", file=str(path))
    return Dossier(path.stem, **{key: _value(path, key, value) for key, value in raw.items()})


def _value(path: Path, key: str, value: Any) -> Any:
    if key == "names" and all(isinstance(name, str) for name in value.values()):
        return value
    if key == "terms" and isinstance(value, dict):
        return _names(path, value)
    if key == "same" and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return tuple(_names(path, group) for group in value)
    return _strings(path, key, value)


def _names(path: Path, value: Mapping[str, Any]) -> Names:
    return {code: _strings(path, code, forms) for code, forms in value.items()}


def _strings(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise DossierError(f"{path}: {key} is a list of words", file=str(path), key=key)
    return tuple(value)


def faults(registry: Registry, own: Path | None = None) -> Iterator[Fault]:
    """Every fault of the shipped dossiers and of the user's own."""
    try:
        for each in load(own).values():
            yield from (
                Fault(f"{each.id}.yml", each.id, fault) for fault in _faults(each, registry)
            )
    except DossierError as error:
        yield Fault(Path(error.file or FOLDER).name, error.key or "?", error.message)


def _faults(each: Dossier, registry: Registry) -> Iterator[str]:
    yield from _unknown(each, registry)
    for code in codes():
        if code not in each.names:
            yield f"has no name in {code}"
        if each.terms and not each.terms.get(code):
            yield f"has no terms in {code}"
    if not each.terms and not each.entries:
        yield "nothing names it: it has neither terms nor ids"
    for code, terms in each.terms.items():
        yield from _misspelt(code, terms)
    for group in each.same:
        yield from (
            f"same: “{form}” is no term in {code}"
            for code, forms in group.items()
            for form in forms
            if form not in each.terms.get(code, ())
        )


def _misspelt(code: str, terms: Iterable[str]) -> Iterator[str]:
    if code not in codes():
        yield f"“{code}” is no language that is read"
    for term, number in Counter(map(fold_word, terms)).items():
        if number > 1:
            yield f"“{term}” stands {number} times in {code}"
    yield from (f"“{term}” has letters of another script" for term in terms if strange(term, code))


def _unknown(each: Dossier, registry: Registry) -> Iterator[str]:
    """The ids that the registry does not have."""
    kinds = {
        "countries": (each.countries, registry.countries),
        "organisations": (each.organisations, registry.organisations),
        "people": (each.people, registry.persons),
    }
    for kind, (ids, known) in kinds.items():
        yield from (f"{kind}: the registry has no “{one}”" for one in ids if one not in known)
    everything = {*registry.countries, *registry.organisations, *registry.persons}
    yield from (f"near: the registry has no “{one}”" for one in each.near if one not in everything)
