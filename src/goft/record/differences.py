"""What a rebuild did to a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from goft.model import Statement

Kind = Literal["new", "changed", "withdrawn", "revived"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement before and after; `successor` has a withdrawn one's words now."""

    kind: Kind
    statement: str
    before: Statement | None
    after: Statement | None
    successor: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "statement": self.statement,
            "changed": self.fields(),
            "before": self.before.to_json() if self.before else None,
            "after": self.after.to_json() if self.after else None,
            "successor": self.successor,
        }

    def fields(self) -> list[str]:
        """The names of what is not the same before and after."""
        if self.before is None or self.after is None:
            return []
        before, after = self.before.to_json(), self.after.to_json()
        return [name for name in after if before[name] != after[name]]
