"""Sets of kinds of words, each kept once: pages look up by them, which takes less time then."""

from __future__ import annotations

from collections.abc import Iterable

_KEPT: dict[frozenset[str], frozenset[str]] = {}


def the_same(kinds: Iterable[str]) -> frozenset[str]:
    """The set of some kinds, the very one that was given for them before."""
    found = frozenset(kinds)
    return _KEPT.setdefault(found, found)
