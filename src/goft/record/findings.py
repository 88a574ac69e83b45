"""What verifying finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written, and where; a remark where nothing is lost."""

    where: str
    what: str
    fault: bool = True

    def to_json(self) -> dict[str, Any]:
        return {"where": self.where, "what": self.what, "fault": self.fault}


@dataclass(slots=True)
class Checked:
    """How much was looked at."""

    counts: dict[str, int] = field(default_factory=dict)

    def count(self, what: str, number: int = 1) -> None:
        """Add to one of the counts."""
        self.counts[what] = self.counts.get(what, 0) + number
