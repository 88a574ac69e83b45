"""How a question is read from a request."""

from __future__ import annotations

import json
from typing import Any, TypeVar, get_origin

from starlette.requests import Request

from goft.errors import GoftError
from goft.views.answers.asks import Asks
from goft.views.answers.holdings import Holdings
from goft.views.serving.sharing import shared

Question = TypeVar("Question", bound=Asks)
TEXTS = ("text/plain", "text/html")
_JSON = "application/json"


class MediaError(GoftError):
    """What was sent is not of a kind that is read."""

    code = "request.media"


def holdings_of(request: Request) -> Holdings:
    """What the answers of an application are drawn from."""
    found: Holdings | None = getattr(request.app.state, "holdings", None)
    if found is None:
        served = shared(request)
        found = Holdings(served.record, served.watch.finder, whole=served.settings.shows_texts)
        request.app.state.holdings = found
    return found


def asked(request: Request, kind: type[Question]) -> Question:
    """What the path and the query of a request ask; raises pydantic's ValidationError."""
    return kind.model_validate(_values(request, kind))


def asked_of(request: Request, kind: type[Question], body: bytes) -> Question:
    """What a request with a body asks: JSON has all of it, else the body is the text."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == _JSON:
        return kind.model_validate(_joined(_object(body), _values(request, kind)))
    if media not in TEXTS:
        raise MediaError(f"“{media}” is not read")
    return kind.model_validate(_values(request, kind) | {"text": _text(body)})


def _joined(sent: dict[str, Any], stated: dict[str, Any]) -> dict[str, Any]:
    """What is sent and what the address states; one that is in both is stated twice."""
    twice = {name: [sent[name], stated[name]] for name in sent.keys() & stated.keys()}
    return sent | stated | twice


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise MediaError("the body is no JSON") from None
    if not isinstance(found, dict):
        raise MediaError("the body is no JSON object")
    return found


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MediaError("the body is not in UTF-8") from None


def _values(request: Request, kind: type[Asks]) -> dict[str, Any]:
    """Values by name: of those that may be many a list, of others what is stated, if but once."""
    found: dict[str, Any] = {}
    for name, value in request.query_params.multi_items():
        found.setdefault(name, []).append(value)
    for name, values in found.items():
        if len(values) == 1 and not _is_list(kind, name):
            found[name] = values[0]
    return found | request.path_params


def _is_list(kind: type[Asks], name: str) -> bool:
    field = kind.model_fields.get(name)
    return field is not None and get_origin(field.annotation) is tuple
