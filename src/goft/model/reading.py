"""What one page gave: the document, its statements, and what was noticed on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from goft.model.document import Document
from goft.model.issue import Issue
from goft.model.occasion import Occasion
from goft.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its statements in the order in which their contents start.

    `occasions` tell what its words were said at: the page's own first, then its paragraphs of
    background.
    """

    document: Document
    statements: tuple[Statement, ...] = ()
    issues: tuple[Issue, ...] = ()
    occasions: tuple[Occasion, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The public line: one document with all that was read from it."""
        parts = self.parts().items()
        return {name: list(p) if isinstance(p, Iterator) else p for name, p in parts}

    def parts(self) -> dict[str, Any]:
        """The same with iterators for lists: those of a long page take much memory."""
        return {
            "document": self.document.to_json(),
            "statements": (statement.to_json() for statement in self.statements),
            "occasions": (occasion.to_json() for occasion in self.occasions),
            "issues": (issue.to_json() for issue in self.issues),
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Reading:
        return cls(
            Document.from_json(line["document"]),
            tuple(Statement.from_json(statement) for statement in line["statements"]),
            tuple(Issue.from_json(issue) for issue in line["issues"]),
            tuple(Occasion.from_json(occasion) for occasion in line.get("occasions", ())),
        )
