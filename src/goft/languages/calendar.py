"""The words and patterns in which a language tells time, loaded from `calendar.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from goft.errors import LanguageError
from goft.languages.files import read_yaml
from goft.languages.folding import fold_word
from goft.languages.pack import varieties
from goft.languages.sequences import PUNCTUATION, Alphabet, Pattern, parse_pattern
from goft.languages.timewords import split

DATA = Path(__file__).parent / "data"
Values = Mapping[str, Any]
Entry = tuple[tuple[str, ...], Values, str]
# A pattern with its first kind, the one behind its last, and where each role stands.
Laid = tuple[Pattern, int, int, tuple[tuple[str, int], ...]]

_KEYS = {
    "settings", "prefixes", "digit_suffixes", "compounds", "words", "triggers", "after_digit",
    "capitals", "patterns", "future", "labels", "stale_labels", "eras", "same_day",
}  # fmt: skip
_SETTINGS = {
    "week_starts",
    "calendar",
    "short_years",
    "slash",
    "years",
    "days",
    "zones",
    "verb_last",
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that finding dates in one language needs; words are folded.

    `lexicon` maps a first token to the entries that start with it, longest first: the tokens
    that follow, the values by class, and the kind. `settled` are the values and kinds of tokens
    that are the same wherever they stand. `telling` are all tokens of entries but those of class
    stop, and the marks that patterns know. `prefixes` are what may be written
    onto a word, with what they took from it. `eras` are counted years: the words that name
    them and their first year. `future` words put a weekday ahead. `laid` remembers which patterns
    fit kinds in a row.
    """

    code: str
    lexicon: Mapping[str, tuple[Entry, ...]]
    settled: Mapping[str, tuple[Values, str]]
    telling: frozenset[str]
    prefixes: Mapping[str, str]
    digit_suffixes: Mapping[str, str]
    capitals: frozenset[str]
    patterns: tuple[Pattern, ...]
    starting: Mapping[str, tuple[Pattern, ...]]
    alphabet: Alphabet
    scanner: AhoCorasick
    settings: Mapping[str, Any]
    future: tuple[str, ...]
    labels: tuple[str, ...]
    stale_labels: tuple[str, ...]
    same_day: tuple[str, ...]
    eras: tuple[tuple[str, int], ...]
    laid: dict[str, tuple[Laid, ...]] = field(default_factory=dict)


@cache
def load_grammar(code: str | None) -> Grammar:
    """The grammar of a language; of numbers alone where there is none for it."""
    data: dict[str, Any] = {}
    for layer in dict.fromkeys(("base", *inherited(code), code or "base")):
        path = DATA / layer / "calendar.yml"
        data = _merge(data, _read(path) if path.is_file() else {})
    return _grammar(code or "base", data, str(path))


def inherited(code: str | None) -> tuple[str, ...]:
    """The languages whose words this one shares; a variety shares those of its language."""
    if code in varieties():
        return (*inherited(varieties()[code]), varieties()[code])
    path = DATA / (code or "") / "language.yml"
    return tuple(read_yaml(path).get("inherits", ())) if path.is_file() else ()


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = read_yaml(path)
    unknown = set(data) - _KEYS | set(data.get("settings", ())) - _SETTINGS
    if unknown:
        raise LanguageError(
            f"{path.name}: unknown key “{min(unknown)}”; known are {', '.join(sorted(_KEYS))}",
            file=str(path),
        )
    return data


