"""The published schema is what JSON lines follow."""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.views.samples import READING

import goft
from goft.model import Reading

EXAMPLES = sorted(files("goft").joinpath("examples").iterdir(), key=lambda file: file.name)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    text = files("goft").joinpath("views/schema/reading.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda file: file.name)
def test_every_example_follows_the_schema(
    page: Traversable, validator: Draft202012Validator
) -> None:
    line = goft.read(page.read_bytes(), source=page.name).to_json()
    validator.validate(json.loads(json.dumps(line)))


def test_a_full_reading_follows_the_schema_and_comes_back(
    validator: Draft202012Validator,
) -> None:
    line = json.loads(json.dumps(READING.to_json()))
    validator.validate(line)
    assert Reading.from_json(line) == READING


def test_the_schema_refuses_what_it_does_not_know(validator: Draft202012Validator) -> None:
    line = json.loads(json.dumps(READING.to_json()))
    line["statements"][0]["verdict"] = "true"
    assert not validator.is_valid(line)
