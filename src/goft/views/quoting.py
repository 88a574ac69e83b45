"""Shows where asked words stand in a record."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goft.views.exits import DONE, FAILED
from goft.views.output import emit, emit_json
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.quoting import Quoted

_SAID = {
    "exact": "letter by letter",
    "folded": "the same words in other letters, marks or spaces",
    "partial": "in part",
}


def quote_to(place: str, words: str, listed: bool) -> int:
    """Print every place; returns the exit code."""
    shown = terminal(sys.stdout, isolates=True)
    with opened(place) as record:
        from goft.record.quoting import quote

        found = quote(record, words)
    for quoted in found:
        if not listed:
            emit_json(quoted.to_json())
            continue
        for line in _lines(quoted, shown):
            emit(line)
    if listed and not found:
        emit("not in the record")
    return DONE if found else FAILED


def _lines(quoted: Quoted, shown: Terminal) -> Iterator[str]:
    kept, place = quoted.document, quoted.place
    start, end = place.span
    yield f"{_SAID[place.standing]}: {shown.run(kept.page or kept.document.source)}"
    captured = kept.captured or "an unknown time"
    yield f"  document {kept.id}, captured at {captured}, characters {start}–{end}"
    yield f"  {shown.run(quoted.words)}"
    for each in place.differences:
        asked, found = (shown.run(side) if side else "nothing" for side in (each.asked, each.found))
        yield f"    asked: {asked}; there: {found}"
    for said in quoted.statements:
        speaker = said.statement.speaker
        name = speaker.name or speaker.role or "unknown speaker"
        yield f"  said by {shown.run(name)} (statement {said.statement.id})"
