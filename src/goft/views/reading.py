"""Reads what was asked for and writes it in the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from goft.model import Issue, Reading, Stated
from goft.pipeline import expand, read_files
from goft.views import table
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.listing import lines
from goft.views.output import emit, emit_json, warn
from goft.views.terminal import Progress, terminal
from goft.views.veil import veiled

Writer = Callable[[Reading], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; `form` None means what fits the output."""

    paths: tuple[str, ...]
    stated: Stated
    form: str | None = None
    with_comments: bool = False
    verbose: bool = False
    isolates: bool = True


def read_to(request: Request) -> int:
    """Read every input and write it out; returns the exit code."""
    write = _writer(request)
    paths = expand(request.paths)
    progress = Progress(len(paths))
    failed = 0
    readings = read_files(paths, sys.stdin.buffer, request.stated)
    for number, item in enumerate(readings, 1):
        progress.clear()
        failed += not _write(item, write, request.with_comments)
        progress.show(number, paths[number - 1])
    progress.clear()
    return DONE if not failed else FAILED if failed == len(paths) else SOME_FAILED


def _write(item: Reading | Issue, write: Writer, with_comments: bool) -> bool:
    """Write a reading, or say in one line why there is none."""
    issues = (item,) if isinstance(item, Issue) else item.issues
    fatal = [issue for issue in issues if issue.fatal]
    for issue in fatal:
        warn(f"{issue.source}: {issue.message}")
    if isinstance(item, Reading) and not fatal:
        write(item if with_comments else replace(item, document=veiled(item.document)))
    return not fatal


def _writer(request: Request) -> Writer:
    form = request.form or ("listing" if sys.stdout.isatty() else "jsonl")
    if form == "csv":
        emit(table.header())
    writers: dict[str, Writer] = {
        "jsonl": _write_json,
        "csv": _write_rows,
        "listing": partial(_write_listing, request),
    }
    return writers[form]


def _write_json(reading: Reading) -> None:
    emit_json(reading.parts())


def _write_rows(reading: Reading) -> None:
    for row in table.rows(reading):
        emit(row)


def _write_listing(request: Request, reading: Reading) -> None:
    shown = terminal(sys.stdout, isolates=request.isolates)
    for line in lines(reading, shown, request.verbose):
        emit(line)
