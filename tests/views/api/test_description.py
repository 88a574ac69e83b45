"""The description holds: what it allows is answered as it says, what it forbids is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from tests.views.api import fuzzing

from goft.views.answers.failures import cures
from goft.views.api.openapi import description

DOCS = Path(__file__).parents[3] / "docs"
FEW = 8


@pytest.mark.parametrize("operation", fuzzing.operations(), ids=lambda each: each.label)
def test_answers_are_as_described_whatever_is_asked(app: Starlette, operation: Any) -> None:
    statuses = fuzzing.ask(app, operation, FEW, number=7)
    assert sum(statuses.values()) > 0


def section(heading: str) -> str:
    """The part of docs/http-api.md under a heading."""
    text = (DOCS / "http-api.md").read_text("utf-8")
    found = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", text, re.S | re.M)
    assert found, f"docs/http-api.md has no heading “{heading}”"
    return found[1]


def described() -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{method.upper()} {path}", operation)
        for path, methods in description()["paths"].items()
        for method, operation in methods.items()
    ]


@pytest.mark.parametrize(("heading", "operation"), described(), ids=lambda each: str(each)[:60])
def test_every_route_and_parameter_is_documented(heading: str, operation: dict[str, Any]) -> None:
    text = section(heading)
    for parameter in operation["parameters"]:
        assert f"`{parameter['name']}`" in text, parameter["name"]
    for media in operation["responses"]["200"]["content"]:
        known = f"`{media}`" in text
        assert known or media in ("application/json", "application/x-ndjson")


def test_no_route_is_documented_that_there_is_not() -> None:
    text = (DOCS / "http-api.md").read_text("utf-8")
    listed = re.findall(r"^### ((?:GET|POST) /api/\S+)$", text, re.M)
    assert listed == [heading for heading, _ in described()]


def test_every_kind_of_failure_is_documented() -> None:
    text = (DOCS / "http-api.md").read_text("utf-8")
    assert all(f"`{kind}`" in text for kind in cures())
