"""The page as it was received: verbatim text and what its parts are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from goft.model.dates import DateCandidate
from goft.model.spans import Span

Role = Literal[
    "kicker", "headline", "lead", "body", "heading", "credit", "dateline", "caption", "furniture"
]
ROLES: tuple[Role, ...] = (
    "kicker",
    "headline",
    "lead",
    "body",
    "heading",
    "credit",
    "dateline",
    "caption",
    "furniture",
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role; `kind` tells what furniture it is.

    `language` is given where it is plainly another than the document's.
    """

    role: Role
    span: Span
    kind: str | None = None
    language: str | None = None

    def to_json(self) -> dict[str, Any]:
        line: dict[str, Any] = {"role": self.role, "span": list(self.span)}
        line |= {"kind": self.kind} if self.kind else {}
        return line | {"language": self.language} if self.language else line

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Block:
        span = (line["span"][0], line["span"][1])
        return cls(line["role"], span, line.get("kind"), line.get("language"))


@dataclass(frozen=True, slots=True)
class Published:
    """The day a page came out, and the words it was read from.

    `date` is EDTF; `evidence` is the span of `text` in the document, or None when the day
    came from metadata.
    """

    date: str
    precision: str
    calendar: str
    text: str
    evidence: Span | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "date": self.date,
            "precision": self.precision,
            "calendar": self.calendar,
            "text": self.text,
            "evidence": list(self.evidence) if self.evidence else None,
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Published:
        evidence = line.get("evidence")
        return cls(
            line["date"],
            line["precision"],
            line["calendar"],
            line["text"],
            (evidence[0], evidence[1]) if evidence else None,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A page's exact text with its blocks; spans count code points of `text`.

    `id` is the SHA-256 of the bytes as received, in hexadecimal. `address` and
    `date_candidates` are what the page's own facts are found with; they are not kept.
    """

    id: str
    source: str
    language: str | None
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    outlet: str | None = None
    news_code: str | None = None
    published: Published | None = None
    address: str | None = field(default=None, compare=False)
    date_candidates: tuple[DateCandidate, ...] = field(default=(), compare=False)

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "source": self.source,
            "language": self.language,
            "title": self.title,
            "outlet": self.outlet,
            "news_code": self.news_code,
            "published": self.published.to_json() if self.published else None,
            "text": self.text,
            "blocks": [block.to_json() for block in self.blocks],
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Document:
        published = line.get("published")
        return cls(
            id=line["id"],
            source=line["source"],
            language=line["language"],
            text=line["text"],
            blocks=tuple(Block.from_json(block) for block in line["blocks"]),
            title=line.get("title"),
            outlet=line.get("outlet"),
            news_code=line.get("news_code"),
            published=Published.from_json(published) if published else None,
        )
