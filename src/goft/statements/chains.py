"""Chains of relays: the media that passed words on, each of them named once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.languages.pack import load
from goft.statements.page import Page

WORD: Final = re.compile(r"\w+")
# How many names are kept in words: a page names the same ones again and again.
KEPT: Final = 1 << 10
# What else may be said of a medium without making it another: where it comes from, which it is.
BESIDE: Final = frozenset(("trait", "article", "inner", "qualifier"))


def chain(page: Page, names: Iterable[str]) -> tuple[str, ...]:
    """The names, outermost first; a medium written in two ways stands once, by its fuller name."""
    kept: list[str] = []
    for name in dict.fromkeys(names):
        at = next((at for at, other in enumerate(kept) if same_medium(page, other, name)), None)
        if at is None:
            kept.append(name)
        else:
            kept[at] = max(kept[at], name, key=len)
    return tuple(kept)


def same_medium(page: Page, one: str, other: str) -> bool:
    """Whether two names mean one medium: what one of them has more only tells what it is."""
    fewer, more = sorted((_words(one), _words(other)), key=len)
    if not fewer or not set(fewer) <= set(more):
        return False
    called = more[: len(fewer)] == fewer and more[-1] in _sorts(page.pack.code)
    return called or all(word in fewer or _describes(page, word) for word in more)


def says(speaker: str, name: str) -> bool:
    """Whether a relay's name is that of whoever speaks, in full or in part."""
    one, other = set(_words(speaker)), set(_words(name))
    return bool(one and other) and (one <= other or other <= one)


@lru_cache(KEPT)
def _words(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold_word(name)))


def _describes(page: Page, word: str) -> bool:
    """Whether a word of a name tells only what sort of medium it is, or whose."""
    code = page.pack.code
    described = word in _sorts(code) or word in folded(code, "editions")
    return described or not BESIDE.isdisjoint(page.kinds(word))


@cache
def _sorts(code: str) -> frozenset[str]:
    """The words by which a language calls media: “news”, “agency”, “TV”."""
    forms = load(code).forms()
    return frozenset(word for form, kind in forms if kind.kind == "medium" for word in form)
