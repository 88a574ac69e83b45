"""The JSON Schema of questions and answers, made from their classes and the public line's."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import TypeAdapter

from goft.views.answers.asks import Asks
from goft.views.answers.operations import OPERATIONS
from goft.views.answers.shapes.marks import BEYOND, PUBLIC, WITHOUT

Schema = dict[str, Any]
WHERE = "#/components/schemas/"
_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}
ALSO: Schema = {
    "type": "object",
    "description": "Words of the query, and what was searched for because they name it, or stood "
    "in their place.",
    "properties": {
        "words": {"type": "string"},
        "forms": {"type": "object", "additionalProperties": _STRINGS},
        "entries": _STRINGS,
    },
    "required": ["words", "forms", "entries"],
    "additionalProperties": False,
}
_PREFIX = "Public"


def name_of(public: str) -> str:
    """The name under which a shape of the public line stands among the others."""
    return _PREFIX + public.capitalize()


@cache
def public() -> dict[str, Schema]:
    """The shapes of the public line by name, `reading` being the line itself."""
    text = files("goft").joinpath("views/schema/reading.schema.json").read_text("utf-8")
    line: Schema = json.loads(text)
    shapes: dict[str, Schema] = line.pop("$defs")
    del line["$schema"]
    return {"reading": line, **shapes}


def answers() -> tuple[dict[str, Schema], dict[str, Schema]]:
    """The schema of every operation's answer, and the shapes they refer to."""
    adapters = [(each.name, "serialization", TypeAdapter(each.gives)) for each in OPERATIONS]
    found, defined = TypeAdapter.json_schemas(adapters, ref_template=WHERE + "{model}")  # type: ignore[arg-type]
    shapes: dict[str, Schema] = {name_of(each): schema for each, schema in public().items()}
    shapes |= defined.get("$defs", {})
    placed: dict[str, Schema] = {name: _placed(schema) for name, schema in shapes.items()}
    return {name: _placed(schema) for (name, _), schema in found.items()}, placed


def questions() -> dict[str, Schema]:
    """The schema of what every operation takes."""
    return {each.name: question(each.asks) for each in OPERATIONS}


def question(asked: type[Asks]) -> Schema:
    """The schema of what is taken, without names that say nothing."""
    schema = asked.model_json_schema()
    for value in schema["properties"].values() if "properties" in schema else ():
        value.pop("title", None)
    placed: Schema = _placed(schema)
    return placed


def self_contained(name: str) -> Schema:
    """The schema of an answer with all that it refers to inside."""
    schemas, shapes = answers()
    text = json.dumps(schemas[name] | {"$defs": _reached(schemas[name], shapes)})
    found: Schema = json.loads(text.replace(WHERE, "#/$defs/"))
    return found


def _reached(schema: Schema, shapes: dict[str, Schema]) -> dict[str, Schema]:
    """The shapes that a schema refers to, and those that they do."""
    found: dict[str, Schema] = {}
    waiting = list(_references(schema))
    while waiting:
        name = waiting.pop().removeprefix(WHERE)
        if name not in found:
            found[name] = shapes[name]
            waiting += _references(shapes[name])
    return found


def _references(value: Any) -> Iterable[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for each in value.values():
            yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def _placed(value: Any) -> Any:
    """The schema with the shapes of the public line in the place of their marks."""
    if isinstance(value, list):
        return [_placed(each) for each in value]
    if not isinstance(value, dict):
        return value
    if PUBLIC in value:
        return {"$ref": WHERE + name_of(value[PUBLIC])}
    grown = _grown(value).items()
    # A title of the generator repeats a name; a value that is called so is a schema.
    found = {key: _placed(each) for key, each in grown if key != "title" or isinstance(each, dict)}
    reference = found.get("$ref", "")
    if isinstance(reference, str) and reference.startswith("#/$defs/"):
        found["$ref"] = WHERE + name_of(reference.removeprefix("#/$defs/"))
    return found


def _grown(schema: Schema) -> Schema:
    """The schema with the values of the public shape that it goes beyond."""
    base = schema.get(BEYOND)
    if not isinstance(base, str):
        return schema
    shape, without = public()[base], schema[WITHOUT]
    own = {key: value for key, value in schema.items() if key not in (BEYOND, WITHOUT)}
    kept = {name: each for name, each in shape["properties"].items() if name not in without}
    needed = [name for name in shape["required"] if name not in without]
    own["properties"] = kept | schema["properties"]
    own["required"] = [*needed, *schema["required"]]
    return own
