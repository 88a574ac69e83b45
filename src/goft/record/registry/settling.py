"""Settling who is who: written into the user's own registry, so that it holds for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import func, select

from goft.calendars import exact_day
from goft.errors import RegistryError
from goft.languages.pack import codes
from goft.record.record import Record
from goft.record.registry.alphabets import strange
from goft.record.registry.linking import Link, Linker
from goft.record.registry.loading import load, read_file
from goft.record.registry.own import registry_of
from goft.record.tables import DocumentRow, StatementRow

_LINKED = ("person", "role", "organization")


@dataclass(frozen=True, slots=True)
class Unsure:
    """A speaker that was not linked, how often, and who it may be; `statement` is one of theirs."""

    name: str | None
    role: str | None
    statements: int
    statement: str
    candidates: tuple[Link, ...]


def unsure(record: Record) -> Iterator[Unsure]:
    """The speakers of a record that may be somebody of the registry, the most frequent first."""
    linker = Linker(registry_of(record))
    who = (StatementRow.speaker_name, StatementRow.speaker_role)
    asked = (
        select(*who, func.count(), func.min(StatementRow.id), func.min(DocumentRow.day))
        .join(DocumentRow, DocumentRow.key == StatementRow.document)
        .where(StatementRow.speaker_id.is_(None), StatementRow.withdrawn.is_(None))
        .where(StatementRow.speaker_kind.in_(_LINKED))
        .group_by(*who)
        .order_by(func.count().desc(), func.min(StatementRow.id))
    )
    with record.store.reading() as connection:
        found = connection.execute(asked).all()
    for name, role, count, statement, day in found:
        if name is None and role is None:
            continue
        candidates = linker.candidates(name, role, exact_day(day))
        if candidates:
            yield Unsure(name, role, count, statement, candidates)


def name(folder: Path, entry: str, words: str, language: str | None = None) -> None:
    """Give an entry of the registry one more name; raises RegistryError where there is none."""
    file = _file(folder, entry)
    parts = read_file(file)
    entries: list[dict[str, Any]] = parts.setdefault(file.stem, [])
    own = next((each for each in entries if each["id"] == entry), None)
    if own is None:
        own = {"id": entry, "names": {}}
        entries.append(own)
    names = own["names"].setdefault(language or _language(words), [])
    if words not in names:
        names.append(words)
    _write(file, parts if len(parts) > 1 else entries)


def merge(folder: Path, entry: str, into: str) -> None:
    """Say that two people are one, who goes on under the second id."""
    _person(folder, entry)
    if _person(folder, into) == entry:
        raise RegistryError(f"“{entry}” is itself: name two people")
    _settle(folder, "merged", {entry: into})


def split(folder: Path, entry: str, names: Iterable[str], new: str) -> None:
    """Say that names are not of a person but of another, who gets an id of their own."""
    _person(folder, entry)
    if new in load(folder).persons:
        raise RegistryError(f"there is a “{new}” already: choose another id")
    away = list(names)
    known = _settled(folder).get("apart", {}).get(entry, [])
    _settle(folder, "apart", {entry: list(dict.fromkeys([*known, *away]))})
    file = folder / "persons.yml"
    entries = read_file(file).get("persons", [])
    forms: dict[str, list[str]] = {}
    for each in away:
        forms.setdefault(_language(each), []).append(each)
    _write(file, [*entries, {"id": new, "names": forms}])


def _person(folder: Path, entry: str) -> str:
    if entry not in load(folder).persons:
        raise RegistryError(f"the registry has nobody “{entry}”", key=entry)
    return entry


def _file(folder: Path, entry: str) -> Path:
    known = load(folder)
    kinds = {
        "persons": known.persons, "organisations": known.organisations, "countries": known.countries
    }  # fmt: skip
    for kind, entries in kinds.items():
        if entry in entries:
            return folder / f"{kind}.yml"
    raise RegistryError(f"the registry has nobody “{entry}”", key=entry)


def _language(words: str) -> str:
    """The first language that is written in these letters."""
    return next((code for code in codes() if not strange(words, code)), codes()[0])


def _settled(folder: Path) -> dict[str, Any]:
    return read_file(folder / "settled.yml")


def _settle(folder: Path, part: str, entries: dict[str, Any]) -> None:
    """Write it down, unless the registry would no longer hold together."""
    file, parts = folder / "settled.yml", _settled(folder)
    before = file.read_bytes() if file.exists() else None
    parts[part] = {**parts.get(part, {}), **entries}
    _write(file, parts)
    try:
        load(folder)
    except RegistryError:
        file.unlink() if before is None else file.write_bytes(before)
        raise


def _write(file: Path, content: Any) -> None:
    """Put a file in its place at once, so that a run that is killed leaves the old or the new."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100), "utf-8")
    new.replace(file)
