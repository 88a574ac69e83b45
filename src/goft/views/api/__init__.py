"""The programming interface over HTTP: what of it the server needs to know."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from goft.views.kept import Shown

ROOTS = ("/api/",)
"""Where failures are told in the shape for programs."""

routes: list[BaseRoute] = []


def failure(request: Request, status: int, code: str, message: str) -> Response:
    """A failure in the shape for programs."""
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def represent(request: Request, item: Shown) -> Response | None:
    """A statement in another form than a page, where the request would rather have that."""
    return None


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """What has to run as long as the application does."""
    yield
