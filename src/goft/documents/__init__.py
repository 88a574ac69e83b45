"""Captured bytes into a document: verbatim text, its parts, and the page's own facts."""

from __future__ import annotations

from goft.documents import facts, plain
from goft.documents.decoding import decode, is_binary
from goft.documents.language import detect
from goft.documents.limits import LIMITS
from goft.documents.outlets import by_address
from goft.languages.page import page_words
from goft.model import Capture, Document, Issue

__all__ = ["parse"]


def parse(capture: Capture) -> tuple[Document | None, tuple[Issue, ...]]:
    """Read a capture's text and parts; no document, and a fatal issue, when there is no text.

    Never raises on any bytes.
    """
    refused = _refused(capture)
    if refused:
        return None, (refused,)
    text, issues = decode(capture)
    if not text.strip().strip("\0\ufeff"):
        return None, (*issues, _fatal(capture, "document.empty", "there is no text in the page"))
    document = _plain(capture, text)
    return document, issues + _language_issue(document)


def _plain(capture: Capture, text: str) -> Document:
    blocks = plain.blocks(text)
    language = capture.language or detect(text)
    publisher = by_address(capture.address)
    return Document(
        id=capture.digest,
        source=capture.source,
        language=language,
        text=text,
        blocks=blocks,
        title=facts.title(blocks, text),
        outlet=publisher.name(language) if publisher else facts.outlet(blocks, text, language),
        news_code=facts.news_code(blocks, text),
    )


def _refused(capture: Capture) -> Issue | None:
    if not capture.body:
        return _fatal(capture, "document.empty", "the page has no bytes")
    if len(capture.body) > LIMITS.max_bytes:
        message = f"{len(capture.body)} bytes are over the limit max_bytes ({LIMITS.max_bytes})"
        return _fatal(capture, "document.too-large", message)
    if not capture.encoding and is_binary(capture.body):
        return _fatal(capture, "document.binary", "the bytes are no text; give a page or its text")
    return None


def _fatal(capture: Capture, code: str, message: str) -> Issue:
    return Issue(code, message, capture.source, fatal=True)


def _language_issue(document: Document) -> tuple[Issue, ...]:
    known = sorted(page_words().common)
    if document.language in known:
        return ()
    what = f"“{document.language}”" if document.language else "unknown"
    message = f"the language is {what} and is not read; there are: {', '.join(known)}"
    return (Issue("document.language", message, document.source),)
