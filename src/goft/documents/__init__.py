"""Captured bytes into a document: its text, its parts, and the page's own facts."""

from __future__ import annotations

from functools import cache

from goft.documents import facts, plain
from goft.documents.archive import is_archive, unpack
from goft.documents.decoding import decode, is_binary
from goft.documents.html import declared_charset, is_markup, read_html
from goft.documents.language import apart, detect
from goft.documents.limits import LIMITS
from goft.documents.outlets import by_address, by_name
from goft.documents.page import Page
from goft.languages.pack import codes, varieties
from goft.model import Capture, Document, Issue

__all__ = ["parse"]


def parse(capture: Capture, *, whole: bool = True) -> tuple[Document | None, tuple[Issue, ...]]:
    """Read a capture's text and parts; no document, and a fatal issue, when there is no text.

    Dates do not need the `whole`: what is furniture is enough for them, without the roles of a
    plain text's paragraphs and parts in another language. Never raises on any bytes.
    """
    refused = _refused(capture)
    if refused:
        return None, (refused,)
    page, issues = _read(unpack(capture) if is_archive(capture.body) else capture, whole)
    if any(issue.fatal for issue in issues):
        return None, issues
    if page is None or not any(char.isalnum() for char in page.text):
        empty = _fatal(capture, "document.empty", "there are no words in the page")
        return None, (*issues, empty)
    document = _document(capture, page, whole)
    return document, issues + _language_issue(document)


def _read(capture: Capture, whole: bool) -> tuple[Page | None, tuple[Issue, ...]]:
    text, issues = decode(capture, declared_charset(capture.body))
    if not is_markup(text):
        return _plain(capture, text, whole), issues + _cut(capture, text)
    if len(capture.body) > LIMITS.max_html_bytes:
        return None, (_too_large(capture, "max_html_bytes", LIMITS.max_html_bytes),)
    page, further = read_html(capture, text)
    return page, issues + further


def _plain(capture: Capture, text: str, whole: bool) -> Page:
    if not whole:
        return Page(text, plain.apart(text), address=capture.address)
    blocks = plain.blocks(text)
    code, title = facts.news_code(blocks, text), facts.title(blocks, text)
    return Page(text, blocks, title, code=code, address=capture.address)


def _cut(capture: Capture, text: str) -> tuple[Issue, ...]:
    if text.count("\n") < LIMITS.max_lines:
        return ()
    message = f"the text was read up to the limit max_lines ({LIMITS.max_lines}) only"
    return (Issue("document.cut", message, capture.source),)


def _document(capture: Capture, page: Page, whole: bool) -> Document:
    language = capture.language or detect(_article(page))
    return Document(
        id=capture.digest,
        source=capture.source,
        language=language,
        text=page.text,
        blocks=apart(page.blocks, page.text, language) if whole else page.blocks,
        title=page.title,
        outlet=_outlet(page, language),
        news_code=page.code or facts.address_code(page.address),
        address=page.address,
        date_candidates=page.dates,
    )


def _article(page: Page) -> str:
    """The article's own words: menus and comments may be in other languages."""
    kept = (block.span for block in page.blocks if block.role != "furniture")
    return "\n".join(page.text[start:end] for start, end in kept) or page.text


def _outlet(page: Page, language: str | None) -> str | None:
    known = by_address(page.address)
    if known and known.kind == "platform":
        known = None
    known = known or (by_name(page.site) if page.site else None)
    if known:
        return known.name(language)
    return page.site or facts.outlet(page.blocks, page.text, language)


def _refused(capture: Capture) -> Issue | None:
    if not capture.body:
        return _fatal(capture, "document.empty", "the page has no bytes")
    if len(capture.body) > LIMITS.max_bytes:
        return _too_large(capture, "max_bytes", LIMITS.max_bytes)
    if not capture.encoding and is_binary(capture.body):
        return _fatal(capture, "document.binary", "the bytes are no text; give a page or its text")
    return None


def _too_large(capture: Capture, name: str, limit: int) -> Issue:
    message = f"{len(capture.body)} bytes are over the limit {name} ({limit})"
    return _fatal(capture, "document.too-large", message)


def _fatal(capture: Capture, code: str, message: str) -> Issue:
    return Issue(code, message, capture.source, fatal=True)


@cache
def _read_languages() -> frozenset[str]:
    return frozenset((*codes(), *varieties()))


def _language_issue(document: Document) -> tuple[Issue, ...]:
    if document.language in _read_languages():
        return ()
    what = f"“{document.language}”" if document.language else "unknown"
    message = f"the language is {what} and is not read; there are: {', '.join(codes())}"
    return (Issue("document.language", message, document.source),)
