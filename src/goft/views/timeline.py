"""Writes what was said over time, as a listing, JSON lines or CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from goft.views import table
from goft.views.denying import veiled_denial
from goft.views.exits import DONE, FAILED
from goft.views.kept import REVIEW, review_cells, told
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal
from goft.views.veil import veiled

if TYPE_CHECKING:
    from goft.record.timeline.telling import Entry, Timeline

COLUMNS = (
    "day", "occasion", "outlet", "speaker", "role", "act", "how", "words", "statement", "address",
    "denies", "claim", "claimed_by", "again", *REVIEW,
)  # fmt: skip
_DAY = 10
_DONE = {"reject": "rejects"}


def timeline_to(place: str, form: str | None, asked: dict[str, Any]) -> int:
    """Write a timeline; returns the exit code."""
    with opened(place) as record:
        from goft.record.timeline.telling import timeline

        found = timeline(record, **asked)
    found = replace(found, entries=tuple(map(_veiled, found.entries)))
    form = form or ("listing" if sys.stdout.isatty() else "jsonl")
    if form == "listing":
        for line in _lines(found, terminal(sys.stdout, isolates=True)):
            emit(line)
    elif form == "csv":
        for line in table.lines((COLUMNS, *map(_cells, found.entries))):
            emit(line)
    else:
        for entry in found.entries:
            emit_json(entry.to_json())
    warn(_summary(found))
    return DONE if found.entries else FAILED


def _veiled(entry: Entry) -> Entry:
    """The entry with comments of readers under a filler."""
    document = veiled(entry.document)
    if document is entry.document:
        return entry
    words = table.PIECES.join(document.text[slice(*s)] for s in entry.kept.statement.content)
    kept, denial = replace(entry.kept, words=words), veiled_denial(entry.denial, document)
    return replace(entry, document=document, kept=kept, denial=denial)


def _summary(found: Timeline) -> str:
    """How many statements, the first of them, and the longest silence."""
    count = len(found.entries)
    parts = [f"{count} statement{'' if count == 1 else 's'}"]
    if found.first:
        parts.append(f"first on {_day(found.first)}")
    if silence := found.silence:
        days = f"{silence.days} days"
        parts.append(f"longest silence {days}, after {silence.after} until {silence.until}")
    return "; ".join(parts)


def _day(entry: Entry) -> str:
    return (entry.day or "")[:_DAY] if "/" not in (entry.day or "") else entry.day or ""


def _speaker(entry: Entry) -> str:
    speaker = entry.kept.statement.speaker
    return speaker.name or speaker.role or ""


def _cells(entry: Entry) -> tuple[object, ...]:
    statement, denial = entry.kept.statement, entry.denial
    return (
        _day(entry),
        entry.occasion.kind if entry.occasion else None,
        entry.document.outlet,
        statement.speaker.name,
        statement.speaker.role,
        statement.act,
        entry.how,
        entry.kept.words,
        entry.id,
        entry.address or entry.document.source,
        denial.statement if denial else None,
        denial.claim if denial else None,
        denial.by if denial else None,
        entry.again,
        *review_cells(entry.kept.review),
    )


def _lines(found: Timeline, shown: Terminal) -> Iterator[str]:
    """Entries under their days."""
    day = None
    for entry in found.entries:
        if day != (_day(entry) or "no day"):
            day = _day(entry) or "no day"
            yield shown.style(day, bold=True)
        yield from _entry(entry, shown)


def _entry(entry: Entry, shown: Terminal) -> Iterator[str]:
    statement = entry.kept.statement
    by = shown.run(_speaker(entry)) or "unknown speaker"
    occasion = entry.occasion.kind if entry.occasion else None
    page = entry.document.outlet or entry.address or entry.document.source
    act = f"act: {statement.act}" if statement.act else statement.style
    facts = (occasion, page, act, entry.how, entry.id)
    yield f"  {shown.style(by, fg='green')}  " + " · ".join(shown.run(f) for f in facts if f)
    if entry.kept.review:
        yield f"    {shown.run(told(entry.kept.review))}"
    if entry.again:
        yield f"    the same words as {entry.again}"
    else:
        yield from (f"    │ {line}" for line in shown.paragraph(entry.kept.words, 6))
    if entry.denial:
        who = [entry.denial.by, (entry.denial.day or "")[:_DAY], entry.denial.statement]
        claimed = " · ".join(shown.run(part) for part in who if part)
        done = _DONE.get(statement.act or "", "denies")
        told_by = f"  ({claimed})" if claimed else ""
        yield f"    {done}: {shown.run(entry.denial.claim)}{told_by}"
