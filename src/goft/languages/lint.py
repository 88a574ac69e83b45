"""Checks of the data of language packs that loading alone does not make."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goft.errors import LanguageError
from goft.languages import related
from goft.languages.calendar import load_grammar
from goft.languages.files import DATA, read_yaml
from goft.languages.occasions import occasion_words
from goft.languages.pack import Pack, Word, codes, load
from goft.languages.rules import Rule
from goft.languages.terms import terms
from goft.model import POLARITIES

LANGUAGE_KEYS = frozenset({"code", "names", "direction", "inherits", "varieties", "options"})
CUE_FORMS = frozenset({"finite", "part", "first", "noun", "stem"})
CUE_KEYS = CUE_FORMS | {"lemma", "takes", "from", "act", "prep", "exact"}
WORD_KEYS = frozenset({"forms", "lemma", "form", "takes", "number", "gender", "exact"})
LISTS_OF_NAMES = frozenset({"language.yml", "characters.yml"})
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a data file, and where."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.message}"


def faults() -> Iterator[Fault]:
    """Every fault of every pack, by file."""
    for code in codes():
        yield from pack_faults(DATA / code)


def pack_faults(folder: Path) -> Iterator[Fault]:
    """The faults of one pack; what stands in the way of loading it is told alone."""
    try:
        found = [*_plain_faults(folder)] or [*_loaded_faults(load(folder.name), folder)]
    except LanguageError as error:
        found = [Fault(Path(error.file or "").name, error.key or "?", error.message)]
    yield from (Fault(f"{folder.name}/{fault.file}", fault.key, fault.message) for fault in found)


def _plain_faults(folder: Path) -> Iterator[Fault]:
    files = {path.name: read_yaml(path) for path in sorted(folder.glob("*.yml"))}
    yield from _language(files["language.yml"], folder.name)
    yield from _words(files["words.yml"])
    yield from _related(files.get(related.FILE, {}), folder.name)
    yield from _letters(files)


def _related(groups: Mapping[str, Any], code: str) -> Iterator[Fault]:
    yield from _unknown(related.FILE, "groups", groups, related.KINDS)
    for kind in sorted(related.KINDS & groups.keys()):
        for group, message in related.faults(terms(code), groups[kind]):
            yield Fault(related.FILE, f"{kind}: {group}", message)


def _loaded_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    declared = folder / "ambiguous.yml"
    load_grammar(pack.code)
    occasion_words(pack.code)
    yield from _readings(pack, read_yaml(declared) if declared.exists() else [])
    yield from _rules(pack)


def _language(about: Mapping[str, Any], code: str) -> Iterator[Fault]:
    yield from _unknown("language.yml", "language", about, LANGUAGE_KEYS)
    if about["code"] != code:
        yield Fault("language.yml", "code", f"is “{about['code']}” in the folder “{code}”")


def _unknown(
    file: str, key: str, entry: Mapping[str, Any], known: frozenset[str]
) -> Iterator[Fault]:
    for name in sorted(set(entry) - known):
        yield Fault(file, key, f"unknown key “{name}”; there are: {', '.join(sorted(known))}")


def _words(words: Mapping[str, Any]) -> Iterator[Fault]:
    paradigms = words.get("paradigms", {})
    for name, forms in paradigms.items():
        yield from _unknown("words.yml", f"paradigms.{name}", forms, CUE_FORMS)
    for cue in words.get("cues", []):
        key = f"cues.{cue.get('lemma', '?')}"
        yield from _unknown("words.yml", key, cue, CUE_KEYS)
        for name in sorted(set(cue.get("from", {})) - set(paradigms)):
            yield Fault("words.yml", key, f"there is no paradigm “{name}”")
        if cue.get("act") not in (None, *POLARITIES):
            yield Fault("words.yml", key, f"there is no act “{cue['act']}”")
        forms = [text for form in CUE_FORMS for text in cue.get(form, ())]
        yield from _twice("words.yml", key, forms)
    for kind, entries in words.items():
        if kind not in ("cues", "paradigms"):
            yield from _kind(kind, entries)


def _kind(kind: str, entries: list[Any]) -> Iterator[Fault]:
    facts = [entry for entry in entries if isinstance(entry, dict)]
    for entry in facts:
        yield from _unknown("words.yml", kind, entry, WORD_KEYS)
    plain = [entry for entry in entries if isinstance(entry, str)]
    yield from _twice("words.yml", kind, plain + [form for e in facts for form in e["forms"]])


def _twice(file: str, key: str, forms: list[str]) -> Iterator[Fault]:
    for form, number in Counter(forms).items():
        if number > 1:
            yield Fault(file, key, f"“{form}” stands there {number} times")


def _letters(files: Mapping[str, Any]) -> Iterator[Fault]:
    """Letters of another alphabet that look alike, and spellings that are not normal."""
    alphabet = frozenset(files["characters.yml"]["letters"])
    for name, content in files.items():
        for text in () if name in LISTS_OF_NAMES else _strings(content):
            strange = [c for c in text if not c.isascii() and c.isalpha() and c not in alphabet]
            if strange:
                letters = ", ".join(f"{c} (U+{ord(c):04X})" for c in dict.fromkeys(strange))
                yield Fault(name, text, f"letters of another alphabet: {letters}")
            if text != " ".join(unicodedata.normalize("NFC", text).split(" ")).strip():
                yield Fault(name, text, "is not in normal form (NFC, no spaces at the ends)")
            if _CONTROLS.search(text):
                yield Fault(name, text, "holds a control character or a presentation form")


def _strings(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        yield from (text for pair in content.items() for part in pair for text in _strings(part))
    elif isinstance(content, list):
        yield from (text for part in content for text in _strings(part))


def _readings(pack: Pack, declared: list[list[str]]) -> Iterator[Fault]:
    """Forms with several readings that `ambiguous.yml` does not foresee, and the reverse."""
    foreseen = {frozenset(readings) for readings in declared}
    found: dict[frozenset[str], str] = {}
    for form, readings in _by_form(pack).items():
        if len(readings) > 1:
            found.setdefault(frozenset(readings), form)
    for several, form in found.items():
        if several not in foreseen:
            message = f"has several readings that are not declared: {sorted(several)}"
            yield Fault("ambiguous.yml", form, message)
    for stale in foreseen - set(found):
        yield Fault("ambiguous.yml", ", ".join(sorted(stale)), "no form has these readings")


def _by_form(pack: Pack) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for tokens, word in pack.forms():
        forms[" ".join(tokens)].add(_reading(word))
    return forms


def _reading(word: Word) -> str:
    return f"cue {word.lemma}" if word.kind == "cue" else word.kind


def _own_rules(pack: Pack) -> list[Rule]:
    """The rules that are not inherited."""
    layers = tuple(f"{layer}." for layer in pack.inherits)
    return [rule for rule in pack.rules if not rule.id.startswith(layers)]


def _rules(pack: Pack) -> Iterator[Fault]:
    frames = {frame for _, word in pack.forms() for frame in word.takes}
    yield from _twice("rules.yml", "id", [rule.id for rule in _own_rules(pack)])
    for rule in _own_rules(pack):
        if not rule.id.startswith(f"{pack.code}."):
            yield Fault("rules.yml", rule.id, f"an id begins with “{pack.code}.”")
        if rule.cue.name and rule.cue.name not in frames:
            yield Fault("rules.yml", rule.id, f"no cue takes “{rule.cue.name}”")
