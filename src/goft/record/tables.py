"""The tables of a record: one description for SQLite and PostgreSQL.

Nothing cascades: what is erased is erased by name. Times are ISO 8601 in UTC, so that they sort
as text. `seal` is the digest of a row's other values; see `seals`.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import ForeignKey, LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from goft.record.columns import Exact, Key

# Constraints have names, so that migrations can speak of them.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Exact, int: Key, bytes: LargeBinary}


class Sealed(Table):
    """A table whose rows notice when a bit of them was flipped."""

    __abstract__ = True
    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=-2)
    seal: Mapped[bytes] = mapped_column(sort_order=1)


class AboutRow(Table):
    """The record itself, one row; `folder` is where its captures lie when the store is a server."""

    __tablename__ = "about"
    id: Mapped[str] = mapped_column(primary_key=True)
    created: Mapped[str]
    folder: Mapped[str | None]


class SegmentRow(Sealed):
    """A file of captures; only its first `length` bytes are acknowledged.

    A retired one was rewritten without what was forgotten, and its file is removed.
    """

    __tablename__ = "segments"
    name: Mapped[str] = mapped_column(unique=True)
    length: Mapped[int]
    retired: Mapped[bool] = mapped_column(default=False)


class PageRow(Sealed):
    """A canonical address: what the versions of a page have in common.

    `id` is its SHA-256: PostgreSQL cannot index an address of any length.
    """

    __tablename__ = "pages"
    id: Mapped[str] = mapped_column(unique=True)
    address: Mapped[str]


class CaptureRow(Sealed):
    """Distinct bytes by digest; what was stated of them stands in their WARC record."""

    __tablename__ = "captures"
    digest: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]


class SightingRow(Sealed):
    """One time the bytes were seen; `whole` where its WARC record holds the bytes themselves.

    `captured` is EDTF or unknown, `kept` when it was recorded. `start` and `length` count bytes
    of the segment, `sha256` is of those bytes.
    """

    __tablename__ = "sightings"
    capture: Mapped[int] = mapped_column(ForeignKey("captures.key"), index=True)
    page: Mapped[int | None] = mapped_column(ForeignKey("pages.key"), index=True)
    captured: Mapped[str | None]
    kept: Mapped[str]
    source: Mapped[str]
    address: Mapped[str | None]
    final: Mapped[str | None]
    route: Mapped[str]
    status: Mapped[int | None]
    whole: Mapped[bool]
    segment: Mapped[int] = mapped_column(ForeignKey("segments.key"), index=True)
    start: Mapped[int]
    length: Mapped[int]
    sha256: Mapped[bytes]


class DocumentRow(Sealed):
    """What was read from a capture, under the capture's key.

    `published` is JSON, `day` its date in EDTF; `rules` is what version of them read it last.
    """

    __tablename__ = "documents"
    key: Mapped[int] = mapped_column(
        ForeignKey("captures.key"), primary_key=True, autoincrement=False, sort_order=-2
    )
    page: Mapped[int | None] = mapped_column(ForeignKey("pages.key"), index=True)
    source: Mapped[str]
    language: Mapped[str | None]
    title: Mapped[str | None]
    outlet: Mapped[str | None]
    news_code: Mapped[str | None]
    published: Mapped[str | None]
    day: Mapped[str | None] = mapped_column(index=True)
    rules: Mapped[str] = mapped_column(index=True)
    read: Mapped[str]


class TextRow(Sealed):
    """One saved extraction of a document's text; the one that is not superseded is in use.

    `body` is UTF-8 in which lone surrogates pass; PostgreSQL's text would refuse NUL.
    """

    __tablename__ = "texts"
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    digest: Mapped[bytes]
    body: Mapped[bytes]
    blocks: Mapped[str]
    rules: Mapped[str]
    made: Mapped[str]
    superseded: Mapped[str | None]


class SignatureRow(Sealed):
    """What tells fast that words cannot stand in a text, under the text's key; see `signatures`."""

    __tablename__ = "signatures"
    key: Mapped[int] = mapped_column(
        ForeignKey("texts.key"), primary_key=True, autoincrement=False, sort_order=-2
    )
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    bits: Mapped[bytes]


