"""Entries from files of others: FollowTheMoney entities and Wikidata's JSON."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from goft.calendars.edtf import OPEN, bounds
from goft.errors import RegistryError
from goft.languages.pack import codes
from goft.record.registry.alphabets import strange

_BODIES = frozenset({"Organization", "PublicBody", "Company", "LegalEntity"})
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
_HUMAN = "Q5"
# How Wikidata writes a day, and how many characters of it each precision means.
_TIME = re.compile(r"\+(\d{4}-\d\d-\d\d)T")
_PRECISE = {9: 4, 10: 7, 11: 10}


@dataclass(slots=True)
class Imported:
    """What a file brings, as the registry's files write it; `passed` counts what it is not for."""

    persons: list[dict[str, Any]] = field(default_factory=list)
    offices: list[dict[str, Any]] = field(default_factory=list)
    organisations: list[dict[str, Any]] = field(default_factory=list)
    occupancies: list[dict[str, Any]] = field(default_factory=list)
    passed: int = 0


def imported(text: str, source: str) -> Imported:
    """The entries of a file, whichever of the two forms it has; raises RegistryError.

    `source` is the key under which occupancies name where they come from.
    """
    try:
        whole = json.loads(text)
    except ValueError:
        return _money(_lines(text, source), source)
    entities = whole if isinstance(whole, list) else [whole]
    if any("schema" in entity for entity in entities if isinstance(entity, dict)):
        return _money(entities, source)
    return _wikidata(entities, source)


def _lines(text: str, source: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                raise RegistryError(
                    f"{source}:{number}: is no JSON: {error}", file=source, line=number
                ) from error


def named(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by the languages whose letters they are written in; others are left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(" ".join(name.split()) for name in names):
        for code in codes():
            if any(map(str.isalpha, name)) and not strange(name, code):
                found[code].append(name)
    return dict(found)


def slug(text: str) -> str:
    """An id made of a name or of another id."""
    return _NOT_IN_IDS.sub("-", text.lower()).strip("-")


def _money(entities: Iterable[dict[str, Any]], source: str) -> Imported:
    """FollowTheMoney: Person, Organization, Position and Occupancy."""
    result = Imported()
    for entity in entities:
        schema, properties = entity.get("schema"), entity.get("properties", {})
        entry = {"id": slug(str(entity.get("id", "")))}
        if schema == "Occupancy":
            result.occupancies += _terms(properties, source)
        elif not (names := named(_values(properties, "name", "alias", "weakAlias"))):
            result.passed += 1
        elif schema == "Person":
            result.persons.append(entry | _state(properties) | {"names": names})
        elif schema == "Position":
            result.offices.append(entry | _state(properties) | {"names": names})
        elif schema in _BODIES:
            result.organisations.append(entry | _state(properties) | {"names": names})
        else:
            result.passed += 1
    return result


def _values(properties: Mapping[str, Any], *keys: str) -> Iterator[str]:
    return (str(value) for key in keys for value in properties.get(key, ()))


def _state(properties: Mapping[str, Any]) -> dict[str, str]:
    found = next(_values(properties, "country", "nationality", "jurisdiction"), None)
    return {"of": found.lower()} if found and len(found) == 2 else {}


def _terms(properties: Mapping[str, Any], source: str) -> Iterator[dict[str, Any]]:
    begins = next(_values(properties, "startDate"), OPEN)
    ends = next(_values(properties, "endDate"), OPEN)
    for person in _values(properties, "holder"):
        for office in _values(properties, "post"):
            yield _term(slug(person), slug(office), begins, ends, source)


def _term(person: str, office: str, begins: str, ends: str, source: str) -> dict[str, Any]:
    begins, ends = (day if bounds(day) else OPEN for day in (begins, ends))
    return {
        "person": person,
        "office": office,
        "from": begins,
        "until": ends,
        "sources": [source],
    }


def _wikidata(files: Iterable[dict[str, Any]], source: str) -> Imported:
    """Wikidata: people, and the positions they hold with start and end (P39, P580, P582)."""
    entities = [entity for file in files for entity in _entities(file)]
    people = [entity for entity in entities if _is_human(entity)]
    result = Imported(passed=0)
    held = {office for entity in people for office, _ in _positions(entity)}
    for entity in entities:
        names = named(_labels(entity))
        entry = {"id": slug(str(entity.get("id", ""))), "names": names}
        if entity in people and names:
            result.persons.append(entry)
        elif entity.get("id") in held and names:
            result.offices.append(entry)
        else:
            result.passed += 1
    known = {office["id"] for office in result.offices}
    for entity in people:
        result.occupancies += _held(entity, known, source)
    return result


def _entities(file: dict[str, Any]) -> Iterator[dict[str, Any]]:
    entities = file.get("entities", {file.get("id"): file})
    return (entity for entity in entities.values() if "labels" in entity)


def _labels(entity: Mapping[str, Any]) -> Iterator[str]:
    for label in entity.get("labels", {}).values():
        yield str(label["value"])
    for aliases in (entity.get("aliases") or {}).values():
        yield from (str(alias["value"]) for alias in aliases)


def _claims(entity: Mapping[str, Any], key: str) -> Iterator[dict[str, Any]]:
    for claim in (entity.get("claims") or {}).get(key, ()):
        if claim.get("rank") != "deprecated" and "datavalue" in claim.get("mainsnak", {}):
            yield claim


def _is_human(entity: Mapping[str, Any]) -> bool:
    return any(_target(claim) == _HUMAN for claim in _claims(entity, "P31")) or any(
        _claims(entity, "P39")
    )


def _target(claim: Mapping[str, Any]) -> str:
    return str(claim["mainsnak"]["datavalue"]["value"].get("id", ""))


def _positions(entity: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((_target(claim), claim.get("qualifiers", {})) for claim in _claims(entity, "P39"))


def _held(entity: Mapping[str, Any], known: set[str], source: str) -> Iterator[dict[str, Any]]:
    for office, qualifiers in _positions(entity):
        if slug(office) in known:
            begins, ends = _day(qualifiers, "P580"), _day(qualifiers, "P582")
            yield _term(slug(str(entity["id"])), slug(office), begins, ends, source)


def _day(qualifiers: Mapping[str, Any], key: str) -> str:
    """The day of a qualifier in its precision; open where there is none."""
    for snak in qualifiers.get(key, ()):
        value = snak.get("datavalue", {}).get("value", {})
        found = _TIME.match(value.get("time", ""))
        if found and value.get("precision") in _PRECISE:
            return found[1][: _PRECISE[value["precision"]]]
    return OPEN
