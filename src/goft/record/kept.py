"""What is kept, as it is handed out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goft.model import Document, Occasion, Route, Statement
from goft.record.reviews import Reviewed


@dataclass(frozen=True, slots=True)
class Seen:
    """One time the bytes of a document were seen; `captured` is EDTF, None when unknown.

    `address` is the one that was asked for, `page` the canonical one that it comes to.
    """

    captured: str | None
    kept: str
    source: str
    address: str | None
    route: Route
    page: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "captured": self.captured,
            "kept": self.kept,
            "source": self.source,
            "address": self.address,
            "route": self.route,
        }


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A statement with the words it consists of, which are those of the text it was found in.

    `key` grows with the record. `withdrawn` is when a rebuild left it without a reading, and
    `successor` the statement that has its words now. `review` is None where nobody looked at it.
    """

    key: int
    statement: Statement
    document: str
    words: str
    minted: str
    withdrawn: str | None = None
    successor: str | None = None
    review: Reviewed | None = None

    @property
    def is_rejected(self) -> bool:
        return self.review is not None and self.review.state == "rejected"

    @property
    def stands(self) -> bool:
        """Whether today's reading finds it, or a reviewer does, and none rejected it."""
        return self.withdrawn is None and not self.is_rejected

    def to_json(self) -> dict[str, Any]:
        """The statement's public line, and what the record knows of it."""
        return self.statement.to_json() | {
            "document": self.document,
            "words": self.words,
            "minted": self.minted,
            "withdrawn": self.withdrawn,
            "successor": self.successor,
            "review": self.review.to_json() if self.review else None,
        }


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document with its statements, those withdrawn among them, and when it was seen.

    `page` is the address its versions share; `rules` is the version that read it. The first of
    its `occasions` is its own, the others are paragraphs of background.
    """

    key: int
    document: Document
    page: str | None
    seen: tuple[Seen, ...]
    statements: tuple[KeptStatement, ...]
    rules: str
    read: str
    occasions: tuple[Occasion, ...] = ()

    @property
    def id(self) -> str:
        return self.document.id

    @property
    def captured(self) -> str | None:
        """The earliest time at which the bytes are known to have been there."""
        return min((seen.captured for seen in self.seen if seen.captured), default=None)

    @property
    def standing(self) -> tuple[KeptStatement, ...]:
        """The statements that today's reading finds, as far as no reviewer rejected them."""
        return tuple(kept for kept in self.statements if kept.stands)

    def to_json(self) -> dict[str, Any]:
        """The document's public line, and what the record knows of it."""
        return {
            "document": self.document.to_json(),
            "page": self.page,
            "seen": [seen.to_json() for seen in self.seen],
            "statements": [kept.to_json() for kept in self.statements],
            "occasions": [occasion.to_json() for occasion in self.occasions],
            "rules": self.rules,
            "read": self.read,
        }
