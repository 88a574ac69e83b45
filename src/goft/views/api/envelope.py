"""Answers and failures on their way out: one envelope, one shape of failure, cached by content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from goft import __version__
from goft.views.answers.answer import Answer
from goft.views.answers.failures import failure
from goft.views.serving.sharing import shared

JSON = "application/json"
_FAULT = "fault"


def encoded(content: Any) -> bytes:
    """JSON in UTF-8; a lone surrogate is written as its escape."""
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "backslashreplace")


def envelope(request: Request, answer: Answer) -> dict[str, Any]:
    """What was asked for, how much there is, where it goes on, and what it was drawn from."""
    return {
        "data": answer.data,
        "total": answer.total,
        "also": list(answer.also),
        "links": {"self": _address(request), "next": _next(request, answer)},
        "record": {"id": shared(request).record.id, "goft": __version__},
    }


def _address(request: Request) -> str:
    query = request.url.query
    return request.url.path + (f"?{query}" if query else "")


def _next(request: Request, answer: Answer) -> str | None:
    """The address of the page that follows, None on the last."""
    if answer.after is None:
        return None
    stated = [pair for pair in request.query_params.multi_items() if pair[0] != "after"]
    return f"{request.url.path}?{urlencode([*stated, ('after', str(answer.after))])}"


def reply(
    request: Request, body: bytes, media_type: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A body that may be kept: not sent again to whoever has it already."""
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    kept = {"etag": tag, "cache-control": _caching(request)} | dict(headers or {})
    if _has(request, tag):
        return Response(status_code=304, headers=kept)
    return Response(body, media_type=media_type, headers=kept)


def _caching(request: Request) -> str:
    """For how long others may hand an answer out without asking."""
    seconds = shared(request).settings.cache_s
    return f"public, max-age={seconds}" if seconds else "no-cache"


def _has(request: Request, tag: str) -> bool:
    """Whether the one who asks has what the tag names."""
    stated = request.headers.get("if-none-match", "")
    tags = {each.strip().removeprefix("W/") for each in stated.split(",")}
    return request.method in ("GET", "HEAD") and bool(tags & {tag, "*"})


def refusal(
    status: int, kind: str, message: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A failure of the server's own; a fault of ours is goft's, all else the request's."""
    kind = "goft.fault" if kind == _FAULT else kind if "." in kind else f"request.{kind}"
    return failed(status, failure(kind, message), headers)


def failed(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Response:
    """A failure, which nobody keeps."""
    told = {"cache-control": "no-store"} | dict(headers or {})
    return Response(encoded(content), status, told, JSON)
