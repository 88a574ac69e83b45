"""The application: pages and programming interface over one record."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from goft.errors import GoftError
from goft.record.opening import open_record
from goft.record.search.watching import Watch
from goft.views import api, web
from goft.views.serving.failing import missed, refused
from goft.views.serving.safety import Limits, Safety
from goft.views.serving.settings import Settings, settings_of
from goft.views.serving.sharing import Shared, lifespan
from goft.views.serving.warming import warm

PLACE, SETTINGS = "GOFT_SERVED_RECORD", "GOFT_SERVED_SETTINGS"


def build(place: str, settings: Settings, *, led: bool = False) -> Starlette:
    """The application over the record at a place; `led` where another process keeps up with it.

    Whatever asks the record is an endpoint without `async`: it runs in a thread, as many at once
    as the settings say, and never holds up those who wait. The record's connections may be used
    by all threads.
    """
    record = open_record(place)
    app = Starlette(
        routes=[*web.routes, *api.routes],
        middleware=[Middleware(Safety, settings=settings), Middleware(Limits, settings=settings)],
        exception_handlers={HTTPException: missed, GoftError: refused},
        lifespan=_lifespan,
    )
    app.state.shared = Shared(record, settings, Watch(record, led=led))
    return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    settings = app.state.shared.settings
    current_default_thread_limiter().total_tokens = max(1, settings.threads)
    async with lifespan(app, warm), api.lifespan(app):
        yield


def from_environment() -> Starlette:
    """The application in a process of its own, which is told of its record by the environment."""
    return build(os.environ[PLACE], settings_of(json.loads(os.environ[SETTINGS])), led=True)
