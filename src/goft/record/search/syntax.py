"""The language in which a record is asked: words, phrases, and, or, not, parentheses, =exact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goft.errors import QueryError

_TOKEN = re.compile(
    r"""\s*(?:(?P<open>\() | (?P<close>\)) | (?P<or>\|) | (?P<not>-(?=\S))
      | (?P<exact>=?)(?:"(?P<straight>[^"]*)" | “(?P<curly>[^“”]*)” | «(?P<angled>[^«»]*)»)
      | (?P<lost>=?["“”«»])
      | (?P<word>[^\s()|"“”«»]+) )""",
    re.VERBOSE,
)
_QUOTED = ("straight", "curly", "angled")
_OPERATORS = ("and", "or", "not")
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in this order behind each other; one alone is a word.

    `exact` ones are looked for as they are written.
    """

    text: str
    exact: bool = False
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every part has to fit; `linked` ones have an “and” between them."""

    parts: tuple[Asked, ...]
    linked: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part has to fit."""

    parts: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not fit."""

    part: Asked


Asked = Words | All | AnyOf | Not
_Token = tuple[str, str]


def apart(parts: Iterable[Asked]) -> tuple[str, list[Asked]]:
    """The bare words among parts, together since two may be one, and the other parts."""
    bare: list[str] = []
    others: list[Asked] = []
    for part in parts:
        if isinstance(part, Words) and not part.exact and not part.phrase:
            bare.append(part.text)
        else:
            others.append(part)
    return " ".join(bare), others


def bare_texts(asked: Asked) -> Iterator[str]:
    """The bare words of a query, those together that may be one, unwanted ones too."""
    match asked:
        case Words():
            yield from filter(None, (apart((asked,))[0],))
        case Not(part):
            yield from bare_texts(part)
        case AnyOf(parts):
            yield from (text for part in parts for text in bare_texts(part))
        case All(parts=parts):
            bare, others = apart(parts)
            yield from filter(None, (bare,))
            yield from (text for part in others for text in bare_texts(part))


def parse(text: str) -> Asked | None:
    """What a query asks for; None where it holds no word, QueryError where it makes no sense."""
    tokens = _tokens(text)
    found = _any(tokens, 0)
    if tokens:
        raise QueryError("a parenthesis is closed that was not opened")
    return found


def _tokens(text: str) -> list[_Token]:
    """Kind and text of each token, the last one first."""
    found: list[_Token] = []
    place = 0
    while text[place:].strip():
        match = _TOKEN.match(text, place)
        assert match is not None
        found.append(_token(match))
        place = match.end()
    return found[::-1]


def _token(match: re.Match[str]) -> _Token:
    if match["lost"]:
        raise QueryError(f"the quotation mark {match['lost']} has no partner")
    exact = "=" if match["exact"] else ""
    for kind in _QUOTED:
        if match[kind] is not None:
            return exact + "phrase", match[kind]
    word = match["word"]
    if word is None:
        return str(match.lastgroup), match[0]
    if word.lower() in _OPERATORS:
        return word.lower(), word
    return ("=word", word[1:]) if word.startswith("=") else ("word", word)


def _any(tokens: list[_Token], depth: int) -> Asked | None:
    parts = [_all(tokens, depth)]
    while tokens and tokens[-1][0] == "or":
        tokens.pop()
        parts.append(_all(tokens, depth))
    known = tuple(part for part in parts if part is not None)
    return AnyOf(known) if len(known) > 1 else known[0] if known else None


def _all(tokens: list[_Token], depth: int) -> Asked | None:
    parts, linked = [], False
    while tokens and tokens[-1][0] not in ("or", "close"):
        linked = linked or tokens[-1][0] == "and"
        part = _one(tokens, depth)
        if part is not None:
            parts.append(part)
    return All(tuple(parts), linked) if len(parts) > 1 else parts[0] if parts else None


def _one(tokens: list[_Token], depth: int) -> Asked | None:
    kind, text = tokens.pop()
    if depth > _DEEPEST:
        raise QueryError(f"the query is nested deeper than {_DEEPEST} levels")
    if kind == "and":
        return None
    if kind == "not":
        part = _one(tokens, depth + 1) if tokens else None
        return Not(part) if part else None
    if kind == "open":
        return _group(tokens, depth + 1)
    if not text.strip():
        return None
    return Words(text, kind.startswith("="), kind.endswith("phrase"))


def _group(tokens: list[_Token], depth: int) -> Asked | None:
    found = _any(tokens, depth)
    if not tokens:
        raise QueryError("a parenthesis is not closed")
    tokens.pop()
    return found
