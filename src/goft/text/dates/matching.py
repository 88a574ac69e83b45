"""Patterns laid over tokens: the leftmost, and of several there the longest, is a find."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from goft.languages.calendar import Grammar, Laid
from goft.languages.sequences import Alphabet, Pattern
from goft.model import Span
from goft.text.dates.lexing import Stretch

Role = tuple[str, Any]
# Of so many rows of kinds, each shorter than this, it is remembered what fits them.
_KEPT, _LONG = 1 << 14, 24


@dataclass(frozen=True, slots=True)
class Find:
    """Words that fit a pattern, in view offsets; `roles` are (class, value) by name."""

    span: Span
    pattern: Pattern
    roles: Mapping[str, Role]

    def get(self, role: str) -> Any:
        """The value of a role; None when the words do not give it."""
        found = self.roles.get(role)
        return found[1] if found else self.pattern.fixed.get(role)

    def named(self, role: str) -> str | None:
        """The class by which a role was filled."""
        found = self.roles.get(role)
        return found[0] if found else None


def finds(stretch: Stretch, grammar: Grammar) -> Iterator[Find]:
    """The finds of a stretch from left to right, none overlapping another."""
    kinds = stretch.kinds
    laid = grammar.laid.get(kinds)
    if laid is None:
        laid = tuple(_laid(kinds, grammar))
        if len(grammar.laid) < _KEPT and len(kinds) < _LONG:
            grammar.laid[kinds] = laid
    for pattern, start, end, places in laid:
        roles = {name: _role(stretch, token, pattern.roles[name]) for name, token in places}
        yield Find((stretch.spans[start][0], stretch.spans[end - 1][1]), pattern, roles)


def _laid(kinds: str, grammar: Grammar) -> Iterator[Laid]:
    """The patterns that fit kinds in a row, with the places of their roles."""
    place = 0
    while place < len(kinds):
        starting = grammar.starting.get(kinds[place])
        best = _best(kinds, place, starting, grammar.alphabet) if starting else None
        if best is None:
            place += 1
            continue
        pattern, match = best
        places = ((name, match.start(name)) for name in pattern.roles)
        yield pattern, place, match.end(), tuple(each for each in places if each[1] >= 0)
        place = match.end()


def _best(
    kinds: str, place: int, starting: tuple[Pattern, ...], alphabet: Alphabet
) -> tuple[Pattern, re.Match[str]] | None:
    best, end = None, place
    for pattern in starting:
        match = pattern.expression.match(kinds, place)
        if (
            match
            and match.end() > end
            and _closed(match, alphabet)
            and _allowed(pattern, kinds, place, match.end())
        ):
            best, end = (pattern, match), match.end()
    return best


def _closed(match: re.Match[str], alphabet: Alphabet) -> bool:
    """Whether a bracket that a match opens with is closed in it."""
    opening, closing = alphabet.punctuation["("], alphabet.punctuation[")"]
    return match.group()[0] != opening or closing in match.group()


def _allowed(pattern: Pattern, kinds: str, start: int, end: int) -> bool:
    before = kinds[start - 1] if start else ""
    behind = kinds[end] if end < len(kinds) else ""
    if pattern.after and not (before and before in pattern.after):
        return False
    if pattern.before and not (behind and behind in pattern.before):
        return False
    return not (
        (pattern.not_after and before and before in pattern.not_after)
        or (pattern.not_before and behind and behind in pattern.not_before)
    )


def _role(stretch: Stretch, token: int, classes: tuple[str, ...]) -> Role:
    values = stretch.values[token]
    for name in classes:
        if name in values:
            return name, values[name]
    return classes[0], None