def _merge(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """What the language says is laid over what is common to all."""
    merged: dict[str, Any] = {}
    for key in _KEYS:
        one, other = base.get(key), own.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            merged[key] = one | other
        elif isinstance(one, list) and isinstance(other, list):
            merged[key] = other + one
        else:
            merged[key] = one if other is None else other
    return merged


def _grammar(code: str, data: dict[str, Any], file: str) -> Grammar:
    forms = list(_forms(data, file))
    readings = _readings(forms, data["settings"]["days"])
    alphabet = Alphabet(values for rest in readings.values() for values in rest.values())
    patterns = tuple(parse_pattern(entry, alphabet, file) for entry in data["patterns"] or ())
    lexicon = _lexicon(readings, alphabet)
    return Grammar(
        code=code,
        lexicon=lexicon,
        settled=_settled(lexicon, alphabet, data["capitals"] or ()),
        telling=_telling(forms, data),
        prefixes=data["prefixes"] or {},
        digit_suffixes=_turned(data["digit_suffixes"] or {}),
        capitals=frozenset(data["capitals"] or ()),
        patterns=patterns,
        starting=_starting(patterns),
        alphabet=alphabet,
        scanner=_scanner(forms, data),
        settings=data["settings"],
        future=_folded(data["future"]),
        labels=_folded(data["labels"]),
        stale_labels=_folded(data["stale_labels"]),
        same_day=_folded(data["same_day"]),
        eras=tuple(
            (fold_word(name), era["year"]) for era in data["eras"] or () for name in era["names"]
        ),
    )


def _folded(words: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in words or ())


def _turned(suffixes: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {fold_word(form): name for name, forms in suffixes.items() for form in forms}


def _forms(data: Mapping[str, Any], file: str) -> Iterator[tuple[str, str, Any]]:
    """Every form with its class and value, those with an optional half-space in both spellings."""
    words = {**(data["words"] or {})}
    for name, entries in words.items():
        for form, value in _leaves(entries, name, file):
            for variant in _variants(form):
                yield fold_word(variant), name, value
    for name, templates in (data["compounds"] or {}).items():
        for form, number in _compounds(words, templates):
            yield fold_word(form), name, number


def _leaves(
    entries: Any, name: str, file: str, value: tuple[Any, ...] = ()
) -> Iterator[tuple[str, Any]]:
    """Forms with the keys that lead to them: none is True, one itself, several a tuple."""
    if isinstance(entries, dict):
        for key, inner in entries.items():
            yield from _leaves(inner, name, file, (*value, key))
    else:
        for form in entries:
            if not isinstance(form, str):
                raise LanguageError(f"{name}: “{form}” is no word; quote it", file=file, key=name)
            yield form, (value[0] if len(value) == 1 else value) if value else True


def _variants(form: str) -> Iterator[str]:
    """A form in which `~` stands for a half-space that may be a space or lost."""
    pieces = form.split("~")
    for joints in product(("", " "), repeat=len(pieces) - 1):
        yield "".join(part + joint for part, joint in zip(pieces, (*joints, ""), strict=True))


def _compounds(words: Mapping[str, Any], templates: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Numbers from 21 to 99 put together from tens and ones."""
    for template in templates:
        ones = words["ordinal"] if "{ordinal}" in template else words["number"]
        for tens, one in product(range(20, 100, 10), range(1, 10)):
            for first, second in product(words["tens"].get(tens, ()), ones.get(one, ())):
                for whole in _variants(template.format(tens=first, ones=second, ordinal=second)):
                    yield whole, tens + one


def _readings(
    forms: Iterable[tuple[str, str, Any]], days: Iterable[str]
) -> dict[str, dict[tuple[str, ...], dict[str, Any]]]:
    found: dict[str, dict[tuple[str, ...], dict[str, Any]]] = {}
    for form, name, value in forms:
        tokens = split(form)
        entry = found.setdefault(tokens[0], {}).setdefault(tokens[1:], {})
        entry.setdefault(name, value)
        if isinstance(value, str):
            entry.setdefault(f"{name}-{value}", value)
        if name in days and value <= 31:
            entry["day"] = value
        if name == "number" and value <= 12:
            entry["hour"] = value
    return found


def _lexicon(
    readings: Mapping[str, Mapping[tuple[str, ...], Values]], alphabet: Alphabet
) -> dict[str, tuple[Entry, ...]]:
    return {
        first: tuple(
            (rest, values, alphabet.kind(values))
            for rest, values in sorted(entries.items(), key=lambda entry: -len(entry[0]))
        )
        for first, entries in readings.items()
    }


def _settled(
    lexicon: Mapping[str, tuple[Entry, ...]], alphabet: Alphabet, capitals: Iterable[str]
) -> dict[str, tuple[Values, str]]:
    """Words that open no phrase and need no capital, and marks but for the break of a line."""
    marks = {mark: kind for mark, kind in alphabet.punctuation.items() if mark != "\n"}
    found: dict[str, tuple[Values, str]] = {mark: ({}, kind) for mark, kind in marks.items()}
    found |= {word: entries[0][1:] for word, entries in lexicon.items()}
    leaning = {word for word, entries in lexicon.items() if entries[0][0]} | set(capitals)
    return {word: known for word, known in found.items() if word not in leaning}


def _telling(forms: Iterable[tuple[str, str, Any]], data: Mapping[str, Any]) -> frozenset[str]:
    suffixes = (form for group in (data["digit_suffixes"] or {}).values() for form in group)
    words = (token for form, name, _ in forms if name != "stop" for token in split(form))
    return frozenset((*words, *_folded(suffixes), *PUNCTUATION))


def _starting(patterns: Iterable[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """The patterns that can start at a token, by its kind."""
    found: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        for kind in pattern.first:
            found.setdefault(kind, []).append(pattern)
    return {kind: tuple(group) for kind, group in found.items()}


def _scanner(forms: Iterable[tuple[str, str, Any]], data: Mapping[str, Any]) -> AhoCorasick:
    """Finds the words around which there may be a date, by their most telling token."""
    triggers, after = set(data["triggers"] or ()), set(data["after_digit"] or ())
    words: set[str] = set()
    for form, name, _ in forms:
        if name in triggers:
            longest = max(split(form), key=len)
            words.add(longest if len(longest) > 3 else form)
        if name in after:
            first = form.split(" ")[0]
            words.update(f"{digit}{space}{first}" for digit in range(10) for space in ("", " "))
    return AhoCorasick(sorted(words), matchkind=MatchKind.Standard)
