"""Compares the headlines of pages with what was said in them, and writes how they differ."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from goft.model import Issue, Reading, Stated
from goft.pipeline import expand, read_files
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.output import emit, emit_json, warn
from goft.views.records import libraries
from goft.views.table import PIECES
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.retelling.headlines import Headline

_MARGIN = " " * 6


def headlines_to(paths: Sequence[str], language: str | None, form: str | None) -> int:
    """Write what every headline has somebody say; returns the exit code."""
    with libraries():
        from goft.record.retelling.headlines import check
    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    files, failed = expand(paths), 0
    shown = terminal(sys.stdout, isolates=True)
    for item in read_files(files, sys.stdin.buffer, Stated(language=language)):
        issues = (item,) if isinstance(item, Issue) else item.issues
        fatal = next((issue for issue in issues if issue.fatal), None)
        if fatal or isinstance(item, Issue):
            warn(f"{fatal.source}: {fatal.message}" if fatal else "not read")
            failed += 1
            continue
        for found in check(item):
            _write(item, found, shown if listed else None)
    return DONE if not failed else FAILED if failed == len(files) else SOME_FAILED


def _write(reading: Reading, found: Headline, shown: Terminal | None) -> None:
    document = reading.document
    if shown is None:
        words = {"source": document.source, "words": document.text[slice(*found.span)]}
        emit_json(words | found.to_json())
        return
    for line in _lines(reading, found, shown):
        emit(line)


def _lines(reading: Reading, found: Headline, shown: Terminal) -> Iterator[str]:
    text = reading.document.text
    verdict = shown.style(found.verdict, bold=True)
    yield f"{verdict}  {shown.run(text[slice(*found.span)])}"
    if found.statement:
        speaker = found.statement.speaker.name or found.statement.speaker.role or "unknown speaker"
        words = PIECES.join(text[start:end] for start, end in found.statement.content)
        yield f"{_MARGIN}{shown.style(shown.run(speaker), fg='green')}"
        yield from (f"{_MARGIN}│ {line}" for line in shown.paragraph(words, len(_MARGIN) + 2))
    for each in found.differences:
        one, other = (shown.run(side) if side else "—" for side in (each.one, each.other))
        yield f"{_MARGIN}{each.kind}: {one} / {other}"
    yield ""
