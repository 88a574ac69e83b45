"""The order of the stages, known here alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import BinaryIO

from goft.documents import parse
from goft.errors import GoftError
from goft.model import Capture, Document, Issue, Reading
from goft.sources.files import captures, files
from goft.statements import find
from goft.text import prepare


def read_capture(capture: Capture) -> Reading:
    """Read one capture; a page that cannot be read gives an empty document and a fatal issue."""
    document, noticed = parse(capture)
    if document is None:
        return Reading(_unread(capture), (), noticed)
    statements, issues = find(prepare(document))
    return Reading(document, statements, noticed + issues)


def expand(paths: Iterable[str]) -> list[str]:
    """The files the paths stand for, those of directories in sorted order; "-" stays."""
    return [file for path in paths for file in files(path)]


def read_files(
    paths: Iterable[str],
    *,
    stdin: BinaryIO,
    address: str | None = None,
    encoding: str | None = None,
    language: str | None = None,
    published: date | None = None,
) -> Iterator[Reading | Issue]:
    """Read files one by one; what could not be had gives a fatal issue in its place."""
    stated = {"address": address, "encoding": encoding, "language": language}
    for capture in captures(paths, stdin=stdin, published=published, **stated):
        yield capture if isinstance(capture, Issue) else _safely(capture)


def _safely(capture: Capture) -> Reading | Issue:
    """A fault of ours in one page must not cost the pages after it."""
    try:
        return read_capture(capture)
    except GoftError:
        raise
    except Exception as error:
        fault = f"reading failed ({type(error).__name__}: {error}): please report it with the page"
        return Issue("pipeline.fault", fault, capture.source, fatal=True)


def _unread(capture: Capture) -> Document:
    return Document(capture.digest, capture.source, capture.language, "")
