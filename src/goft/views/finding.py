"""Finds what was asked for in a record and writes it in the form asked for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goft.model import Span
from goft.views import table
from goft.views.kept import REVIEW, review_cells, told, veiled_hit
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.search.asked import Counted, Order, Search
    from goft.record.search.finding import Found
    from goft.record.search.hits import Hit
    from goft.record.search.widening import Also

BAR = "│"
# Stand for the ends of a highlight until the lines are broken; no page means anything by them.
_ON, _OFF = "\ue000", "\ue001"
_STYLE, _PLAIN = "\x1b[1;33m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; `form` None means what fits the output."""

    search: Search
    order: Order = "best"
    limit: int = 20
    after: str | None = None
    words_only: bool = False
    counted: Counted | None = None
    form: str | None = None
    with_comments: bool = False
    isolates: bool = True


def find_to(place: str, request: Request) -> None:
    """Find and write."""
    form = request.form or ("listing" if sys.stdout.isatty() else "jsonl")
    with opened(place) as record:
        from goft.record.search.finding import Finder

        finder = Finder(record)
        if request.counted:
            _write_counts(finder.count(request.search, request.counted), form)
            _warn_also(finder.also(request.search))
            return
        found = finder.find(
            request.search,
            order=request.order,
            limit=request.limit,
            after=request.after,
            near=form != "csv" and not request.words_only,
        )
    if not request.with_comments:
        hits, near = (tuple(map(veiled_hit, some)) for some in (found.hits, found.near))
        found = replace(found, hits=hits, near=near)
    _write(found, form, terminal(sys.stdout, isolates=request.isolates))


def _write(found: Found, form: str, shown: Terminal) -> None:
    """Write the hits; where the next page begins goes to standard error, whatever the form."""
    if form == "listing":
        for line in _listing(found, shown):
            emit(line)
    elif form == "csv":
        for row in _rows(found.hits):
            emit(row)
    else:
        for hit in (*found.hits, *found.near):
            emit_json(hit.to_json())
    noun = "statement" if found.total == 1 else "statements"
    following = f"; go on with --after {found.after}" if found.after else ""
    _warn_also(found.also)
    warn(f"{found.total} {noun}{following}")
    if lacking := sum(bool(hit.lacks) for hit in found.hits):
        warn(f"not counted, shown last: {lacking} that lack some of your words")
    if found.near:
        warn(f"not counted, behind the rest: {len(found.near)} near in meaning (not --words-only)")


def _warn_also(also: Iterable[Also]) -> None:
    """Tell what was searched for beside the words of the query."""
    isolated = terminal(sys.stderr, isolates=sys.stderr.isatty())
    for each in also:
        names = ", ".join(isolated.run(form) for _, form in each.forms)
        warn(f"also searched for {isolated.run(each.words)}: {names}")


def _rows(hits: Iterable[Hit]) -> Iterator[str]:
    yield from table.lines([(*table.COLUMNS, *REVIEW, "lacks")])
    for hit in hits:
        cells = table.cells(hit.kept.statement, hit.document)
        yield from table.lines([(*cells, *review_cells(hit.kept.review), " ".join(hit.lacks))])


def _write_counts(counts: list[tuple[str, int]], form: str) -> None:
    if form == "listing":
        width = max((len(str(count)) for _, count in counts), default=0)
        for name, count in counts:
            emit(f"{count:{width}}  {name or '—'}")
    elif form == "csv":
        for line in table.lines((("value", "count"), *counts)):
            emit(line)
    else:
        for name, count in counts:
            emit_json({"value": name or None, "count": count})


def _listing(found: Found, shown: Terminal) -> Iterator[str]:
    """What words found, and under a heading what is near in meaning."""
    yield from lines(found.hits, shown)
    if found.near:
        yield shown.style("Near in meaning, whatever the words:", bold=True)
        yield ""
        yield from lines(found.near, shown, len(found.hits) + 1)


def lines(hits: Iterable[Hit], shown: Terminal, first: int = 1) -> Iterator[str]:
    """Hits as a listing for people: who, where and when, and the words with what fits."""
    for number, hit in enumerate(hits, first):
        label = str(number).rjust(4)
        margin = " " * 6
        yield f"{shown.style(label, dim=True)}  {_speaker(hit, shown)}"
        yield margin + shown.style(_place(hit, shown), dim=True)
        if hit.kept.review:
            yield margin + shown.style(shown.run(told(hit.kept.review)), fg="yellow")
        if hit.lacks:
            yield margin + shown.style(_lacking(hit, shown), fg="yellow")
        bar = shown.style(BAR, fg="cyan")
        for line in _words(hit, shown, len(margin) + 2):
            yield f"{margin}{bar} {line}"
        yield ""


def _lacking(hit: Hit, shown: Terminal) -> str:
    return f"not all of your words: it lacks {', '.join(map(shown.run, hit.lacks))}"


def _speaker(hit: Hit, shown: Terminal) -> str:
    speaker = hit.kept.statement.speaker
    name = speaker.name or speaker.role
    if name is None:
        return shown.style("unknown speaker", fg="yellow")
    role = speaker.role if speaker.role != name else None
    named = shown.style(shown.run(name), bold=True, fg="green")
    return f"{named}  {shown.run(role)}" if role else named


def _place(hit: Hit, shown: Terminal) -> str:
    document, statement = hit.document, hit.kept.statement
    day = document.published.date if document.published else None
    manner = f"act: {statement.act}" if statement.act else statement.style
    page = hit.address or document.source
    parts = (statement.id, day, document.outlet, manner, page)
    return " · ".join(shown.run(part) for part in parts if part)


def _words(hit: Hit, shown: Terminal, indent: int) -> list[str]:
    pieces = (_marked(hit, span) for span in hit.kept.statement.content)
    marked = shown.paragraph(table.PIECES.join(pieces), indent)
    on, off = (_STYLE, _PLAIN) if shown.colour else ("", "")
    return [line.replace(_ON, on).replace(_OFF, off) for line in marked]


def _marked(hit: Hit, piece: Span) -> str:
    """A piece of the statement in which every word that fits stands between marks."""
    text, place, found = hit.document.text, piece[0], []
    for start, end in hit.highlights:
        if piece[0] <= start and end <= piece[1]:
            found += [text[place:start], re.sub(r"\S+", rf"{_ON}\g<0>{_OFF}", text[start:end])]
            place = end
    return "".join((*found, text[place : piece[1]]))
