"""Refusals and failures: one shape for programs, a page for people."""

from __future__ import annotations

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from goft.errors import BusyError, GoftError, QueryError
from goft.views import api, web

_LOG = logging.getLogger(__name__)
_WHY = {
    "host": "The server is not asked under this name: name it in its settings.",
    "origin": "A page of another site may not send this.",
    "passed-on": "The server is meant for this machine alone: name the hosts it is reached by.",
    "large": "More was sent than is taken.",
    "slow": "It took too long: ask for less.",
    "missing": "There is nothing at this address.",
    "method": "This is not done at this address.",
    "fault": "The server failed; its log says why.",
}
_CODES = {404: "missing", 405: "method"}


def refuse(scope: Scope, status: int, code: str, message: str | None = None) -> Response:
    """The answer to a request that is not met."""
    request = Request(scope)
    words = message or _WHY.get(code, code)
    for root in api.ROOTS:
        if scope["path"].startswith(root):
            return api.failure(request, status, code, words)
    return web.failure(request, status, code, words)


def missed(request: Request, error: Exception) -> Response:
    """What Starlette itself refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    found = refuse(request.scope, status, _CODES.get(status, "request"), _detail(error, status))
    found.headers.update(headers or {})
    return found


def _detail(error: Exception, status: int) -> str | None:
    return None if status in _CODES else getattr(error, "detail", None)


def refused(request: Request, error: Exception) -> Response:
    """What goft refuses: a query that makes no sense, or a record that cannot be read."""
    if isinstance(error, QueryError):
        return refuse(request.scope, 400, error.code, error.message)
    if isinstance(error, BusyError):
        return refuse(request.scope, 503, error.code)
    assert isinstance(error, GoftError)
    # The message names files of the server, which is nobody's business.
    _LOG.error("%s: %s", request.url.path, error.message)
    return refuse(request.scope, 500, error.code, _WHY["fault"])
