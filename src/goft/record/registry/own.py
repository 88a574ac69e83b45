"""The user's own registry: a folder of the same files, beside a record."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from goft.errors import RegistryError
from goft.record.record import Record
from goft.record.registry.entries import Registry
from goft.record.registry.importing import imported
from goft.record.registry.loading import FILES, load, read_file
from goft.record.registry.search import Terms

FOLDER = "registry"
_SETTING = "GOFT_REGISTRY"


def folder_of(record: Record) -> Path:
    """The user's own registry: the one that is set, else the one beside the record."""
    stated = os.environ.get(_SETTING)
    return Path(stated) if stated else record.folder.path / FOLDER


def registry_of(record: Record) -> Registry:
    """The shipped registry with the user's own over it."""
    return registry_in(folder_of(record), digest_of(record))


def terms_of(record: Record) -> Terms:
    """What everything in the registry of a record is called."""
    return _terms(folder_of(record), digest_of(record))


@lru_cache(maxsize=4)
def registry_in(folder: Path, _: str) -> Registry:
    """The shipped registry with that of a folder over it; the digest tells when it changed."""
    return load(folder)


@lru_cache(maxsize=4)
def _terms(folder: Path, digest: str) -> Terms:
    return Terms(registry_in(folder, digest))


def digest_of(record: Record) -> str:
    """What tells that the user's own registry has changed; nothing where there is none."""
    found = [folder_of(record) / f"{name}.yml" for name in FILES]
    there = [path.read_bytes() for path in found if path.is_file()]
    return sha256(b"\0".join(there)).hexdigest()[:8] if there else ""


def add_file(path: Path, folder: Path, day: str) -> Mapping[str, int]:
    """Add the entries of a file of others to the user's folder; raises RegistryError.

    What has an id that is there already takes its place. `day` is when the file was read. The
    answer counts what was added of each kind, and what was `passed` over.
    """
    source = path.stem
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RegistryError(f"{path}: cannot be read: {error}", file=str(path)) from error
    new = imported(text, source)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("persons", "offices", "organisations"):
        _put(folder / f"{name}.yml", name, getattr(new, name))
    address = {"address": path.absolute().as_uri(), "seen": day}
    _put(folder / "occupancies.yml", "occupancies", new.occupancies, {source: address})
    return {
        "persons": len(new.persons),
        "offices": len(new.offices),
        "organisations": len(new.organisations),
        "occupancies": len(new.occupancies),
        "passed": new.passed,
    }


def _put(
    path: Path, part: str, entries: list[dict[str, Any]], sources: Mapping[str, Any] | None = None
) -> None:
    if not entries:
        return
    parts = read_file(path)
    kept = {_identity(entry): entry for entry in (*parts.get(part, ()), *entries)}
    parts[part] = list(kept.values())
    if sources:
        parts["sources"] = {**parts.get("sources", {}), **sources}
    content = parts[part] if len(FILES[path.stem]) == 1 else parts
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(text, "utf-8")


def _identity(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """What makes an entry the same as one that is there."""
    if "id" in entry:
        return (str(entry["id"]),)
    return tuple(str(entry.get(key)) for key in ("person", "office", "from"))
