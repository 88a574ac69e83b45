"""Running the server of the tools: over standard input and output, or over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import anyio
import uvicorn
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette

from goft.record.record import Record
from goft.record.search.finding import Finder
from goft.views.answers.holdings import Holdings
from goft.views.api.frontier import Held, Rates
from goft.views.exits import DONE
from goft.views.mcp.server import make_server
from goft.views.output import emit
from goft.views.records import opened
from goft.views.serving.running import address, listen
from goft.views.serving.safety import Limits, Safety
from goft.views.serving.settings import Settings, settings_of

PATH = "/mcp"
PORT = 8735


def speak(place: str) -> int:
    """Answer on standard input and output until the input ends."""
    with opened(place) as record, suppress(KeyboardInterrupt):
        anyio.run(_speak, make_server(_holdings(record)))
    return DONE


async def _speak(server: Server[Any]) -> None:
    async with stdio_server() as (received, sent):
        await server.run(received, sent, server.create_initialization_options())


def serve(place: str, stated: Mapping[str, Any]) -> int:
    """Answer over HTTP until interrupted."""
    settings = settings_of({"port": PORT} | dict(stated))
    with opened(place) as record, suppress(KeyboardInterrupt):
        app = application(_holdings(record, whole=settings.shows_texts), settings)
        listening = listen(settings)
        emit(f"goft answers at {address(settings, listening)[:-1]}{PATH} (Ctrl-C ends it)")
        config = uvicorn.Config(app, log_level="warning", access_log=False, proxy_headers=False)
        uvicorn.Server(config).run([listening])
    return DONE


def application(holdings: Holdings, settings: Settings) -> Starlette:
    """The tools over HTTP; names and other sites are checked as for every page."""
    app = make_server(holdings).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=settings.request_bytes,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    if settings.requests_per_minute:
        app.add_middleware(Held, rates=Rates(settings.requests_per_minute))
    app.add_middleware(Limits, settings=settings)
    app.add_middleware(Safety, settings=settings)
    return app


def _holdings(record: Record, *, whole: bool = True) -> Holdings:
    return Holdings(record, lambda: Finder(record), whole)
