"""Times as the record writes them: ISO 8601 in UTC, which sort as text and are EDTF."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """This day."""
    return now()[:10]
