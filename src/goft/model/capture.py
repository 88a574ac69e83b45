"""Bytes as they came in, before anything is read from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Capture:
    """One received page: `body` untouched, where it came from, and what was said about it.

    `encoding`, `language` and `published` are what the caller states and win over what is
    found in the bytes.
    """

    body: bytes
    source: str
    address: str | None = None
    encoding: str | None = None
    language: str | None = None
    published: date | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the body in hexadecimal."""
        return sha256(self.body).hexdigest()
