"""Shapes of what is known about the record itself."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from goft.views.answers.shapes.marks import CLOSED, PUBLIC, Span, beyond


@with_config(CLOSED)
class Review(TypedDict):
    """A review of a statement, as it was made; `holds` where none has taken it back."""

    id: str
    statement: str
    verdict: Literal["accept", "reject", "correct", "undo"]
    by: str
    why: str
    made: str
    target: Annotated[list[Span], Field(description="The words that were looked at.")]
    content: Annotated[list[Span] | None, Field(description="The words as it settled them.")]
    speaker: Annotated[
        dict[str, Any] | None,
        WithJsonSchema({"anyOf": [{PUBLIC: "speaker"}, {"type": "null"}]}),
    ]
    undoes: Annotated[str | None, Field(description="The review that it takes back.")]
    document: str
    words: str
    holds: bool


@with_config(beyond("issue"))
class Issue(TypedDict):
    """Something that was noticed."""

    document: str | None
    noticed: str


@with_config(CLOSED)
class Status(TypedDict):
    """What there is in a record, in numbers."""

    id: str
    version: str
    captures: int
    sightings: int
    pages: int
    documents: int
    statements: int
    withdrawn: int
    issues: int
    forgotten: int
    capture_bytes: int
    store_bytes: int
    last_kept: str | None
    by_rules: Annotated[dict[str, int], Field(description="Documents by the rules that read them.")]
    unindexed: int
    without_vector: NotRequired[
        Annotated[int, Field(description="Statements without one, where goft[meaning] is there.")]
    ]
    rules: Annotated[str, Field(description="The version of today's rules.")]