class StatementRow(Sealed):
    """A statement; its spans count code points of `text`, its `place` orders it in the document.

    `withdrawn` is when a rebuild left it without a reading, `successor` the statement that took
    its words over.
    """

    __tablename__ = "statements"
    id: Mapped[str] = mapped_column(unique=True)
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    text: Mapped[int] = mapped_column(ForeignKey("texts.key"), index=True)
    place: Mapped[int]
    content: Mapped[str]
    style: Mapped[str]
    act: Mapped[str | None]
    cue_start: Mapped[int | None]
    cue_end: Mapped[int | None]
    lemma: Mapped[str | None]
    speaker_name: Mapped[str | None]
    speaker_role: Mapped[str | None]
    speaker_kind: Mapped[str]
    speaker_how: Mapped[str]
    speaker_id: Mapped[str | None]
    mention: Mapped[str | None]
    chain: Mapped[str | None]
    question: Mapped[str | None]
    relays: Mapped[str | None]
    section: Mapped[str | None]
    about: Mapped[str | None]
    dates: Mapped[str | None]
    parent: Mapped[str | None]
    addressee: Mapped[str | None]
    confidence: Mapped[float]
    rule: Mapped[str]
    minted: Mapped[str]
    withdrawn: Mapped[str | None]
    successor: Mapped[str | None]


class OccasionRow(Sealed):
    """What words of a document were said at; the first of a document, by `place`, is its own.

    `day` is EDTF, `other` the other side, `venue` where it was; `start` and `end` are the words
    of `text` that name it.
    """

    __tablename__ = "occasions"
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    text: Mapped[int] = mapped_column(ForeignKey("texts.key"), index=True)
    place: Mapped[int]
    kind: Mapped[str]
    day: Mapped[str | None] = mapped_column(index=True)
    other: Mapped[str | None]
    venue: Mapped[str | None]
    start: Mapped[int]
    end: Mapped[int]


class ReviewRow(Sealed):
    """What a person said of a statement's reading; nothing is ever changed, only undone.

    `target` is the content as it was shown then, `content` and `speaker` are what holds instead,
    in JSON, where the review settles them; all places count in `text`. `undoes` is the id of the
    review that this one takes back.
    """

    __tablename__ = "reviews"
    id: Mapped[str] = mapped_column(unique=True)
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    text: Mapped[int] = mapped_column(ForeignKey("texts.key"), index=True)
    statement: Mapped[str] = mapped_column(index=True)
    target: Mapped[str]
    verdict: Mapped[str]
    content: Mapped[str | None]
    speaker: Mapped[str | None]
    undoes: Mapped[str | None]
    by: Mapped[str]
    why: Mapped[str]
    made: Mapped[str]


class IssueRow(Sealed):
    """What was noticed of a capture, or of an input that gave none."""

    __tablename__ = "issues"
    capture: Mapped[int | None] = mapped_column(ForeignKey("captures.key"), index=True)
    source: Mapped[str]
    code: Mapped[str]
    message: Mapped[str]
    span_start: Mapped[int | None]
    span_end: Mapped[int | None]
    fatal: Mapped[bool]
    noticed: Mapped[str]


class ChangeRow(Sealed):
    """What a rebuild did to a statement: `before` and `after` are its public lines."""

    __tablename__ = "changes"
    document: Mapped[int] = mapped_column(ForeignKey("documents.key"), index=True)
    statement: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    made: Mapped[str]


class TombstoneRow(Sealed):
    """What is left of bytes that were forgotten."""

    __tablename__ = "tombstones"
    digest: Mapped[str] = mapped_column(unique=True)
    day: Mapped[str]
    reason: Mapped[str]


class OutboxRow(Table):
    """Documents, by digest, that the index beside the record has still to take in or drop."""

    __tablename__ = "outbox"
    __table_args__ = ({"sqlite_autoincrement": True},)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    document: Mapped[str]


SEALED: tuple[type[Sealed], ...] = (
    SegmentRow,
    PageRow,
    CaptureRow,
    SightingRow,
    DocumentRow,
    TextRow,
    SignatureRow,
    StatementRow,
    OccasionRow,
    ReviewRow,
    IssueRow,
    ChangeRow,
    TombstoneRow,
)
"""Every sealed table, those that are referred to before those that refer to them."""

ALL: tuple[type[Table], ...] = (AboutRow, *SEALED, OutboxRow)
