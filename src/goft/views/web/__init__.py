"""The pages: what of them the server needs to know."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route


def home(request: Request) -> Response:
    """What this is."""
    return PlainTextResponse("goft")


routes: list[BaseRoute] = [Route("/", home, name="home")]


def failure(request: Request, status: int, code: str, message: str) -> Response:
    """A failure as a page."""
    return PlainTextResponse(message, status)
