"""Every way in which a form of the data can stand in a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from sys import intern
from typing import Any

from goft.languages.folding import ZWNJ, fold_word


def variants(form: str) -> set[tuple[str, ...]]:
    """The folded token sequences a written form stands for: `(a|b)` gives alternatives; a
    half-space may be lost or be written as a space."""
    found: set[tuple[str, ...]] = set()
    for plain in alternatives(form):
        found.add(_tokens(plain.replace(ZWNJ, " ")))
        if ZWNJ in plain:
            found.add(_tokens(plain.replace(ZWNJ, "")))
    return found


def linked(
    kind: str, tokens: tuple[str, ...], options: Mapping[str, Any]
) -> Iterator[tuple[str, ...]]:
    """A form with the ending of nouns that go on written onto one of its words, or onto all."""
    linking = options.get("linking")
    if linking is None or kind not in linking["kinds"]:
        return
    behind, unless = fold_word(linking["behind"]), tuple(map(fold_word, linking["unless"]))
    places = [n for n, t in enumerate(tokens) if t.endswith(behind) and not t.endswith(unless)]
    for joined in dict.fromkeys((*((place,) for place in places), tuple(places))):
        if joined:
            ending = linking["ending"]
            yield tuple(intern(t + ending) if n in joined else t for n, t in enumerate(tokens))


def _tokens(plain: str) -> tuple[str, ...]:
    """Folded tokens, each kept once however many forms have it: a pack holds 400,000."""
    return tuple(map(intern, fold_word(plain).split()))


def alternatives(form: str) -> Iterator[str]:
    """`(a|b) c` → `a c`, `b c`; groups do not nest and an empty alternative is allowed."""
    return (" ".join(text.split()) for text in _expanded(form))


def _expanded(form: str) -> Iterator[str]:
    head, opened, rest = form.partition("(")
    if not opened:
        yield form
        return
    group, _, tail = rest.partition(")")
    for choice, end in product(group.split("|"), list(_expanded(tail))):
        yield head + choice + end
