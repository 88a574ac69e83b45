"""Writes a statement beside its retellings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from goft.views.exits import DONE, FAILED
from goft.views.kept import told, veiled_hit, veiled_telling
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.retelling.alignment import Piece
    from goft.record.retelling.tellings import Compared, Telling
    from goft.record.search.hits import Hit

_MARGIN = " " * 2


def compare_to(place: str, identifier: str, form: str | None) -> int:
    """Write the retellings of a statement; returns the exit code."""
    with opened(place) as record:
        from goft.record.retelling.tellings import compare

        found = compare(record, identifier)
    if found is None:
        warn(f"{place}: there is no statement {identifier}")
        return FAILED
    found = _veiled(found)
    if (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing":
        for line in _lines(found, terminal(sys.stdout, isolates=True)):
            emit(line)
    else:
        for telling in found.tellings:
            emit_json(telling.to_json())
    return DONE


def _veiled(found: Compared) -> Compared:
    """What was compared with comments of readers under a filler."""
    told = tuple(veiled_telling(each, found.hit) for each in found.tellings)
    first = veiled_hit(found.first) if found.first else None
    return replace(found, hit=veiled_hit(found.hit), tellings=told, first=first)


def _lines(found: Compared, shown: Terminal) -> Iterator[str]:
    yield shown.style(_place(found.hit, shown), bold=True)
    yield from (f"{_MARGIN}│ {line}" for line in shown.paragraph(found.hit.kept.words, 4))
    for telling in found.tellings:
        yield ""
        yield from _telling(telling, shown)
    if not found.tellings:
        yield "nobody else tells it"
    elif found.first:
        yield ""
        yield f"first told: {_place(found.first, shown)}"


def _telling(telling: Telling, shown: Terminal) -> Iterator[str]:
    relation = telling.retelling
    yield f"{relation.relation} {relation.score:.2f}  {_place(telling.hit, shown)}"
    words = " ".join(map(_piece, telling.pieces))
    yield from (f"{_MARGIN}│ {line}" for line in shown.paragraph(words, 4))
    for each in relation.differences:
        sides = (shown.run(side) if side else "—" for side in (each.one, each.other))
        yield f"{_MARGIN}{each.kind}: {' / '.join(sides)}"


def _piece(piece: Piece) -> str:
    if piece.kind == "both":
        return piece.other
    one = f"[-{piece.one}-]" if piece.one else ""
    return one + (f"{{+{piece.other}+}}" if piece.other else "")


def _place(hit: Hit, shown: Terminal) -> str:
    day = hit.document.published.date if hit.document.published else "no day"
    outlet = hit.document.outlet or hit.address or hit.document.source
    speaker = hit.kept.statement.speaker
    by = speaker.name or speaker.role or "unknown speaker"
    review = told(hit.kept.review) if hit.kept.review else None
    parts = (hit.kept.statement.id, day, outlet, by, review)
    return " · ".join(shown.run(part) for part in parts if part)
