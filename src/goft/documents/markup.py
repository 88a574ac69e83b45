"""What the class and id names of a page's elements say about its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).parent / "data" / "markup.yml"
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_LONGEST = 4
_LONGEST_NAMES = 300


@dataclass(frozen=True, slots=True)
class Hint:
    """The furniture kind and the article role that names suggest; both may be missing."""

    kind: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Elements:
    """What elements are by their own name, by ARIA role and by microdata."""

    lines: frozenset[str]
    unread: frozenset[str]
    kinds: Mapping[str, str]
    aria: Mapping[str, str]
    items: Mapping[str, Hint]


@cache
def elements() -> Elements:
    """The element tables of `markup.yml`."""
    data = _data()
    items = {name: Hint(kind=kind) for name, kind in data["microdata"]["furniture"].items()}
    items |= {name: Hint(role=role) for name, role in data["microdata"]["role"].items()}
    return Elements(
        frozenset(data["lines"]), frozenset(data["unread"]), data["elements"], data["aria"], items
    )


@lru_cache(maxsize=20_000)
def hint(names: str) -> Hint:
    """What a class or id attribute, or both joined by a blank, suggests."""
    kinds, roles = _phrases("furniture"), _phrases("role")
    kind = role = None
    for name in names[:_LONGEST_NAMES].split():
        pieces = [piece.lower() for piece in _PIECE.findall(name)]
        for phrase in _runs(pieces):
            kind = kind or kinds.get(phrase)
            role = role or roles.get(phrase)
    return Hint(kind, role)


@lru_cache(maxsize=20_000)
def is_publisher(names: str) -> bool:
    """Whether the names say that an element holds a channel's name."""
    known = _data()["publisher"]
    words = names[:_LONGEST_NAMES].split()
    pieces = (_runs([piece.lower() for piece in _PIECE.findall(word)]) for word in words)
    return any(phrase in known for runs in pieces for phrase in runs)


def _runs(pieces: list[str]) -> list[str]:
    """All runs of neighbouring pieces, longest first."""
    return [
        " ".join(pieces[start : start + length])
        for length in range(min(_LONGEST, len(pieces)), 0, -1)
        for start in range(len(pieces) - length + 1)
    ]


@cache
def _phrases(group: str) -> dict[str, str]:
    return {phrase: kind for kind, phrases in _data()[group].items() for phrase in phrases}


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(_DATA.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return content
