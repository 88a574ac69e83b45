"""The pages: what of them the server needs to know."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from goft.views.serving.sharing import shared
from goft.views.web import (
    adding,
    documents,
    dossiers,
    embedding,
    finding,
    occasions,
    people,
    reading,
    retellings,
    reviewing,
    statements,
    telling,
)
from goft.views.web.rendering import STATIC, Page, asset, paged


def failure(request: Request, status: int, code: str, message: str) -> Response:
    """A failure as a page."""
    return Page.of(request).render("failure", status, code=code, message=message)


def robots(request: Request) -> Response:
    """What search engines may look at: nothing where others than this machine may ask."""
    rule = "/" if shared(request).settings.is_public else ""
    return PlainTextResponse(f"User-agent: *\nDisallow: {rule}\n")


def above(request: Request) -> Response:
    """The page from which something was sent, for who asks for where it was sent to."""
    path = request.url.path.rpartition("/")[0]
    return RedirectResponse(f"{path}?{request.url.query}".rstrip("?"))


def icon(request: Request) -> Response:
    """Where browsers look for an icon by themselves."""
    return RedirectResponse(asset("icon.svg"))


routes: list[BaseRoute] = [
    Route("/", paged(finding.home)),
    Route("/find", paged(finding.find)),
    Route("/statements/{id}", paged(statements.statement)),
    Route("/statements/{id}/retellings", paged(retellings.retellings)),
    Route("/statements/{id}/review", reviewing.write, methods=["POST"]),
    Route("/statements/{id}/review", above),
    Route("/statements/{id}/{form:str}", statements.citation),
    Route("/embed/{id}", embedding.card),
    Route("/oembed", embedding.oembed),
    Route("/documents/{id}", paged(documents.document)),
    Route("/documents/{id}/statements", adding.write, methods=["POST"]),
    Route("/documents/{id}/statements", above),
    Route("/documents/{id}/versions", paged(documents.versions)),
    Route("/occasions/{name}", paged(occasions.occasion)),
    Route("/people", paged(people.people)),
    Route("/people/{id}", paged(people.person)),
    Route("/offices/{id}", paged(people.office)),
    Route("/dossiers", paged(dossiers.dossiers)),
    Route("/dossiers/{id}", paged(dossiers.dossier)),
    Route("/outlets", paged(telling.outlets)),
    Route("/issues", paged(telling.issues)),
    Route("/about", paged(telling.about)),
    Route("/read", paged(reading.form), methods=["GET"]),
    Route("/read", reading.read, methods=["POST"]),
    Route("/robots.txt", robots),
    Route("/favicon.ico", icon),
    Mount("/static", StaticFiles(directory=STATIC)),
]
