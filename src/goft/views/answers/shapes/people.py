"""Shapes of people and offices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, with_config
from typing_extensions import TypedDict

from goft.views.answers.shapes.marks import CLOSED


@with_config(CLOSED)
class Link(TypedDict):
    """Somebody or something that is meant, and why."""

    id: str
    kind: Literal["person", "organisation", "country"]
    score: float
    why: str
    office: str | None


@with_config(CLOSED)
class Matched(TypedDict):
    """Who is meant, null where that is not sure, and all that can be."""

    sure: Link | None
    candidates: list[Link]


@with_config(CLOSED)
class Source(TypedDict):
    """Where something was looked up, and on which day."""

    address: str
    seen: str


@with_config(CLOSED)
class Term(TypedDict):
    """A person in an office; `begins` and `ends` are EDTF."""

    person: str
    office: str
    begins: str
    ends: str
    acting: bool
    sources: list[Source]


@with_config(CLOSED)
class Person(TypedDict):
    """Somebody of the registry."""

    id: str
    names: dict[str, list[str]]
    alone: Annotated[dict[str, list[str]], Field(description="Names without a first name.")]
    of: str | None
    terms: list[Term]


@with_config(CLOSED)
class Office(TypedDict):
    """An office of the registry, and who held it when."""

    id: str
    names: dict[str, list[str]]
    of: str | None
    kind: str | None
    body: str | None
    shared: Annotated[bool, Field(description="Several hold it at once.")]
    terms: list[Term]
