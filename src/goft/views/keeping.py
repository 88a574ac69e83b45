"""Keeps what was asked for, and tells what became of each page."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goft.model import Stated
from goft.pipeline import expand, keep_files
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.output import emit, emit_json, warn
from goft.views.priority import give_way
from goft.views.records import opened
from goft.views.terminal import Progress, Terminal, terminal

if TYPE_CHECKING:
    from goft.record.keeper import Kept

_SAID = {
    "kept": "kept",
    "version": "new version",
    "seen": "seen again",
    "known": "known",
    "forgotten": "forgotten",
    "failed": "failed",
}


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; `form` None means what fits the output."""

    paths: tuple[str, ...]
    stated: Stated
    form: str | None = None


def keep_to(place: str, request: Request) -> int:
    """Keep every input; returns the exit code. Whoever reads the record beside goes first."""
    give_way()
    files = expand(request.paths)
    shown = terminal(sys.stdout, isolates=True)
    listed = (request.form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    progress, counted = Progress(len(files)), Counter[str]()
    with opened(place, make=True) as record:
        for kept in keep_files(record, files, sys.stdin.buffer, request.stated):
            progress.clear()
            counted[kept.outcome] += 1
            _tell(kept, shown, listed)
            progress.show(counted.total(), kept.source)
    progress.clear()
    if listed:
        emit(", ".join(f"{count} {_SAID[outcome]}" for outcome, count in counted.items()))
    return _code(counted)


def _tell(kept: Kept, shown: Terminal, listed: bool) -> None:
    for issue in kept.issues:
        if issue.fatal:
            warn(f"{issue.source}: {issue.message}")
    if not listed:
        emit_json(kept.to_json())
    elif kept.outcome != "failed":
        count = f"{kept.statements:4} statements" if kept.document else ""
        emit(f"{_SAID[kept.outcome]:11}  {count}  {shown.run(kept.source)}")


def _code(counted: Counter[str]) -> int:
    if not counted["failed"]:
        return DONE
    return FAILED if counted["failed"] == counted.total() else SOME_FAILED
