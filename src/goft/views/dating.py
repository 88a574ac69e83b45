"""Writes the dates of pages in the form asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from goft.model import DateMention, Issue, PageDates, Stated
from goft.pipeline import date_files, expand
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.output import emit, warn
from goft.views.terminal import terminal

# What a line holds; `--why` adds the rest of the mention.
KEYS = ("span", "text", "value", "precision", "calendar")


@dataclass(frozen=True, slots=True)
class DateRequest:
    """What the command line asks for; `form` None means what fits the output."""

    paths: tuple[str, ...]
    stated: Stated
    form: str | None = None
    why: bool = False


def dates_to(request: DateRequest) -> int:
    """Find the dates of every input and write them; returns the exit code."""
    paths = expand(request.paths)
    lines = json_lines(request.why) if _form(request) == "jsonl" else _listing
    pages = date_files(paths, sys.stdin.buffer, request.stated)
    failed = sum(not _write(page, lines) for page in pages)
    return DONE if not failed else FAILED if failed == len(paths) else SOME_FAILED


def _form(request: DateRequest) -> str:
    return request.form or ("listing" if sys.stdout.isatty() else "jsonl")


def _write(page: PageDates | Issue, lines: Callable[[PageDates], Iterator[str]]) -> bool:
    """Write a page's dates, and on standard error what contradicts them or why there are none."""
    issues = (page,) if isinstance(page, Issue) else page.issues
    for issue in issues:
        if issue.fatal or issue.code == "date.contradiction":
            warn(f"{issue.source}: {issue.message}")
    if isinstance(page, PageDates) and page.mentions:
        emit("\n".join(lines(page)))
    return not any(issue.fatal for issue in issues)


def json_lines(why: bool) -> Callable[[PageDates], Iterator[str]]:
    """What writes each date of a page as a line of JSON, with all that is known of it or less."""
    encode = json.JSONEncoder(ensure_ascii=False).encode

    def lines(page: PageDates) -> Iterator[str]:
        return (encode(_line(page.source, mention, why)) for mention in page.mentions)

    return lines


def _line(source: str, mention: DateMention, why: bool) -> dict[str, Any]:
    if why:
        return {"source": source} | mention.to_json()
    return {"source": source} | {key: getattr(mention, key) for key in KEYS}


def _listing(page: PageDates) -> Iterator[str]:
    shown = terminal(sys.stdout, isolates=True)
    yield shown.style(shown.run(page.source), bold=True)
    for mention in page.mentions:
        value = shown.style(mention.value or f"— {mention.reason}", fg="cyan")
        doubt = f"  ! {mention.conflict}" if mention.conflict else ""
        yield f"{mention.span[0]:>7}  {shown.run(mention.text)}  {value}{doubt}"
