"""States by the words pages use for them."""

from __future__ import annotations

from collections.abc import Iterator

from goft.record.registry.entries import Registry, every
from goft.record.registry.roles import words


class Places:
    """An index of the names and capitals of states."""

    def __init__(self, registry: Registry) -> None:
        self._named: dict[str, set[str]] = {}
        self._capitals: dict[str, set[str]] = {}
        for country in registry.countries.values():
            for name in every(country.names):
                self._named.setdefault(_key(name), set()).add(country.id)
            for name in every(country.capitals):
                self._capitals.setdefault(_key(name), set()).add(country.id)

    def named(self, name: str) -> Iterator[str]:
        """The states that have this name, else those that have this capital."""
        key = _key(name)
        if not key:
            return
        yield from sorted(self._named.get(key) or self._capitals.get(key, set()))


def _key(name: str) -> str:
    return "".join(words(name))
