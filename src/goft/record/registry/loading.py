"""The registry's files, read and laid over each other: the shipped ones, then the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from goft.calendars.edtf import OPEN
from goft.errors import RegistryError
from goft.record.registry.entries import (
    Country,
    Kind,
    Names,
    Occupancy,
    Office,
    Organisation,
    Person,
    Registry,
    Source,
)
from goft.record.registry.settled import settle

SHIPPED = Path(__file__).parent / "data"
# The parts of each file; a file that is a plain list has one part of its own name.
FILES: Mapping[str, tuple[str, ...]] = {
    "persons": ("persons",),
    "offices": ("kinds", "offices"),
    "occupancies": ("sources", "occupancies"),
    "countries": ("countries", "other"),
    "organisations": ("kinds", "organisations"),
    "settled": ("merged", "apart"),
}
_RENAMED = {"from": "begins", "until": "ends"}

_Files = Mapping[str, dict[str, Any]]

Entry = TypeVar("Entry", Person, Office, Kind, Country, Organisation)


def load(own: Path | None = None) -> Registry:
    """The shipped registry with the user's own folder over it; raises RegistryError.

    A person, office, state or organisation of the same id gains the names and takes over the
    rest; terms in office are added.
    """
    if own is None or not own.is_dir():
        return _shipped()
    return _laid((SHIPPED, _shipped_files()), (own, _files(own)))


@cache
def _shipped() -> Registry:
    return _laid((SHIPPED, _shipped_files()))


@cache
def _shipped_files() -> _Files:
    return _files(SHIPPED)


def _files(folder: Path) -> _Files:
    return {name: read_file(folder / f"{name}.yml") for name in FILES}


def _laid(*layers: tuple[Path, _Files]) -> Registry:
    """One registry of several folders, each laid over those before it."""

    def part(file: str, name: str) -> list[tuple[Path, Any]]:
        return [(folder / f"{file}.yml", files[file].get(name, [])) for folder, files in layers]

    registry = Registry(
        persons=_merged(Person, part("persons", "persons")),
        offices=_merged(Office, part("offices", "offices")),
        office_kinds=_merged(Kind, part("offices", "kinds")),
        occupancies=_terms(part("occupancies", "occupancies")),
        sources=_sources(part("occupancies", "sources")),
        countries=_merged(Country, part("countries", "countries")),
        organisations=_merged(Organisation, part("organisations", "organisations")),
        body_kinds=_merged(Kind, part("organisations", "kinds")),
        other=_other(part("countries", "other")),
    )
    merged, apart = (dict[str, Any](), dict[str, Any]())
    for _, files in layers:
        merged |= files["settled"].get("merged") or {}
        apart |= files["settled"].get("apart") or {}
    return settle(registry, merged, apart) if merged or apart else registry


def read_file(path: Path) -> dict[str, Any]:
    """The parts of one file; a missing file has none. Raises RegistryError."""
    names = FILES[path.stem]
    if not path.exists():
        return {}
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise RegistryError(f"{path}: cannot be read: {error}", file=str(path)) from error
    parts = {names[0]: content} if isinstance(content, list) else content or {}
    if not isinstance(parts, dict) or set(parts) - set(names):
        raise RegistryError(f"{path}: holds parts other than {', '.join(names)}", file=str(path))
    return parts


def _merged(kind: type[Entry], parts: list[tuple[Path, Any]]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for path, entries in parts:
        for raw in entries:
            entry = made(kind, raw, path)
            found[entry.id] = over(found[entry.id], entry) if entry.id in found else entry
    return found


def made(kind: type[Entry], raw: Any, path: Path) -> Entry:
    """The entry a file writes; raises RegistryError where it has other keys or none."""
    known = {f.name for f in fields(kind)}
    if not isinstance(raw, dict) or "id" not in raw or set(raw) - known:
        raise RegistryError(
            f"{path}: “{str(raw)[:60]}” is no {kind.__name__.lower()}: its keys are "
            f"{', '.join(sorted(known))}", file=str(path), key=str(raw)[:60],
        )  # fmt: skip
    values: dict[str, Any] = {
        key: _names(value) if isinstance(value, dict) else value for key, value in raw.items()
    }
    try:
        return kind(**values)
    except TypeError as error:
        raise RegistryError(f"{path}: {raw['id']}: {error}", file=str(path)) from error


def over(under: Entry, upper: Entry) -> Entry:
    """One entry laid over another: names are joined, the upper's first, the rest is replaced."""
    joined: dict[str, Any] = {}
    for item in fields(upper):
        one, other = getattr(under, item.name), getattr(upper, item.name)
        is_names = isinstance(one, Mapping) and isinstance(other, Mapping)
        joined[item.name] = _joined(other, one) if is_names else other or one
    return replace(upper, **joined)


def _joined(first: Names, second: Names) -> Names:
    codes = dict.fromkeys([*first, *second])
    return {c: tuple(dict.fromkeys([*first.get(c, ()), *second.get(c, ())])) for c in codes}


def _names(value: dict[str, Any]) -> Names:
    return {str(code): tuple(map(str, forms)) for code, forms in value.items()}


def _terms(parts: list[tuple[Path, Any]]) -> tuple[Occupancy, ...]:
    return tuple(dict.fromkeys(_term(raw, path) for path, entries in parts for raw in entries))


def _term(raw: dict[str, Any], path: Path) -> Occupancy:
    values = {_RENAMED.get(key, key): value for key, value in raw.items()}
    values |= {"sources": tuple(map(str, raw.get("sources", ())))}
    values |= {key: str(values.get(key) or OPEN) for key in _RENAMED.values()}
    try:
        return Occupancy(**values)
    except TypeError as error:
        raise RegistryError(f"{path}: {str(raw)[:60]}: {error}", file=str(path)) from error


def _sources(parts: list[tuple[Path, Any]]) -> dict[str, Source]:
    return {
        key: Source(str(source["address"]), str(source["seen"]))
        for _, sources in parts
        for key, source in (sources or {}).items()
    }


def _other(parts: Iterable[tuple[Path, Any]]) -> Names:
    joined: Names = {}
    for _, names in parts:
        joined = _joined(_names(names or {}), joined)
    return joined
