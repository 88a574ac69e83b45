"""Kept statements as views show them: one by one, comments of readers under a filler."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goft.model import Document, Span, Speaker, Statement
from goft.views.table import PIECES, RELAYS
from goft.views.veil import veiled

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument, KeptStatement
    from goft.record.retelling.tellings import Telling
    from goft.record.reviews import Reviewed
    from goft.record.search.hits import Hit


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with what is known of its page.

    `address` is None for what was no web page; `captured` is the earliest time at which its bytes
    are known to have been there, `minted` when the statement was first recorded; `review` is what
    a reviewer made of it.
    """

    statement: Statement
    document: Document
    address: str | None
    captured: str | None
    minted: str
    review: Reviewed | None = None

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def speaker(self) -> Speaker:
        return self.statement.speaker

    @property
    def day(self) -> str | None:
        """The day of the page, in EDTF."""
        return self.document.published.date if self.document.published else None

    @property
    def title(self) -> str | None:
        """The page's title or, where it states none, its headline."""
        heads = (self.at(b.span) for b in self.document.blocks if b.role == "headline")
        return self.document.title or next(heads, None)

    @property
    def words(self) -> str:
        """The words of the statement, its pieces joined by an ellipsis."""
        return PIECES.join(map(self.at, self.statement.content))

    @property
    def relays(self) -> str | None:
        """Who passed the words on, outermost first."""
        return RELAYS.join(relay.name for relay in self.statement.relays) or None

    def at(self, span: Span | None) -> str:
        """The words of the document at a place."""
        return self.document.text[slice(*span)] if span else ""


def show(kept: KeptDocument, *, with_comments: bool) -> KeptDocument:
    """The document with comments of readers under a filler, unless they are wanted."""
    return kept if with_comments else replace(kept, document=veiled(kept.document))


def shown(each: KeptStatement, kept: KeptDocument) -> Shown:
    """One statement of a document."""
    return Shown(each.statement, kept.document, kept.page, kept.captured, each.minted, each.review)


REVIEW = ("review", "reviewer", "reason")
"""The columns that tell of a review."""


def review_cells(review: Reviewed | None) -> tuple[str | None, ...]:
    """What came of reviews, who made the last and why."""
    return (review.state, review.by, review.why) if review else (None,) * len(REVIEW)


def told(review: Reviewed) -> str:
    """The review in words."""
    return f"{review.state} by {review.by}, {review.made[:10]}: {review.why}"


def veiled_hit(hit: Hit) -> Hit:
    """The hit with comments of readers under a filler."""
    document = veiled(hit.document)
    if document is hit.document:
        return hit
    words = PIECES.join(document.text[slice(*span)] for span in hit.kept.statement.content)
    return replace(hit, document=document, kept=replace(hit.kept, words=words))


def veiled_telling(telling: Telling, own: Hit) -> Telling:
    """A retelling of a statement; where one of the two is a comment, no word of them is told."""
    hit = veiled_hit(telling.hit)
    if hit.kept.words == telling.hit.kept.words and veiled_hit(own).kept.words == own.kept.words:
        return replace(telling, hit=hit)
    bare = replace(telling.retelling, differences=())
    return replace(telling, hit=hit, retelling=bare, pieces=())


def shown_hit(hit: Hit, captured: str | None) -> Shown:
    """A statement that was found, comments of readers under a filler."""
    hit = veiled_hit(hit)
    kept = hit.kept
    return Shown(kept.statement, hit.document, hit.address, captured, kept.minted, kept.review)
