"""What people and languages are called in the language of who reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.record.registry.entries import Names, every
from goft.views.web.reader import Reader


def named(names: Names, reader: Reader) -> str:
    """The name in the reader's language, else in any."""
    own = names.get(reader.code)
    return own[0] if own else next(every(names), "")


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
