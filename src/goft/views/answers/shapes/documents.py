"""Shapes of documents and of what outlets told."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from goft.views.answers.shapes.marks import CLOSED, PUBLIC
from goft.views.answers.shapes.statements import Facts, Statement

Blocks = Annotated[list[Any], WithJsonSchema({"type": "array", "items": {PUBLIC: "block"}})]
Told = Literal["in full", "in part", "changed", "left out"]


@with_config(CLOSED)
class Seen(TypedDict):
    """One time the bytes were seen."""

    captured: str | None
    kept: str
    source: str
    address: str | None
    route: str


class Listed(Facts):
    """A document of a list."""

    statements: Annotated[int, Field(description="How many statements stand in it.")]


class Document(Facts):
    """A document with its statements; where whole texts are not shown, `text` is null."""

    text: str | None
    blocks: Blocks
    seen: list[Seen]
    rules: Annotated[str, Field(description="The version of the rules that read it.")]
    read: str
    statements: list[Statement]
    occasions: Annotated[
        list[Any], WithJsonSchema({"type": "array", "items": {PUBLIC: "occasion"}})
    ]


@with_config(CLOSED)
class Shift(TypedDict):
    """A statement that only one of two versions has, or both in other words."""

    kind: Literal["went", "came", "reworded"]
    older: Statement | None
    newer: Statement | None


@with_config(CLOSED)
class Version(TypedDict):
    """A version of a page, and how its statements differ from the version before."""

    document: Facts
    seen: list[Seen]
    statements: int
    shifts: list[Shift]


@with_config(CLOSED)
class Outlet(TypedDict):
    """Who reported an occasion, and how many of its statements in which way."""

    name: str
    language: str | None
    counts: dict[Told, int]


class Row(Statement):
    """A statement of an occasion, and how each outlet of its language told it."""

    told: dict[str, Told]
    otherwise: Annotated[
        list[str], Field(description="The statements of the rows that have its words changed.")
    ]
    against: Annotated[
        list[str],
        Field(description="The statements in which somebody else does not say the same."),
    ]


@with_config(CLOSED)
class Coverage(TypedDict):
    """Which outlet told what of an occasion."""

    reports: list[Facts]
    outlets: list[Outlet]
    rows: list[Row]
