"""The phrases that name what words were said at, loaded from `occasions.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from goft.errors import LanguageError
from goft.languages.calendar import inherited
from goft.languages.files import read_yaml
from goft.languages.folding import fold_word
from goft.model import OccasionKind

DATA = Path(__file__).parent / "data"
_KEYS = {"kind", "say", "in", "other"}
_SECTIONS = {"phrases", "place_in", "background", "stops"}


@dataclass(frozen=True, slots=True)
class OccasionPhrase:
    """Folded tokens that name a kind of occasion.

    One of `within` must stand right before, if there are any; with `other` the other side
    follows, as in "in an interview with Sputnik".
    """

    kind: OccasionKind
    tokens: tuple[str, ...]
    within: frozenset[str]
    other: bool


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """The phrases by first token, longest first, and the words that frame them.

    `background` opens a paragraph that was not said there; `stops` end the other side's name.
    """

    phrases: Mapping[str, tuple[OccasionPhrase, ...]]
    place_in: frozenset[str]
    background: tuple[tuple[str, ...], ...]
    stops: frozenset[str]


@cache
def occasion_words(code: str | None) -> OccasionWords | None:
    """The phrases of a language; None where there are none."""
    layers = (*inherited(code), code) if code else ()
    paths = [DATA / layer / "occasions.yml" for layer in layers]
    path = next((path for path in reversed(paths) if path.is_file()), None)
    if path is None:
        return None
    data: dict[str, Any] = read_yaml(path)
    found: dict[str, list[OccasionPhrase]] = {}
    for entry in data["phrases"]:
        for phrase in _phrases(entry, str(path)):
            found.setdefault(phrase.tokens[0], []).append(phrase)
    if set(data) - _SECTIONS:
        raise LanguageError(f"{path.name}: the sections are {sorted(_SECTIONS)}", file=str(path))
    return OccasionWords(
        phrases={first: tuple(sorted(group, key=_longest)) for first, group in found.items()},
        place_in=_folded(data["place_in"]),
        background=tuple(_tokens(words) for words in data["background"]),
        stops=_folded(data["stops"]),
    )


def _phrases(entry: dict[str, Any], file: str) -> list[OccasionPhrase]:
    if set(entry) - _KEYS or entry["kind"] not in get_args(OccasionKind):
        raise LanguageError(
            f"an occasion has the keys {sorted(_KEYS)} and a known kind", file=file, key=str(entry)
        )
    within, other = _folded(entry.get("in", ())), bool(entry.get("other"))
    return [OccasionPhrase(entry["kind"], _tokens(say), within, other) for say in entry["say"]]


def _longest(phrase: OccasionPhrase) -> int:
    return -len(phrase.tokens)


def _tokens(words: str) -> tuple[str, ...]:
    return tuple(fold_word(words).split())


def _folded(words: Any) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words)
