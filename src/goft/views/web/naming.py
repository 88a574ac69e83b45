"""What people and languages are called in the language of who reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from goft.languages.files import DATA, read_yaml
from goft.languages.folding import fold_word
from goft.languages.pack import codes
from goft.record.record import Record
from goft.record.registry.entries import Names, every
from goft.record.registry.own import digest_of, folder_of, registry_in
from goft.views.web.reader import Reader


def named(names: Names, reader: Reader) -> str:
    """The name in the reader's language, else in any."""
    own = names.get(reader.code)
    return own[0] if own else next(every(names), "")


class Called:
    """The ids of people by their names, where a name is of one alone."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids

    @classmethod
    def of(cls, record: Record) -> Called:
        """As the registry of a record has it."""
        return _called(folder_of(record), digest_of(record))

    def who(self, name: str) -> str | None:
        """Whom a name means."""
        return self._ids.get(fold_word(name))


@lru_cache(maxsize=4)
def _called(folder: Path, digest: str) -> Called:
    found: dict[str, set[str]] = defaultdict(set)
    for person in registry_in(folder, digest).persons.values():
        for each in every(person.names):
            found[fold_word(each)].add(person.id)
    return Called({each: ids.copy().pop() for each, ids in found.items() if len(ids) == 1})


def name_of(language: str, reader: Reader) -> str:
    """What a language is called."""
    return _names(language).get(reader.code, language)


@cache
def _names(language: str) -> Mapping[str, str]:
    found: Mapping[str, str] = {}
    if language in codes():
        found = read_yaml(DATA / language / "language.yml")["names"]
    return found


def languages(reader: Reader) -> list[tuple[str, str]]:
    """The languages pages may be in, with their names."""
    return [(code, name_of(code, reader)) for code in codes()]
