"""Sets of words, each kept once: packs have thousands of the same, and pages look up by those of
kinds, which takes less time then."""

from __future__ import annotations

from collections.abc import Iterable

_KEPT: dict[frozenset[str], frozenset[str]] = {}


def the_same(words: Iterable[str]) -> frozenset[str]:
    """The set of some words, the very one that was given for them before."""
    found = frozenset(words)
    return _KEPT.setdefault(found, found)
