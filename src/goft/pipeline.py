"""The order of the stages, known here alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goft.documents import parse
from goft.model import Capture, Document, Issue, Reading
from goft.statements import find
from goft.text import prepare


def read_capture(capture: Capture) -> Reading:
    """Read one capture; a page that cannot be read gives an empty document and a fatal issue."""
    document, noticed = parse(capture)
    if document is None:
        return Reading(_unread(capture), (), noticed)
    statements, issues = find(prepare(document))
    return Reading(document, statements, noticed + issues)


def read_all(captures: Iterable[Capture | Issue]) -> Iterator[Reading | Issue]:
    """Read captures one by one; an issue of the source passes through in its place."""
    for capture in captures:
        yield capture if isinstance(capture, Issue) else read_capture(capture)


def _unread(capture: Capture) -> Document:
    return Document(capture.digest, capture.source, capture.language, "")
