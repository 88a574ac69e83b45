"""What the words of a page were said at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from goft.model.spans import Span

OccasionKind = Literal[
    "press conference", "interview", "post", "speech", "statement", "meeting", "background"
]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event of speaking: `day` is EDTF, `with_` the other side, both None when not told.

    `evidence` are the words that name it, in code points of the document.
    """

    kind: OccasionKind
    evidence: Span
    day: str | None = None
    with_: str | None = None
    place: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "day": self.day,
            "with": self.with_,
            "place": self.place,
            "evidence": list(self.evidence),
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Occasion:
        evidence = (line["evidence"][0], line["evidence"][1])
        return cls(line["kind"], evidence, line["day"], line["with"], line["place"])
