"""Bytes as they came in, before anything is read from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Literal

Route = Literal["file", "archive", "direct", "parallel"]


@dataclass(frozen=True, slots=True)
class Stated:
    """What the caller says of pages; it wins over what their bytes tell.

    An archive knows the addresses and times of its pages itself. `captured` is EDTF.
    """

    address: str | None = None
    captured: str | None = None
    encoding: str | None = None
    language: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One received page: `body` untouched, where it came from, and what was said about it.

    `encoding`, `language` and `published` are what the caller states and win over what is
    found in the bytes. `captured` is EDTF, a day or a time in UTC, and None when nobody knows.
    `address` is what was asked for, `final` where that led; `status` and `headers` are the
    server's.
    """

    body: bytes
    source: str
    address: str | None = None
    encoding: str | None = None
    language: str | None = None
    published: date | None = None
    captured: str | None = None
    final: str | None = None
    route: Route = "file"
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the body in hexadecimal."""
        return sha256(self.body).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """All but the body."""
        return {
            "source": self.source,
            "address": self.address,
            "encoding": self.encoding,
            "language": self.language,
            "published": self.published.isoformat() if self.published else None,
            "captured": self.captured,
            "final": self.final,
            "route": self.route,
            "status": self.status,
            "headers": [list(pair) for pair in self.headers],
        }

    @classmethod
    def from_json(cls, line: dict[str, Any], body: bytes) -> Capture:
        published, headers = line["published"], line["headers"]
        return cls(
            **{
                **line,
                "body": body,
                "published": date.fromisoformat(published) if published else None,
                "headers": tuple((name, value) for name, value in headers),
            }
        )
