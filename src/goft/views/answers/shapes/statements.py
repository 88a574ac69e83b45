"""Shapes of statements, alone and beside others."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from goft.views.answers.shapes.marks import CLOSED, PUBLIC, Span, beyond


@with_config(beyond("document", "text", "blocks"))
class Facts(TypedDict):
    """What is known of a document; `id` is the digest of its capture."""

    address: str | None
    captured: Annotated[
        str | None, Field(description="Earliest time, in EDTF, at which its bytes were there.")
    ]


@with_config(CLOSED)
class Reviewed(TypedDict):
    """What reviewers made of a statement; `machine` is the reading as it was."""

    state: Literal["accepted", "rejected", "corrected", "added"]
    by: str
    why: str
    made: str
    settled: list[str]
    machine: Annotated[
        dict[str, Any] | None,
        WithJsonSchema({"anyOf": [{PUBLIC: "statement"}, {"type": "null"}]}),
    ]


@with_config(beyond("statement"))
class Statement(TypedDict):
    """A statement with its words and its document; spans count code points of its text."""

    words: str
    minted: Annotated[str, Field(description="When it was first recorded.")]
    withdrawn: Annotated[
        str | None, Field(description="Since when today's rules do not find it any more.")
    ]
    successor: Annotated[str | None, Field(description="The statement that has its words now.")]
    review: Annotated[Reviewed | None, Field(description="Null where nobody looked at it.")]
    document: Facts


@with_config(CLOSED)
class Paragraph(TypedDict):
    """A paragraph of a document."""

    span: Span
    text: str


@with_config(CLOSED)
class Denial(TypedDict):
    """What is denied, in the page's words, and the statement that claimed it."""

    claim: str
    span: Span
    statement: str | None
    by: str | None
    day: str | None


class Whole(Statement):
    """A statement with the paragraphs it stands in, what it denies, and its citation in the
    page's language."""

    paragraphs: list[Paragraph]
    denial: Annotated[Denial | None, Field(description="Null where it denies nothing.")]
    citation: str


class Hit(Statement):
    """A statement that was found; `highlights` are the words that fit."""

    highlights: list[Span]
    score: Annotated[float, Field(description="Compares only within one search.")]
    lacks: Annotated[list[str], Field(description="Words of the query that it does not have.")]
    near: NotRequired[
        Annotated[Literal[True], Field(description="No word led to it, but its meaning.")]
    ]


@with_config(CLOSED)
class Count(TypedDict):
    """How many statements have a value in common; null is what is not known."""

    value: str | None
    count: int


@with_config(CLOSED)
class Citation(TypedDict):
    """A statement in the forms of citations."""

    statement: str
    plain: str
    bibtex: str
    csl: dict[str, Any]


@with_config(CLOSED)
class Difference(TypedDict):
    """What one telling has and the other has not, by the kind of thing it is."""

    kind: str
    one: str
    other: str


@with_config(CLOSED)
class Piece(TypedDict):
    """A stretch of two tellings, in the letters of each."""

    kind: Literal["both", "one", "other", "changed"]
    one: str
    other: str


class Telling(Hit):
    """A statement that tells another again, or denies it in its words."""

    relation: Literal["same", "cut", "repeat", "changed", "denied"]
    method: str
    differences: list[Difference]
    day: str | None
    pieces: list[Piece]


@with_config(CLOSED)
class Compared(TypedDict):
    """A statement and its retellings by day; `first` is who told it first, where that is sure."""

    statement: Statement
    first: str | None
    retellings: list[Telling]


@with_config(CLOSED)
class Change(TypedDict):
    """Words that are asked, and what stands in their place."""

    asked: str
    found: str


@with_config(CLOSED)
class Place(TypedDict):
    """A place where the words stand, and the statements it belongs to."""

    standing: Literal["exact", "folded", "partial"]
    span: Span
    words: str
    likeness: float
    differences: list[Change]
    document: Facts
    statements: list[Statement]


@with_config(CLOSED)
class Quoted(TypedDict):
    """Whether words stand in the record: at their best standing, or not at all."""

    words: str
    standing: Literal["exact", "folded", "partial", "absent"]
    places: list[Place]
