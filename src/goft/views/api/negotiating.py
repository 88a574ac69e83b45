"""A statement in the forms of other programs, by what a request would rather have."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import mimeparse
from starlette.requests import Request
from starlette.responses import Response

from goft.views.answers.asks import OneStatement
from goft.views.answers.operations import BY_NAME
from goft.views.answers.statements import shown_statement
from goft.views.api.asking import asked, holdings_of
from goft.views.api.envelope import JSON, encoded, envelope, reply
from goft.views.citing.bibliography import bibtex, csl
from goft.views.citing.plain import cite
from goft.views.exporting.linked import CONTEXT, annotation, graph
from goft.views.kept import Shown

PAGE = "text/html"
ANNOTATION = f'application/ld+json;profile="{CONTEXT}"'
_VARY = {"vary": "Accept"}


def _letters(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


FORMS: Mapping[str, Callable[[Shown], bytes]] = {
    "text/plain": lambda item: _letters(cite(item) + "\n"),
    "text/x-bibliography": lambda item: _letters(cite(item) + "\n"),
    "application/x-bibtex": lambda item: _letters(bibtex(item) + "\n"),
    "application/vnd.citationstyles.csl+json": lambda item: encoded([csl(item)]),
    ANNOTATION: lambda item: encoded({"@context": CONTEXT} | annotation(item)),
    "application/ld+json": lambda item: encoded(graph(item)),
}
"""By media type, what writes a statement so."""


def represent(request: Request, item: Shown) -> Response | None:
    """A statement in another form than a page, where the request would rather have that."""
    wanted = _best(request, (*FORMS, JSON, PAGE))
    if wanted == PAGE:
        return None
    return _as_json(request, item.id) if wanted == JSON else _as(request, wanted, item)


def statement_in_its_form(request: Request) -> Response:
    """A statement at its address for programs: as JSON, unless another form is wanted."""
    question = asked(request, OneStatement)
    wanted = _best(request, (*FORMS, JSON))
    if wanted == JSON:
        return _as_json(request, question.id)
    return _as(request, wanted, shown_statement(holdings_of(request), question.id))


def _as(request: Request, form: str, item: Shown) -> Response:
    return reply(request, FORMS[form](item), form, _VARY)


def _as_json(request: Request, identifier: str) -> Response:
    question = OneStatement(id=identifier)
    answer = BY_NAME["statement"].ask(holdings_of(request), question)
    return reply(request, encoded(envelope(request, answer)), JSON, _VARY)


def _best(request: Request, forms: tuple[str, ...]) -> str:
    """The form that is wanted most; the last of them where none or anything is wanted."""
    stated = ", ".join(request.headers.getlist("accept")) or "*/*"
    try:
        found: str = mimeparse.best_match(forms, stated)
    except (mimeparse.MimeTypeParseException, ValueError):
        found = ""
    return found or forms[-1]
