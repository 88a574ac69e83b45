"""Shapes of named matters and of what was said over time."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema, with_config
from typing_extensions import TypedDict

from goft.views.answers.shapes.marks import CLOSED, PUBLIC
from goft.views.answers.shapes.statements import Denial, Statement


@with_config(CLOSED)
class Dossier(TypedDict):
    """A named matter: its names and terms by language, and ids of the registry."""

    id: str
    names: dict[str, str]
    terms: dict[str, list[str]]
    countries: list[str]
    organisations: list[str]
    people: list[str]
    near: Annotated[list[str], Field(description="Only pages count that name one of them.")]


@with_config(CLOSED)
class Silence(TypedDict):
    """The longest time between two days on which something was said."""

    after: str
    until: str
    days: int


class Entry(Statement):
    """A statement of a timeline; `again` is the earlier one that told the same words."""

    day: str | None
    occasion: Annotated[
        dict[str, Any] | None,
        WithJsonSchema({"anyOf": [{PUBLIC: "occasion"}, {"type": "null"}]}),
    ]
    how: Annotated[
        Literal["words", "question", "introduced", "heading", "goes on", "page"] | None,
        Field(description="What shows that it is on the matter of a dossier."),
    ]
    denial: Denial | None
    again: str | None


@with_config(CLOSED)
class Timeline(TypedDict):
    """What was said in the order of days; what has no day comes last."""

    first: Annotated[str | None, Field(description="The first mention.")]
    silence: Silence | None
    entries: list[Entry]
