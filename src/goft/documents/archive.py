"""Pages that a browser saved with everything they show, in one file (MHTML)."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.errors import MessageError
from email.message import Message

from goft.model import Capture

_HEADERS = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}", re.MULTILINE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_HEAD = 4000


def is_archive(body: bytes) -> bool:
    """Whether the bytes are a page saved as MHTML."""
    head = body[:_HEAD].lstrip().replace(b"\r\n", b"\n")
    headers = _HEADERS.match(head)
    return bool(headers and _RELATED.search(headers[0]))


def unpack(capture: Capture) -> Capture:
    """The capture with the saved page itself as its body; unchanged when there is none."""
    try:
        message = email.message_from_bytes(capture.body.lstrip())
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    except (MessageError, RecursionError, ValueError, LookupError):
        return capture
    if not pages:
        return capture
    body = pages[0].get_payload(decode=True)
    address = message.get("Snapshot-Content-Location") or pages[0].get("Content-Location")
    return replace(
        capture,
        body=body if isinstance(body, bytes) else b"",
        address=capture.address or (str(address) if address else None),
        encoding=capture.encoding or _charset(pages[0], body),
    )


def _charset(part: Message, body: object) -> str | None:
    """The part's charset where the bytes are in it."""
    charset = part.get_content_charset()
    if not charset or not isinstance(body, bytes):
        return None
    try:
        body.decode(charset)
    except (LookupError, ValueError):
        return None
    return charset
