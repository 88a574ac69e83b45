"""Something that was seen and not silently passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goft.model.spans import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """A stable `code` ("text.lone-surrogate"), a sentence for people, and where it was seen.

    `fatal` issues mean that the document was not read.
    """

    code: str
    message: str
    source: str
    span: Span | None = None
    fatal: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "message": self.message,
            "source": self.source,
            "span": list(self.span) if self.span else None,
            "fatal": self.fatal,
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Issue:
        span = line.get("span")
        return cls(
            line["code"],
            line["message"],
            line["source"],
            (span[0], span[1]) if span else None,
            line.get("fatal", False),
        )
