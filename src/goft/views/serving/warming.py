"""Making before anybody asks what else the first to ask would wait for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from starlette.applications import Starlette
from starlette.types import Message

from goft.languages.pack import codes
from goft.record.dossiers.entries import dossiers
from goft.record.registry.own import terms_of
from goft.record.retelling.wording import wording
from goft.record.timeline.denials import denies
from goft.views.serving.sharing import Shared
from goft.views.web import finding
from goft.views.web.rendering import environment

_ALONE = ("/", "/find", "/about", "/outlets", "/issues", "/people", "/dossiers", "/read")


def warm(app: Starlette) -> None:
    """Load templates, the registry and what comparing needs, and look at a page of each kind.

    What a kind of page loads, and what is counted for it, is there for the next who asks for one.
    """
    found: Shared = app.state.shared
    for code in codes():
        pages = environment(code)
        for name in pages.list_templates():
            pages.get_template(name)
        wording("-", code)
        denies("-", code)
    terms_of(found.record).entries("-")
    for path in kinds(found):
        if not found.stopped.is_set():
            asyncio.run(_look(app, path))


def kinds(found: Shared) -> Iterator[str]:
    """The address of a page of each kind."""
    yield from _ALONE
    yield from (f"/dossiers/{each}" for each in list(dossiers(found.record))[:1])
    for item in finding.ahead(found)[2][:1]:
        document = f"/documents/{item.document_id}"
        yield from (f"/statements/{item.id}", document, f"{document}/versions")
        yield f"/occasions/{item.document_id}"


async def _look(app: Starlette, path: str) -> None:
    """Ask for a page, and do nothing with it."""

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(_: Message) -> None:
        pass

    host = min(app.state.shared.settings.hosts)
    scope = {"type": "http", "method": "GET", "scheme": "http", "path": path, "query_string": b""}
    await app(scope | {"headers": [(b"host", host.encode())]}, receive, send)
