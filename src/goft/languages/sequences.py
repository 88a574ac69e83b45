"""Patterns over the kinds of tokens, compiled to expressions in which a kind is one character.

A pattern's `when` names classes of tokens in order: `weekday? [open day close] day|ordinal:day`.
`?` makes one optional, square brackets hold an optional group, `|` gives alternatives, `:` names
the role (else the first class does). `after` and `before` name what must stand around it,
`not_after` and `not_before` what must not; `back` is how many plain words before it belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from goft.errors import LanguageError
from goft.languages.numerals import SIGNATURES

PUNCTUATION = {
    ",": "comma", "(": "open", "[": "open", ")": "close", "]": "close", "-": "dash", "–": "dash",
    "—": "dash", "/": "slash", ".": "dot", ":": "colon", "\n": "break",
}  # fmt: skip
WORD, OTHER = "word", "other"
_ITEM = re.compile(r"\[|\]|(?P<classes>[\w|-]+)(?::(?P<role>[\w-]+))?(?P<many>\??)|\s+|(?P<bad>.)")
_KEYS = {"id", "when", "gives", "after", "not_after", "before", "not_before", "with", "back"}


class Alphabet:
    """One character for each set of classes that a token can have."""

    def __init__(self, words: Iterable[Mapping[str, Any]]) -> None:
        self._kinds: dict[frozenset[str], str] = {}
        for values in words:
            self.kind(values)
        for classes in (
            *SIGNATURES,
            *((name,) for name in PUNCTUATION.values()),
            (WORD,),
            (OTHER,),
        ):
            self.kind(classes)
        self.punctuation = {mark: self.kind((name,)) for mark, name in PUNCTUATION.items()}
        self.word, self.other = self.kind((WORD,)), self.kind((OTHER,))

    def kind(self, classes: Iterable[str]) -> str:
        """The character for a set of classes, a new one for a new set."""
        return self._kinds.setdefault(frozenset(classes), chr(0xE000 + len(self._kinds)))

    def having(self, names: str) -> str:
        """The kinds that have one of the classes, as in `day|ordinal`; empty for unknown ones."""
        wanted = set(names.split("|"))
        known = {name for classes in self._kinds for name in classes}
        if wanted - known:
            return ""
        return "".join(kind for classes, kind in self._kinds.items() if classes & wanted)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sequence of kinds and what it gives; `fixed` are given parts of the meaning."""

    id: str
    gives: str
    roles: Mapping[str, tuple[str, ...]]
    expression: re.Pattern[str]
    first: frozenset[str]
    fixed: Mapping[str, Any]
    after: str
    not_after: str
    before: str
    not_before: str
    back: int


def parse_pattern(entry: Mapping[str, Any], alphabet: Alphabet, file: str) -> Pattern:
    """A pattern from its entry in `calendar.yml`; LanguageError when it is faulty."""
    if set(entry) - _KEYS or not {"id", "when", "gives"} <= set(entry):
        raise _fault(entry, f"a pattern has no other keys than {', '.join(sorted(_KEYS))}", file)
    builder = _Builder(entry, alphabet, file)
    return Pattern(
        id=entry["id"],
        gives=entry["gives"],
        expression=re.compile(builder.source()),
        roles=builder.roles,
        first=frozenset(builder.first),
        fixed=entry.get("with", {}),
        after=builder.side("after"),
        not_after=builder.side("not_after"),
        before=builder.side("before"),
        not_before=builder.side("not_before"),
        back=entry.get("back", 0),
    )


class _Builder:
    """Turns a `when` into an expression, its roles, and the kinds it can start with."""

    def __init__(self, entry: Mapping[str, Any], alphabet: Alphabet, file: str) -> None:
        self._entry, self._alphabet, self._file = entry, alphabet, file
        self.roles: dict[str, tuple[str, ...]] = {}
        self.first = ""

    def side(self, name: str) -> str:
        classes = self._entry.get(name)
        return self._having(classes) if classes else ""

    def source(self) -> str:
        items = list(_ITEM.finditer(self._entry["when"]))
        source, starts = self._sequence(items, 0)
        self.first = starts
        return source

    def _sequence(self, items: list[re.Match[str]], depth: int) -> tuple[str, str]:
        """The expression up to the bracket that closes it, and the kinds it can start with."""
        source, starts, open_ = "", "", True
        while items:
            item = items.pop(0)
            if item["bad"] or (item.group().startswith("]") and not depth):
                raise _fault(self._entry, f"“{item.group()}” is out of place", self._file)
            if item.group().startswith("]"):
                return source, starts
            part, first = self._part(item, items, depth)
            source += part
            starts += first if open_ else ""
            open_ = open_ and (part.endswith("?") or not part)
        return source, starts

    def _part(self, item: re.Match[str], items: list[re.Match[str]], depth: int) -> tuple[str, str]:
        if item.group() == "[":
            inner, first = self._sequence(items, depth + 1)
            return f"(?:{inner})?", first
        if not item["classes"]:
            return "", ""
        kinds = self._having(item["classes"])
        return f"(?P<{self._role(item)}>[{kinds}]){item['many']}", kinds

    def _role(self, item: re.Match[str]) -> str:
        classes = tuple(item["classes"].split("|"))
        name = (item["role"] or classes[0]).replace("-", "_")
        while name in self.roles:
            name += "_"
        self.roles[name] = classes
        return name

    def _having(self, classes: str) -> str:
        kinds = self._alphabet.having(classes)
        if not kinds:
            raise _fault(self._entry, f"no words of the classes “{classes}”", self._file)
        return kinds


def _fault(entry: Mapping[str, Any], message: str, file: str) -> LanguageError:
    return LanguageError(
        f"pattern {entry.get('id')}: {message}", file=file, key=str(entry.get("id"))
    )
