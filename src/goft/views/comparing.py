"""Shows the versions of a page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from goft.errors import RecordError
from goft.views.exits import DONE
from goft.views.output import emit, emit_json
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.comparing import Shift
    from goft.record.kept import KeptDocument, KeptStatement


def versions_to(place: str, page: str, listed: bool) -> int:
    """List the versions in order, each with how it differs from the one before."""
    shown = terminal(sys.stdout, isolates=True)
    with opened(place) as record:
        from goft.record.comparing import compare, versions

        found = versions(record, page)
    if not found:
        raise RecordError(f"{place}: nothing is kept of {page}")
    for older, newer in zip([None, *found], found, strict=False):
        shifts = compare(older, newer) if older else ()
        if not listed:
            emit_json(_head(newer) | {"shifts": [shift.to_json() for shift in shifts]})
            continue
        for line in _lines(older, newer, shifts, shown):
            emit(line)
    return DONE


def _head(kept: KeptDocument) -> dict[str, Any]:
    return {
        "document": kept.id,
        "page": kept.page,
        "seen": [seen.to_json() for seen in kept.seen],
        "statements": len(kept.standing),
    }


def _lines(
    older: KeptDocument | None,
    newer: KeptDocument,
    shifts: tuple[Shift, ...],
    shown: Terminal,
) -> Iterator[str]:
    count = len(newer.standing)
    yield shown.style(f"{_capture(newer)}  {newer.id[:12]}  {count} statements", bold=True)
    for shift in shifts:
        if older is None:
            return
        if shift.older and shift.newer:
            yield f"  in other words than in {_capture(older)}:"
            yield from _words(shift.older, shown, "−")
            yield from _words(shift.newer, shown, "+")
        elif shift.older:
            yield f"  in {_capture(older)}; not in {_capture(newer)}:"
            yield from _words(shift.older, shown, "−")
        elif shift.newer:
            yield f"  in {_capture(newer)}; not in {_capture(older)}:"
            yield from _words(shift.newer, shown, "+")


def _words(kept: KeptStatement, shown: Terminal, sign: str) -> Iterator[str]:
    speaker = kept.statement.speaker
    name = speaker.name or speaker.role
    who = f"{shown.run(name)}: " if name else ""
    yield f"    {sign} {who}{shown.run(kept.words)}  ({kept.statement.id})"


def _capture(kept: KeptDocument) -> str:
    """The capture by its time, as far as that is known."""
    if kept.captured:
        return f"the capture of {kept.captured}"
    return f"the capture of unknown time kept on {kept.seen[0].kept[:10]}"
