"""Reviewing a statement from its page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from goft.errors import ReviewError
from goft.record.reviewing import review
from goft.record.reviews import Correction, Verdict
from goft.views.serving.sharing import shared
from goft.views.serving.writing import reviewer_of, stated
from goft.views.web.items import found
from goft.views.web.rendering import Page
from goft.views.web.statements import body_of

_FIELDS = ("verdict", "speaker", "why", "token")
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_MOST = 2000


async def write(request: Request) -> Response:
    """Put a review down, for who holds a token."""
    return await run_in_threadpool(_write, request, await stated(request, _FIELDS, _MOST))


def _write(request: Request, stated: Mapping[str, str]) -> Response:
    page, here = Page.of(request), shared(request)
    kept, document = found(request)
    by = reviewer_of(here.settings, stated["token"])
    if by is None:
        return page.answer(body_of(page, kept, document, refused="review_wrong_token"), 403)
    verdict = next((each for each in _VERDICTS if each == stated["verdict"]), _VERDICTS[0])
    speaker = stated["speaker"] or None if verdict == "correct" else None
    try:
        review(here.record, kept.statement.id, Correction(verdict, by, stated["why"], speaker))
    except ReviewError as error:
        why = {"refused": "review_lacking", "why": error.message}
        return page.answer(body_of(page, kept, document, **why), 400)
    here.watch.touch()
    return RedirectResponse(f"/statements/{kept.statement.id}?reviewed=1#review", 303)
