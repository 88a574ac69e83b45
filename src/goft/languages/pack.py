"""Language packs: the words, frames and rules of reporting, loaded from data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from sys import intern
from typing import Any

from goft.errors import LanguageError
from goft.languages.files import DATA, read_yaml
from goft.languages.folding import fold_word
from goft.languages.forms import cue_forms, led_forms
from goft.languages.kinds import the_same
from goft.languages.rules import Rule, parse_rule
from goft.languages.variants import linked, variants


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a form: its `kind` (cue, that, preposition …) and what it brings.

    `form` of a cue is finite, part (a participle or adjunct sharing the subject), first (first
    person) or noun. `takes` are the frames it enters, `prep` the words that lead its object, those
    that tell most of its content first.
    """

    kind: str
    lemma: str
    form: str = ""
    takes: frozenset[str] = frozenset()
    act: str | None = None
    prep: tuple[tuple[str, ...], ...] = ()
    number: str = ""
    gender: str = ""
    length: int = 1
    clitic: bool = False
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Readings:
    """What one form can be: its words and their kinds, if letters tell them apart, its tokens."""

    words: tuple[Word, ...]
    kinds: frozenset[str]
    exact: bool
    length: int

    @classmethod
    def of(cls, words: Iterable[Word]) -> Readings:
        found = tuple(words)
        length = found[0].length if found else 1
        return cls(found, the_same(w.kind for w in found), any(w.exact for w in found), length)


@dataclass(frozen=True, slots=True)
class Endings:
    """What a form's first token is alone, and with the tokens behind it, by their number, longest
    first; `seconds` are those that can stand right behind it."""

    alone: Readings | None
    longer: dict[int, dict[tuple[str, ...], Readings]]
    seconds: frozenset[str]

    def all(self) -> list[tuple[tuple[str, ...], Readings]]:
        """Each form's further tokens with its readings."""
        found = [pair for rests in self.longer.values() for pair in rests.items()]
        return [*found, ((), self.alone)] if self.alone else found


@dataclass(frozen=True, slots=True)
class Pack:
    """All that reading one language needs.

    `words` tells by a form's first token what it can be; `patterns` tell the kind of a single
    word from its letters when `words` does not know it.
    """

    code: str
    names: Mapping[str, str]
    direction: str
    inherits: tuple[str, ...]
    options: dict[str, Any]
    words: dict[str, Endings]
    rules: tuple[Rule, ...]
    patterns: tuple[tuple[Word, re.Pattern[str]], ...] = ()

    def forms(self) -> Iterator[tuple[tuple[str, ...], Word]]:
        """Each form with each of its readings."""
        for first, endings in self.words.items():
            for rest, readings in endings.all():
                yield from (((first, *rest), word) for word in readings.words)

    def phrase(self, first: str, *rest: str) -> Readings | None:
        """What a form can be, given by its tokens; None when the pack does not hold it."""
        endings = self.words.get(first)
        if endings is None or not rest:
            return endings.alone if endings else None
        rests = endings.longer.get(len(rest))
        return rests.get(rest) if rests else None


def codes() -> tuple[str, ...]:
    """The languages that have a pack with rules, sorted."""
    return tuple(sorted(path.parent.name for path in DATA.glob("*/language.yml")))


@cache
def varieties() -> dict[str, str]:
    """Languages that another's pack reads, with the code of that pack."""
    packs = {code: read_yaml(DATA / code / "language.yml") for code in codes()}
    return {name: code for code, about in packs.items() for name in about.get("varieties", [])}


@cache
def load(code: str) -> Pack:
    """The pack of a language or of one of its varieties.

    LanguageError when there is none or it is faulty.
    """
    code = varieties().get(code, code)
    folder = DATA / code
    if not (folder / "language.yml").is_file():
        known = ", ".join(codes())
        raise LanguageError(f"no language pack “{code}”; there are: {known}", key=code)
    about = read_yaml(folder / "language.yml")
    layers = [*about.get("inherits", []), code]
    return Pack(
        code=code,
        names=about["names"],
        direction=about["direction"],
        inherits=tuple(about.get("inherits", [])),
        options=about["options"],
        words=_index(layers, about["options"]),
        rules=tuple(rule for layer in [code, *about.get("inherits", [])] for rule in _rules(layer)),
        patterns=tuple(_patterns(about["options"].get("patterns", {}))),
    )


def _patterns(shapes: Mapping[str, list[str]]) -> Iterator[tuple[Word, re.Pattern[str]]]:
    for kind, expressions in shapes.items():
        folded = "|".join(fold_word(expression) for expression in expressions)
        yield Word(kind, kind), re.compile(folded)


def _rules(code: str) -> Iterator[Rule]:
    path = DATA / code / "rules.yml"
    if path.is_file():
        yield from (parse_rule(entry, str(path)) for entry in read_yaml(path))


