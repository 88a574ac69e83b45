"""What keeps two tellings in a language from being the same, loaded from `retelling.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from goft.errors import LanguageError
from goft.languages.calendar import load_grammar
from goft.languages.files import DATA, read_yaml
from goft.languages.folding import ZWNJ, fold_word
from goft.languages.pack import varieties

_KEYS = frozenset(
    ("scales", "not_numbers", "numbers", "negations", "negating", "names_after", "names")
).union(("contrasts", "joins", "onto", "moments"))
_COUNTED = ("number", "ordinal")
_DAYS = ("weekday", "month")


class Meant(NamedTuple):
    """What a word says that no other word may say in its place: its kind and its value."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Weighty:
    """The words of a language that weigh; all are folded and without half-spaces.

    `phrases` maps a first word to what may follow it, longest first, with what the whole means.
    `contrasts` maps a word to its places: number of the contrast, its kind, and the side.
    `joins` stand between the parts of a number, `onto` are written onto words that stay the same.
    `negating` are what is written onto a word to deny it, with what that took away.
    """

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Meant], ...]]
    scales: Mapping[str, float]
    joins: frozenset[str]
    onto: tuple[str, ...]
    negations: frozenset[str]
    negating: Mapping[str, str]
    names_after: frozenset[str]
    contrasts: Mapping[str, tuple[tuple[int, str, int], ...]]


@cache
def weighty(code: str | None) -> Weighty:
    """The words that weigh in a language; none where it has no data for them."""
    code = varieties().get(code or "", code or "")
    path = DATA / code / "retelling.yml"
    data: dict[str, Any] = read_yaml(path) if path.is_file() else {}
    if unknown := set(data) - _KEYS:
        message = f"{path.name}: no key “{min(unknown)}”; there are: {', '.join(sorted(_KEYS))}"
        raise LanguageError(message, file=str(path))
    return Weighty(
        phrases=_phrases(code, data),
        scales={plain(word): float(value) for word, value in data.get("scales", {}).items()},
        joins=frozenset(map(plain, data.get("joins", ()))),
        onto=tuple(map(plain, data.get("onto", ()))),
        negations=frozenset(map(plain, data.get("negations", ()))),
        negating={plain(one): plain(other) for one, other in data.get("negating", {}).items()},
        names_after=frozenset(map(plain, data.get("names_after", ()))),
        contrasts=_contrasts(data.get("contrasts", {})),
    )


def plain(word: str) -> str:
    """A word as it is compared: folded, without half-spaces."""
    return fold_word(word).replace(ZWNJ, "")


def number(value: float) -> str:
    """A number as it is compared."""
    return f"{value:.12g}"


def _phrases(
    code: str, data: Mapping[str, Any]
) -> dict[str, tuple[tuple[tuple[str, ...], Meant], ...]]:
    found: dict[str, dict[tuple[str, ...], Meant]] = {}
    for words, meant in (*_dated(code), *_counted(data), *_named(data)):
        found.setdefault(words[0], {})[words[1:]] = meant
    for word in map(plain, data.get("not_numbers", ())):
        found.get(word, {}).pop((), None)
    return {
        first: tuple(sorted(rest.items(), key=lambda entry: -len(entry[0])))
        for first, rest in found.items()
    }


def _dated(code: str) -> Iterator[tuple[tuple[str, ...], Meant]]:
    """Counts, weekdays and months, as the calendar of the language knows them."""
    grammar = load_grammar(code) if code else None
    for first, entries in (grammar.lexicon if grammar else {}).items():
        for rest, values, _ in entries:
            words = (plain(first), *map(plain, rest))
            for name in _COUNTED:
                if name in values and isinstance(values[name], int):
                    yield words, Meant("number", number(values[name]))
            for name in _DAYS:
                if name in values:
                    yield words, Meant("date", f"{name} {values[name]}")


def _counted(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Meant]]:
    for value, words in data.get("numbers", {}).items():
        for word in words:
            yield (plain(word),), Meant("number", number(value))


def _named(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Meant]]:
    for place, phrases in enumerate(data.get("moments", ())):
        for phrase in phrases:
            yield tuple(map(plain, phrase.split())), Meant("moment", str(place))
    for name in data.get("names", ()):
        yield tuple(map(plain, name.split())), Meant("name", plain(name))


def _contrasts(
    data: Mapping[str, list[list[list[str]]]],
) -> dict[str, tuple[tuple[int, str, int], ...]]:
    found: dict[str, list[tuple[int, str, int]]] = {}
    every = ((kind, sides) for kind, contrasts in data.items() for sides in contrasts)
    for place, (kind, sides) in enumerate(every):
        for side, words in enumerate(sides):
            for word in words:
                found.setdefault(plain(word), []).append((place, kind, side))
    return {word: tuple(places) for word, places in found.items()}
