"""Writes which outlet told what, as a listing, JSON lines, CSV or a page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from goft.languages.folding import fold
from goft.views import table
from goft.views.days import days
from goft.views.exits import DONE, FAILED
from goft.views.kept import told as told_of
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import terminal

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument
    from goft.record.record import Record
    from goft.record.retelling.covering import Coverage, Row

_STYLE = (
    "body{font-family:sans-serif}table{border-collapse:collapse}"
    "td,th{border:1px solid #bbb;padding:.3em .6em;vertical-align:top;text-align:start}"
    ".in-full{background:#d8f0d8}.in-part{background:#f5f0c8}.changed{background:#f8d8c8}"
)


def coverage_to(place: str, occasion: str, by: str | None, form: str | None) -> int:
    """Write the table of an occasion or a day; returns the exit code."""
    with opened(place) as record:
        reports, found = covered(record, occasion, by)
    if not reports:
        warn(f"{place}: nothing is known of “{occasion}”: name a document, a statement or a day")
        return FAILED
    form = form or ("listing" if sys.stdout.isatty() else "jsonl")
    for line in _WRITERS[form](found):
        emit(line)
    if form == "jsonl":
        for item in found.to_json():
            emit_json(item)
    return DONE


def covered(
    record: Record, occasion: str, by: str | None = None
) -> tuple[list[KeptDocument], Coverage]:
    """The reports of an occasion or a day, and its table; of one speaker where one is named."""
    from goft.record.retelling.covering import cover

    reports = reports_of(record, occasion)
    found = cover(reports)
    if by:
        found = replace(found, rows=tuple(row for row in found.rows if _is_by(row, by)))
    return reports, found


def reports_of(
    record: Record, occasion: str, *, fresh: bool = True, most: int | None = None
) -> list[KeptDocument]:
    """The documents that report what a document, a statement or a day is named for."""
    from goft.record.retelling.reporting import of_days, of_occasion

    if found := of_occasion(record, occasion, fresh=fresh, most=most):
        return found
    span = days(occasion)
    return of_days(record, span[0], span[1]) if span and span[0] and span[1] else []


def _is_by(row: Row, name: str) -> bool:
    speaker = row.kept.statement.speaker
    return fold(name).text in fold(f"{speaker.name or ''} {speaker.role or ''}").text


def _by(row: Row) -> str:
    speaker = row.kept.statement.speaker
    return speaker.name or speaker.role or ""


def _listing(found: Coverage) -> Iterator[str]:
    shown = terminal(sys.stdout, isolates=True)
    for row in found.rows:
        by = shown.run(_by(row)) or "unknown speaker"
        yield f"{row.kept.statement.id}  {shown.style(by, fg='green')}"
        yield from (f"  │ {line}" for line in shown.paragraph(row.kept.words, 4))
        if row.kept.review:
            yield f"  {shown.run(told_of(row.kept.review))}"
        for outlet in found.outlets:
            if told := row.by(outlet):
                yield f"  {told:8}  {shown.run(outlet.name)}"
        yield ""
    for outlet in found.outlets:
        counts = ", ".join(f"{count} {told}" for told, count in found.counts(outlet).items())
        yield f"{shown.run(outlet.name)}: {counts}"


def _cells(found: Coverage) -> Iterator[tuple[object, ...]]:
    """The table with its head, and the counts of every outlet at its foot."""
    yield ("statement", "speaker", "words", "review", *(outlet.name for outlet in found.outlets))
    for row in found.rows:
        cells = (row.by(outlet) or "" for outlet in found.outlets)
        review = told_of(row.kept.review) if row.kept.review else ""
        yield (row.kept.statement.id, _by(row), row.kept.words, review, *cells)
    counts = [found.counts(outlet) for outlet in found.outlets]
    for told in counts[0] if counts else ():
        yield ("", "", told, "", *(each[told] for each in counts))


def _csv(found: Coverage) -> Iterator[str]:
    yield from table.lines(_cells(found))


def _html(found: Coverage) -> Iterator[str]:
    yield f'<!doctype html><meta charset="utf-8"><title>Coverage</title><style>{_STYLE}</style>'
    yield "<table>"
    for number, cells in enumerate(_cells(found)):
        tag = "td" if number else "th"
        yield "<tr>" + "".join(_cell(tag, str(cell)) for cell in cells) + "</tr>"
    yield "</table>"


def _cell(tag: str, words: str) -> str:
    kind = words.replace(" ", "-")
    marked = f' class="{kind}"' if kind in ("in-full", "in-part", "changed") else ""
    return f'<{tag} dir="auto"{marked}>{escape(words)}</{tag}>'


def _nothing(_: Coverage) -> Iterator[str]:
    return iter(())


_WRITERS: dict[str, Callable[[Coverage], Iterator[str]]] = {
    "listing": _listing,
    "csv": _csv,
    "html": _html,
    "jsonl": _nothing,
}
