"""The description of the interface in OpenAPI 3.1, made from the table of operations."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from goft import __version__
from goft.views.answers.failures import Failure
from goft.views.answers.operations import OPERATIONS, Operation
from goft.views.answers.schemas import ALSO, WHERE, answers, question
from goft.views.api.asking import TEXTS
from goft.views.api.endpoints import LINES
from goft.views.api.envelope import JSON
from goft.views.api.negotiating import FORMS

Schema = dict[str, Any]
ROOT = "/api/1"
_ABOUT = (
    "Who said what in the news pages of a record. Every statement is a range of a page's own "
    "words; spans are half-open and count code points of the page's text. `document.id` is the "
    "SHA-256 of the capture, `document.captured` the earliest time at which it was there."
)
_FAILURES = {
    400: "The question makes no sense; the fields tell which parameter is wrong.",
    404: "What is asked for is not there.",
    413: "More was sent than is taken.",
    415: "What was sent is not of a kind that is read.",
    422: "The text cannot be read.",
    429: "More was asked in a minute than is answered.",
    503: "It took too long, or the record is being written to.",
}
_SENDING = (413, 415, 422)


@cache
def description() -> Schema:
    """The whole description."""
    schemas, shapes = answers()
    paths: dict[str, Schema] = {}
    for each in OPERATIONS:
        paths.setdefault(ROOT + each.path, {})[each.method.lower()] = _operation(
            each, schemas[each.name]
        )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "goft",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": shapes | _failure()},
    }


def _failure() -> dict[str, Schema]:
    schema = TypeAdapter(Failure).json_schema(ref_template=WHERE + "{model}")
    return {**schema.pop("$defs"), "Failure": schema}


def _operation(operation: Operation, schema: Schema) -> Schema:
    taken = question(operation.asks)
    found: Schema = {
        "operationId": operation.name,
        "summary": operation.about,
        "responses": {"200": _found(operation, schema)} | _failures(operation),
    }
    if operation.method == "POST":
        return found | {"requestBody": _body(taken), "parameters": _beside(taken)}
    return found | {"parameters": _parameters(operation, taken)}


def _parameters(operation: Operation, taken: Schema) -> list[Schema]:
    return [
        _parameter(name, schema, name in taken.get("required", ()), operation.path)
        for name, schema in taken.get("properties", {}).items()
    ]


def _parameter(name: str, schema: Schema, required: bool, path: str = "") -> Schema:
    plain = _stated(schema)
    found: Schema = {
        "name": name,
        "in": "path" if f"{{{name}}}" in path else "query",
        "required": required,
        "description": plain.pop("description", ""),
        "schema": plain,
    }
    return found | {"style": "form", "explode": True} if plain.get("type") == "array" else found


def _stated(schema: Schema) -> Schema:
    """The schema of a parameter that is stated: in an address there is no null."""
    rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
    for each in schema.get("anyOf", ()):
        if each != {"type": "null"}:
            rest = each | rest
    if schema.get("default") is not None:
        rest["default"] = schema["default"]
    return rest


def _body(taken: Schema) -> Schema:
    text = taken["properties"]["text"]
    plain = {media: {"schema": {"type": "string", "minLength": 1}} for media in TEXTS}
    description: str = text["description"]
    return {
        "required": True,
        "description": description,
        "content": {JSON: {"schema": taken}} | plain,
    }


def _beside(taken: Schema) -> list[Schema]:
    """What may be stated in the address beside a body that is the text alone."""
    rest = {name: each for name, each in taken["properties"].items() if name != "text"}
    return [_parameter(name, schema, False) for name, schema in rest.items()]


def _found(operation: Operation, schema: Schema) -> Schema:
    if operation.streams:
        return {"description": operation.about, "content": {LINES: {"schema": schema}}}
    content: Schema = {JSON: {"schema": _envelope(schema)}}
    if operation.name == "statement":
        content |= {form: {"schema": _form(form)} for form in FORMS}
    return {"description": operation.about, "content": content}


def _form(media: str) -> Schema:
    return {} if "json" in media else {"type": "string"}


def _envelope(schema: Schema) -> Schema:
    address = {"type": "string"}
    nullable = {"type": ["string", "null"]}
    links = _object({"self": address, "next": nullable})
    record = _object({"id": address, "goft": address})
    total = {"type": ["integer", "null"], "description": "How many there are in all."}
    also = {"type": "array", "items": ALSO}
    return _object({"data": schema, "total": total, "also": also, "links": links, "record": record})


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _failures(operation: Operation) -> Schema:
    content = {JSON: {"schema": {"$ref": WHERE + "Failure"}}}
    return {
        str(status): {"description": about, "content": content}
        for status, about in _FAILURES.items()
        if (status != 404 or operation.may_miss)
        and (status not in _SENDING or operation.method == "POST")
    }
