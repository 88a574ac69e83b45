"""A record of one page with all that makes exporting hard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.views.samples import ADDED, BODY, COMMENT, DOCUMENT, SAID, TEXT, TITLE, span

from goft.model import Block, Capture, Document, Published, Reading, Speaker, Statement
from goft.record.keeping import keep
from goft.record.opening import make_record
from goft.record.record import Record

ADDRESS = "https://outlet.example/news/1?a=b&c=d"
NOBODY = Speaker(None, None, None, "anonymous", "unknown")
# In two pieces, the second of which begins inside another statement and ends behind it.
TORN = Statement(
    "s3",
    (span(TITLE[4:10]), (span("باز می‌شود")[0], span("وی در")[1])),
    "mixed",
    NOBODY,
    None,
    "fa.that",
    0.5,
)
INNER = replace(SAID, id="s4", content=(span("پل"),), style="act", act="promise", parent="s1")
BROKEN = "‌x\0 {\ud800} & <y> 50%"
WHOLE = f"{TEXT}\n{BROKEN}"


def document(capture: Capture) -> Document:
    start = len(TEXT) + 1
    return replace(
        DOCUMENT,
        id=capture.digest,
        text=WHOLE,
        blocks=(*DOCUMENT.blocks, Block("body", (start, len(WHOLE)))),
        outlet="روزنامهٔ آلفا",
        published=Published("2024-07-08", "day", "jalali", "۱۸ تیر ۱۴۰۳"),
        address=ADDRESS,
    )


def read(capture: Capture) -> Reading:
    start = len(TEXT) + 1
    odd = replace(TORN, id="s5", content=((start, len(WHOLE)),), style="indirect")
    return Reading(document(capture), (TORN, SAID, INNER, ADDED, odd))


def record(folder: Path) -> Record:
    """The record, with the page seen twice."""
    made = make_record(str(folder))
    body = b"-"
    first = Capture(body, "page.txt", address=ADDRESS, captured="2024-07-09T10:00:00Z", status=200)
    again = replace(first, captured="2024-07-10T10:00:00Z")
    list(keep(made, _all(first, again), read, "1"))
    return made


def _all(*captures: Capture) -> Iterator[Capture]:
    yield from captures


__all__ = ["ADDRESS", "BODY", "COMMENT", "WHOLE", "record"]
