"""Shows what was understood of pages, one after the other."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from goft.model import DateMention, Issue, Reading, Stated
from goft.pipeline import expand, page_files
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.output import emit, warn
from goft.views.page import render
from goft.views.terminal import terminal
from goft.views.veil import veiled

Understood = tuple[Reading, tuple[DateMention, ...]]


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What the command line asks for."""

    paths: tuple[str, ...]
    stated: Stated
    with_comments: bool = False
    isolates: bool = True


def show_pages(request: PageRequest) -> int:
    """Show every input; returns the exit code."""
    paths = expand(request.paths)
    pages = page_files(paths, sys.stdin.buffer, request.stated)
    failed = sum(not _show(page, request) for page in pages)
    return DONE if not failed else FAILED if failed == len(paths) else SOME_FAILED


def _show(page: Understood | Issue, request: PageRequest) -> bool:
    """Show a page, or say in one line why there is none."""
    issues = (page,) if isinstance(page, Issue) else page[0].issues
    fatal = [issue for issue in issues if issue.fatal]
    for issue in fatal:
        warn(f"{issue.source}: {issue.message}")
    if not isinstance(page, Issue) and not fatal:
        emit(_shown(*page, request))
    return not fatal


def _shown(reading: Reading, mentions: tuple[DateMention, ...], request: PageRequest) -> str:
    document = reading.document if request.with_comments else veiled(reading.document)
    shown = terminal(sys.stdout, isolates=request.isolates)
    return render(document, shown, mentions, reading.issues, reading.occasions)
