"""The programming interface over HTTP: what of it the server needs to know."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from goft.views.api.endpoints import operations
from goft.views.api.envelope import JSON, encoded, refusal, reply
from goft.views.api.frontier import Frontier
from goft.views.api.negotiating import represent
from goft.views.api.openapi import ROOT, description
from goft.views.feeds import routes as feeds

ROOTS = ("/api/", "/mcp", "/feeds/", "/oembed")
"""Where failures are told in the shape for programs."""

__all__ = ["ROOTS", "failure", "lifespan", "represent", "routes"]


def describe(request: Request) -> Response:
    """What there is, as other programs understand it."""
    return reply(request, encoded(description()), JSON)


def failure(request: Request, status: int, code: str, message: str) -> Response:
    """A failure in the shape for programs."""
    return refusal(status, code, message)


routes: list[BaseRoute] = [
    Mount(
        ROOT,
        routes=[Route("/openapi.json", describe, name="description"), *operations()],
        middleware=[Middleware(Frontier)],
    ),
    Mount(feeds.ROOT, routes=feeds.routes, middleware=[Middleware(Frontier)]),
]


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """What has to run as long as the application does."""
    yield
