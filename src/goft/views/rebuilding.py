"""Reads a record anew and lists the differences."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from goft.pipeline import rebuild
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.differences import Difference
    from goft.record.rebuilding import Rebuilt


def rebuild_to(place: str, everything: bool, form: str | None) -> int:
    """Rebuild, and list what changed; returns the exit code."""
    shown = terminal(sys.stdout, isolates=True)
    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    counted = Counter[str]()
    with opened(place) as record:
        for rebuilt in rebuild(record, everything=everything):
            failed = [issue for issue in rebuilt.issues if issue.fatal]
            for issue in failed:
                warn(f"{issue.source}: {issue.message}")
            counted["failed" if failed else "read"] += 1
            counted.update(each.kind for each in rebuilt.differences)
            _tell(rebuilt, shown, listed)
    if listed:
        emit(", ".join(f"{count} {what}" for what, count in counted.items()) or "nothing to read")
    return DONE if not counted["failed"] else SOME_FAILED if counted["read"] else FAILED


def _tell(rebuilt: Rebuilt, shown: Terminal, listed: bool) -> None:
    if not rebuilt.facts and not rebuilt.differences:
        return
    if not listed:
        emit_json(rebuilt.to_json())
        return
    emit(shown.run(rebuilt.source))
    if rebuilt.facts:
        emit(f"  document: {', '.join(rebuilt.facts)}")
    for difference in rebuilt.differences:
        emit("  " + " ".join(_words(difference)))


def _words(difference: Difference) -> Iterator[str]:
    yield f"{difference.kind:9}"
    yield difference.statement
    if fields := difference.fields():
        yield f"({', '.join(fields)})"
    if difference.successor:
        yield f"→ {difference.successor}"
