"""How a shape refers to one of the public line, or goes beyond it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict, WithJsonSchema

PUBLIC, BEYOND, WITHOUT = "x-public", "x-beyond", "x-without"
"""Marks that stand in a schema until the shapes of the public line are put in their place."""

CLOSED = ConfigDict(extra="forbid")
Span = Annotated[list[int], WithJsonSchema({PUBLIC: "span"})]
Line = Annotated[dict[str, Any], WithJsonSchema({PUBLIC: "reading"})]


def beyond(base: str, *without: str) -> ConfigDict:
    """The configuration of a shape that has all of a public one's values but these."""
    return ConfigDict(extra="forbid", json_schema_extra={BEYOND: base, WITHOUT: list(without)})
