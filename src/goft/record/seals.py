"""Seals: a row's digest of its own values, by which a flipped bit in the store is found."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

# A text's body has a digest of its own among the sealed values.
_OUTSIDE = frozenset({"seal", "body"})
_SIZE = 16
_IS, _AND = "\x1f", "\x1e"


def seal(row: Mapping[Any, Any]) -> bytes:
    """The seal of a row; empty values do not count, so that new columns break no seal."""
    values = [
        f"{name}{_IS}{value.hex() if isinstance(value, bytes) else value}"
        for name, value in sorted(row.items())
        if value is not None and name not in _OUTSIDE
    ]
    written = _AND.join(values).encode("utf-8", "surrogatepass")
    return blake2b(written, digest_size=_SIZE).digest()


def sealed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its seal."""
    return {**row, "seal": seal(row)}


def is_whole(row: Mapping[Any, Any]) -> bool:
    """Whether the row is as it was written."""
    return bool(row["seal"] == seal(row))
