"""Rules of reporting as data: `when` patterns with named roles, and their examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from goft.errors import LanguageError
from goft.languages.folding import fold_word

ElementKind = Literal["cue", "role", "kind", "not", "words", "mark", "gap"]
ROLES = frozenset({"speaker", "content", "relay", "addressee", "object"})
MARKS = frozenset(":,;.«»")
KEYS = frozenset({"id", "when", "style", "extent", "confidence", "example", "not", "act"})
STYLES = frozenset({"direct", "indirect", "act", "question", "relay"})
EXTENTS = frozenset({"quote", "paragraph", "sentence", "clause", "phrase", "back", "around"})


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a pattern: a cue, a role to fill, a kind of word, words, a mark or a gap, or
    (`{!kind}`, behind the cue) a kind of word that must not stand there.

    The gap `...` skips any words, the narrow `..` only adjuncts.

    `name` is the role, the kind, the mark, or what a cue must take; `form` narrows a cue, or
    (`{content:kind}`) names the kind of word a content must start with; `{content:words}`,
    `{content:noun}` and `{content:verb}` ask for words, a noun phrase, a clause with a verb.
    """

    kind: ElementKind
    name: str = ""
    form: str = ""
    words: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern around one cue: what stands before it (nearest first) and after it.

    `extent` tells how far an open content goes: to the end of its quotation, over the
    paragraph, to the end of the sentence, clause or phrase, or back from the cue.
    """

    id: str
    cue: Element
    before: tuple[Element, ...]
    after: tuple[Element, ...]
    style: str
    extent: str
    confidence: float
    when: str
    act: str | None = None
    example: tuple[tuple[str, Any], ...] = ()
    counter: tuple[str, ...] = ()


def parse_rule(entry: dict[str, Any], file: str) -> Rule:
    """A rule from its data; LanguageError names the file and the rule."""
    _check(entry, file)
    elements = [_element(part) for part in entry["when"].split()]
    cues = [index for index, element in enumerate(elements) if element.kind == "cue"]
    if len(cues) != 1:
        raise LanguageError(f"rule {entry['id']}: `when` needs one {{cue}}", file=file, key="when")
    return Rule(
        id=entry["id"],
        cue=elements[cues[0]],
        before=tuple(reversed(elements[: cues[0]])),
        after=tuple(elements[cues[0] + 1 :]),
        style=entry["style"],
        extent=entry["extent"],
        confidence=entry.get("confidence", 0.9),
        when=entry["when"],
        act=entry.get("act"),
        example=tuple(entry.get("example", {}).items()),
        counter=tuple(entry.get("not", ())),
    )


def _check(entry: dict[str, Any], file: str) -> None:
    unknown = set(entry) - KEYS
    missing = {"id", "when", "style", "extent"} - set(entry)
    if unknown or missing:
        raise LanguageError(
            f"rule {entry.get('id', '?')}: unknown keys {sorted(unknown)}, missing"
            f" {sorted(missing)}",
            file=file,
            key=", ".join(sorted(unknown | missing)),
        )
    if entry["style"] not in STYLES or entry["extent"] not in EXTENTS:
        raise LanguageError(
            f"rule {entry['id']}: style is one of {sorted(STYLES)}, extent of {sorted(EXTENTS)}",
            file=file,
            key="style",
        )


def _element(part: str) -> Element:
    if part in ("...", ".."):
        return Element("gap", part)
    if part in MARKS:
        return Element("mark", part)
    if part.startswith("{!"):
        return Element("not", part[2:-1])
    named = re.fullmatch(r"\{(\w+)(\?)?(?::([\w-]+))?(?:\.(\w+))?\}", part)
    if named is None:
        return Element("words", words=frozenset(fold_word(word) for word in part.split("|")))
    name, optional, takes, form = named.groups()
    if name == "cue":
        return Element("cue", takes or "", form or "")
    kind: ElementKind = "role" if name in ROLES else "kind"
    return Element(kind, name, takes or "", optional=bool(optional))