def _index(layers: list[str], options: Mapping[str, Any]) -> dict[str, Endings]:
    found: dict[str, dict[tuple[str, ...], tuple[Word, ...]]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # most forms go on as others do
    for layer in layers:
        for tokens, word in _words(DATA / layer / "words.yml", options):
            rests = found.setdefault(tokens[0], {})
            rest = shared.setdefault(tokens[1:], tokens[1:])
            rests[rest] = _with(rests.get(rest, ()), word)
    known: dict[tuple[int, ...], Readings] = {}
    return {first: _endings(rests, known) for first, rests in found.items()}


def _with(words: tuple[Word, ...], further: Word) -> tuple[Word, ...]:
    """The readings of a form and one more, which takes the place of the same in other data."""
    for at, word in enumerate(words):
        if (word.kind, word.lemma, word.form) == (further.kind, further.lemma, further.form):
            return (*words[:at], further, *words[at + 1 :])
    return (*words, further)


def _endings(
    found: dict[tuple[str, ...], tuple[Word, ...]],
    known: dict[tuple[int, ...], Readings],
) -> Endings:
    """`known` are readings by the identities of their words: most forms share theirs."""
    lengths: dict[int, dict[tuple[str, ...], Readings]] = {}
    for rest, readings in found.items():
        key = tuple(map(id, readings))
        if key not in known:
            known[key] = Readings.of(readings)
        lengths.setdefault(len(rest), {})[rest] = known[key]
    alone = lengths.pop(0, {}).get(())
    longer = {length: lengths[length] for length in sorted(lengths, reverse=True)}
    return Endings(alone, longer, the_same(rest[0] for rest in found if rest))


def _words(path: Path, options: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Word]]:
    if not path.is_file():
        return
    data = read_yaml(path)
    for entry in data.get("cues", []):
        yield from _cue(entry, data.get("paradigms", {}), options)
    for kind, entries in data.items():
        if kind not in ("cues", "paradigms"):
            yield from _plain(kind, entries, options)


def _plain(
    kind: str, entries: Any, options: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, ...], Word]]:
    proclitics = _proclitics(kind, options)
    for entry in entries:
        facts: dict[str, Any] = entry if isinstance(entry, dict) else {"forms": [entry]}
        word = Word(
            kind,
            facts.get("lemma", facts["forms"][0]),
            form=facts.get("form", ""),
            takes=the_same(facts.get("takes", ())),
            number=facts.get("number", ""),
            gender=facts.get("gender", ""),
        )
        plain = {tokens for form in facts["forms"] for tokens in variants(form)}
        plain |= {tokens for form in plain for tokens in linked(kind, form, options)}
        if not facts.get("exact"):
            yield from _written(word, plain, plain, proclitics)
            continue
        for form in facts["forms"]:
            yield from _written(replace(word, exact=form), variants(form), plain, proclitics)


def _cue(
    entry: dict[str, Any], paradigms: Mapping[str, Any], options: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, ...], Word]]:
    prep = dict.fromkeys(
        tokens for text in entry.get("prep", ()) for tokens in sorted(variants(text))
    )
    takes, proclitics = the_same(entry["takes"]), _proclitics("cues", options)
    word = Word("cue", entry["lemma"], takes=takes, act=entry.get("act"), prep=tuple(prep))
    texts: dict[str, set[tuple[str, ...]]] = {}
    for form, text in cue_forms(entry, paradigms):
        texts.setdefault(form, set()).update(variants(text))
        word = replace(word, exact=text) if entry.get("exact") else word
    led = {
        (form, tokens)
        for form, text in led_forms(entry, paradigms, options)
        for tokens in variants(text)
    }
    for form, plain in texts.items():
        plain -= {tokens for of, tokens in led if of == form}
        yield from _written(replace(word, form=form), plain, plain, proclitics)
    for form, tokens in led:
        yield tokens, replace(word, form=form, length=1, clitic=True)


def _written(
    word: Word,
    forms: set[tuple[str, ...]],
    plain: set[tuple[str, ...]],
    proclitics: tuple[str, ...],
) -> Iterator[tuple[tuple[str, ...], Word]]:
    """The forms of a word, each also behind the proclitics that may be written onto it."""
    words: dict[tuple[int, bool], Word] = {}
    for tokens in forms:
        for clitic in proclitics:
            head = _attached(clitic, tokens[0]) if clitic else tokens[0]
            if not head:
                continue
            whole = (head, *tokens[1:]) if clitic else tokens
            key = len(whole), bool(clitic) and whole not in plain
            if key not in words:
                words[key] = replace(word, length=key[0], clitic=key[1])
            yield whole, words[key]


def _proclitics(kind: str, options: Mapping[str, Any]) -> tuple[str, ...]:
    return ("", *options.get("proclitics", {}).get(kind, ()))


def _attached(clitic: str, token: str) -> str:
    """The token behind a proclitic; `a/b` writes a in place of a leading b, and "" without one."""
    written, _, replaced = clitic.partition("/")
    if replaced and not token.startswith(replaced):
        return ""
    return intern(written + token.removeprefix(replaced))
