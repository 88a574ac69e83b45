"""A reading as rows of a table, one a statement."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from goft.model import Document, Reading, Span, Statement

COLUMNS = (
    "source", "language", "title", "outlet", "published", "statement", "parent", "content",
    "start", "end", "style", "act", "polarity", "attitude", "cue", "name", "role", "kind", "how",
    "mention", "addressee", "question", "asker", "relays", "section", "confidence", "rule",
)  # fmt: skip
PIECES, RELAYS = " … ", " > "


def header() -> str:
    """The names of the columns."""
    return _line(COLUMNS)


def rows(reading: Reading) -> Iterator[str]:
    """One line of CSV for every statement; pieces of a content are joined by an ellipsis."""
    for item in reading.statements:
        yield _line(cells(item, reading.document))


def lines(rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """Lines of CSV with any cells."""
    return map(_line, rows)


def cells(item: Statement, document: Document) -> tuple[object, ...]:
    """The values of one statement, in the order of the columns."""
    speaker, question, text = item.speaker, item.question, document.text
    return (
        document.source,
        document.language,
        document.title,
        document.outlet,
        document.published.date if document.published else None,
        item.id,
        item.parent,
        PIECES.join(text[slice(*span)] for span in item.content),
        item.content[0][0],
        item.content[-1][1],
        item.style,
        item.act,
        item.polarity,
        item.attitude,
        _words(item.cue.span if item.cue else None, text),
        speaker.name,
        speaker.role,
        speaker.kind,
        speaker.how,
        _words(speaker.mention, text),
        _words(item.addressee, text),
        _words(question.span if question else None, text),
        question.asker if question else None,
        RELAYS.join(relay.name for relay in item.relays),
        item.section,
        item.confidence,
        item.rule,
    )


def _words(span: Span | None, text: str) -> str | None:
    return text[slice(*span)] if span else None


def _line(cells: tuple[object, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()
