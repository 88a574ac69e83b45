"""Seals: a row's digest of its own values, by which a flipped bit in the store is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

# A text's body has a digest of its own among the sealed values.
OUTSIDE = frozenset({"seal", "body"})
_SIZE = 16
_IS, _AND = "\x1f", "\x1e"


class Sealing:
    """Seals rows that have the same names.

    Empty values do not count, so that new columns break no seal.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(names)
        self._starts = [f"{name}{_IS}" for name in self._names]

    def written(self, row: Mapping[Any, Any]) -> bytes:
        """The values that count."""
        values = [
            start + value
            if value.__class__ is str
            else f"{start}{value.hex() if isinstance(value, bytes) else value}"
            for start, value in zip(self._starts, map(row.__getitem__, self._names), strict=True)
            if value is not None
        ]
        return _AND.join(values).encode("utf-8", "surrogatepass")

    def seal(self, written: bytes) -> bytes:
        """The digest of what was written."""
        return blake2b(written, digest_size=_SIZE).digest()


def seal(row: Mapping[Any, Any]) -> bytes:
    """The seal of a row."""
    sealing = Sealing(name for name in row if name not in OUTSIDE)
    return sealing.seal(sealing.written(row))


def sealed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its seal."""
    return {**row, "seal": seal(row)}


def is_whole(row: Mapping[Any, Any]) -> bool:
    """Whether the row is as it was written."""
    return bool(row["seal"] == seal(row))
