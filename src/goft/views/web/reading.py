"""The page on which a text is read at once, without keeping it."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from goft.languages.pack import codes
from goft.model import Capture
from goft.pipeline import read_capture
from goft.views.veil import veiled
from goft.views.web.documents import text_facts
from goft.views.web.naming import languages
from goft.views.web.rendering import Page

_MOST_BYTES = 500_000


def form(request: Request) -> Response:
    """Where a text is pasted or a file dropped."""
    page = Page.of(request)
    return page.kept(lambda: page.body("read", _facts(page)), slow=True)


def _form(page: Page, wrong: str, status: int) -> Response:
    return page.render("read", status, **_facts(page, wrong))


def _facts(page: Page, wrong: str | None = None) -> dict[str, Any]:
    return {"wrong": wrong, "languages": languages(page.reader)}


async def read(request: Request) -> Response:
    """The statements of what was sent; nothing of it stays."""
    page = Page.of(request)
    async with request.form(max_files=1, max_fields=8) as sent:
        file, text = sent.get("file"), sent.get("text")
        body = await file.read() if isinstance(file, UploadFile) else b""
        name = file.filename if isinstance(file, UploadFile) and body else None
        language = str(sent.get("lang") or "")
    if not body and isinstance(text, str):
        body = text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")
    return await run_in_threadpool(_read, page, body, name, language)


def _read(page: Page, body: bytes, name: str | None, language: str) -> Response:
    if not body.strip():
        return _form(page, "nothing_sent", 400)
    if len(body) > _MOST_BYTES:
        return _form(page, "too_long", 413)
    stated = language if language in codes() else None
    reading = read_capture(Capture(body, name or page.reader.text("pasted"), language=stated))
    if any(issue.fatal for issue in reading.issues):
        return _form(page, "not_readable", 400)
    document = veiled(reading.document)
    facts = text_facts(page, document, reading.statements, True)
    facts["cut"], facts["pages"] = facts["pages"] > 1, 1
    return page.render(
        "document",
        **facts,
        kept=None,
        asked={},
        styles=(),
        issues=reading.issues[:50],
        address=None,
        safe_address=False,
    )
