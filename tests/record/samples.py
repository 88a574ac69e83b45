"""A miniature reader, so that tests of the record say exactly what a page holds.

Each line "Name: words" is a statement of that person; its cue is the colon.
"""

from __future__ import annotations

import re
from hashlib import sha256

from goft.model import Block, Capture, Cue, Document, Issue, Reading, Speaker, Statement

RULES = "1"
LINE = re.compile(r"^(\w+): (.+)$", re.MULTILINE)
PAGE = "Road news\nOmid: The bridge opens in May.\nSara: It is late.\n"
CHANGED = "Road news\nOmid: The bridge opens in June.\nSara: It is late.\nAmin: I know nothing.\n"


def page(text: str = PAGE, source: str = "page.txt", **stated: object) -> Capture:
    return Capture(text.encode("utf-8", "surrogatepass"), source, **stated)  # type: ignore[arg-type]


def document(capture: Capture) -> Document:
    text = capture.body.decode("utf-8", "surrogatepass")
    title = text.partition("\n")[0]
    blocks = (Block("headline", (0, len(title))), Block("body", (len(title) + 1, len(text))))
    return Document(
        capture.digest, capture.source, "en", text, blocks, title, address=capture.address
    )


def read(capture: Capture, pattern: re.Pattern[str] = LINE) -> Reading | Issue:
    if not capture.body:
        issue = Issue("document.empty", "the page has no bytes", capture.source, fatal=True)
        return Reading(Document(capture.digest, capture.source, None, ""), (), (issue,))
    found = document(capture)
    statements = tuple(_statement(found, match) for match in pattern.finditer(found.text))
    return Reading(found, statements, (Issue("text.sample", "a remark", capture.source, (0, 4)),))


def _statement(found: Document, match: re.Match[str]) -> Statement:
    colon = match.end(1)
    return Statement(
        id=sha256(f"{found.id}{match.span(2)}".encode()).hexdigest()[:16],
        content=(match.span(2),),
        style="direct",
        speaker=Speaker(match[1], None, match.span(1), "person", "named"),
        cue=Cue((colon, colon + 1), ":"),
        rule="sample",
        confidence=0.9,
    )
