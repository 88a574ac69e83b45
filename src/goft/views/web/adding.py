"""Adding a statement that a reader missed, from the page of its document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from goft.errors import BusyError, ReviewError
from goft.model import Span, Style
from goft.record.adding import add, places
from goft.record.asking import document as document_of
from goft.record.kept import KeptDocument
from goft.record.reviews import Addition
from goft.views.serving.sharing import Shared, shared
from goft.views.serving.writing import reviewer_of, stated
from goft.views.veil import veiled
from goft.views.web.documents import body_of
from goft.views.web.rendering import Page

_FIELDS = ("words", "place", "style", "speaker", "why", "token")
_STYLES: tuple[Style, ...] = get_args(Style)
_MOST = 8000
_PLACE = re.compile(r"(\d{1,9}):(\d{1,9})")


class _RefusedError(Exception):
    """What cannot be added; `facts` tell the page why."""

    def __init__(self, status: int, key: str, **facts: Any) -> None:
        super().__init__(key)
        self.status, self.facts = status, {"refused": key, **facts}


async def write(request: Request) -> Response:
    """Add a statement, for who holds a token."""
    return await run_in_threadpool(_write, request, await stated(request, _FIELDS, _MOST))


def _write(request: Request, stated: Mapping[str, str]) -> Response:
    page, here = Page.of(request), shared(request)
    kept = document_of(here.record, request.path_params["id"])
    if kept is None:
        raise HTTPException(404)
    try:
        added = _added(here, kept, stated)
    except _RefusedError as refused:
        again = {name: stated[name] for name in _FIELDS if name != "token"}
        return page.answer(body_of(page, kept, {**again, **refused.facts}), refused.status)
    here.watch.touch()
    return RedirectResponse(f"/statements/{added}?reviewed=1#review", 303)


def _added(here: Shared, kept: KeptDocument, stated: Mapping[str, str]) -> str:
    """The id of the statement that was added."""
    by = reviewer_of(here.settings, stated["token"])
    if by is None:
        raise _RefusedError(403, "review_wrong_token")
    place = _place(kept, stated)
    there = [each for each in kept.standing if each.statement.content == (place,)]
    if there:
        raise _RefusedError(409, "add_there", there=there[0].statement.id)
    style: Style = next((each for each in _STYLES if each == stated["style"]), "indirect")
    speaker = stated["speaker"].strip() or None
    asked = Addition(by, stated["why"], (place,), speaker=speaker, style=style)
    try:
        return add(here.record, kept.id, asked).statement.id
    except BusyError:
        raise _RefusedError(409, "add_busy") from None
    except ReviewError as error:
        raise _RefusedError(400, "add_lacking", message=error.message) from None


def _place(kept: KeptDocument, stated: Mapping[str, str]) -> Span:
    """Where the words stand: where they were marked, or else where alone they are found."""
    found = places(stated["words"], veiled(kept.document))
    marked = _marked(kept.document.text, stated["place"])
    if not found:
        raise _RefusedError(400, "add_absent")
    if marked not in found and len(found) > 1:
        raise _RefusedError(400, "add_several", count=len(found))
    return marked if marked in found else found[0]


def _marked(text: str, place: str) -> Span | None:
    """The stretch of a text that was marked, without the blanks at its ends."""
    stated = _PLACE.fullmatch(place)
    if stated is None:
        return None
    start, end = int(stated[1]), int(stated[2])
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())
