"""The one shape in which programs are told what went wrong."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError
from typing_extensions import TypedDict

from goft.errors import GoftError

PARAMETER = "request.parameter"
_FIELDS = ("source", "line", "key")
_SAID = {
    "extra_forbidden": "there is no such parameter",
    "missing": "it is missing",
    "string_pattern_mismatch": "it has letters that have no place there",
    "string_unicode": "it is no Unicode text",
    "bool_type": "it is true or false",
    "int_type": "it is a whole number",
}
_CURES = {
    "request.unknown": "take an id from a search, a list or a quotation check",
    "request.missing": "see /api/1/openapi.json for every address",
    "request.method": "see /api/1/openapi.json for what is done where",
    "request.rate": "wait as long as the header Retry-After says",
    "request.large": "send less at a time",
    "request.slow": "ask for less at a time",
    "request.media": "send text/plain, text/html or application/json in UTF-8",
    "request.host": "ask it under a name that is in its settings",
    "request.origin": "name the site in the setting cors_origins",
    "request.passed-on": "name the hosts it is reached by in its settings",
    PARAMETER: "see the parameters of this question in /api/1/openapi.json",
    "record.query": "do as the message says; docs/search.md tells of queries",
}


class Told(TypedDict):
    """What went wrong: `kind` is stable, `fields` name what is meant."""

    kind: str
    message: str
    cure: str | None
    fields: dict[str, str]


class Failure(TypedDict):
    """The answer where there is none."""

    error: Told


def cures() -> Mapping[str, str]:
    """The kinds of failures of a request, each with what to do about it."""
    return _CURES


def failure(kind: str, message: str, fields: Mapping[str, str] | None = None) -> Failure:
    """A failure of a kind, with its cure where there is one."""
    cure = _CURES.get(kind)
    return {"error": {"kind": kind, "message": message, "cure": cure, "fields": dict(fields or {})}}


def of_error(error: GoftError) -> Failure:
    """What goft refuses; files of this machine are not named."""
    named = {name: getattr(error, name) for name in _FIELDS}
    return failure(error.code, error.message, {k: str(v) for k, v in named.items() if v})


def of_parameters(error: ValidationError) -> Failure:
    """What is wrong with parameters, each by its name."""
    found: dict[str, str] = {}
    for each in error.errors(include_url=False, include_input=False):
        name = str(each["loc"][0]) if each["loc"] else ""
        found.setdefault(name, _words(each["type"], each["msg"]))
    message = "; ".join(f"{name}: {why}" for name, why in found.items())
    return failure(PARAMETER, message, found)


def _words(kind: str, message: str) -> str:
    return _SAID.get(kind, message.removeprefix("Value error, "))
