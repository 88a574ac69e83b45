"""Statements from the store, in the form in which the index takes them in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Row, Select, Text, select, type_coerce
from tantivy import Document

from goft.calendars import bounds
from goft.languages.pack import varieties
from goft.languages.terms import exact, terms, tokens_of
from goft.record.kept import KeptStatement
from goft.record.loading import load, reviews
from goft.record.rows import decode, statement_row
from goft.record.tables import CaptureRow, DocumentRow, PageRow, StatementRow, TextRow

_MANY = 500
# The decoder itself: what `json.loads` does around it takes longer than a list of spans.
_load = json.JSONDecoder().raw_decode
# Days are counted from the year 1; a statement's key takes the lower bits of its order.
KEY_BITS = 40
NO_FIRST, NO_LAST = -1, 10_000_000

# Bare of their type, which would cost a call for each value.
_COLUMNS = (
    StatementRow.document,
    StatementRow.text,
    StatementRow.key,
    type_coerce(StatementRow.content, Text),
    type_coerce(StatementRow.style, Text),
    type_coerce(StatementRow.act, Text),
    type_coerce(StatementRow.speaker_name, Text),
    type_coerce(StatementRow.speaker_role, Text),
    type_coerce(StatementRow.question, Text),
    type_coerce(StatementRow.relays, Text),
    type_coerce(StatementRow.section, Text),
    type_coerce(StatementRow.about, Text),
)
_NAMES = (
    "document", "text", "key", "content", "style", "act", "speaker_name", "speaker_role",
    "question", "relays", "section", "about",
)  # fmt: skip
_DOCUMENT = (
    DocumentRow.key,
    DocumentRow.language,
    DocumentRow.outlet,
    DocumentRow.day,
    CaptureRow.digest,
    PageRow.address,
)


def statements_of(connection: Connection, digests: Iterable[str]) -> Iterator[Document]:
    """The statements of documents by digest, for those that are there."""
    wanted = list(digests)
    found = connection.execute(_documents().where(CaptureRow.digest.in_(wanted))).all()
    yield from _statements(connection, found)


def all_statements(connection: Connection) -> Iterator[Document]:
    """The statements of all documents."""
    last = 0
    while found := connection.execute(
        _documents().where(DocumentRow.key > last).order_by(DocumentRow.key).limit(_MANY)
    ).all():
        yield from _statements(connection, found)
        last = found[-1].key


def _documents() -> Select[*tuple[Any, ...]]:
    return (
        select(*_DOCUMENT)
        .join(CaptureRow, CaptureRow.key == DocumentRow.key)
        .outerjoin(PageRow, PageRow.key == DocumentRow.page)
    )


def _statements(
    connection: Connection, documents: Iterable[Row[*tuple[Any, ...]]]
) -> Iterator[Document]:
    sources = {row.key: _Source(row) for row in documents}
    reviewed = reviews(connection, list(sources))
    plain = [key for key in sources if key not in reviewed]
    live = StatementRow.withdrawn.is_(None) & StatementRow.document.in_(plain)
    rows = connection.execute(select(*_COLUMNS).where(live)).all()
    texts = _texts(connection, {row[1] for row in rows})
    for row in rows:
        yield sources[row[0]].document(texts[row[1]], row)
    for kept in load(connection, list(reviewed)):
        for each in kept.statements:
            if each.withdrawn is None:
                yield sources[kept.key].document(kept.document.text, *_values(kept.key, each))


def _values(document: int, kept: KeptStatement) -> tuple[Sequence[Any], str | None]:
    """The values of a statement as reviewers left it, and what came of their reviews."""
    row = statement_row(kept.statement) | {"document": document, "text": None, "key": kept.key}
    return [row[column] for column in _NAMES], kept.review.state if kept.review else None


def _texts(connection: Connection, keys: set[int]) -> dict[int, str]:
    found = connection.execute(select(TextRow.key, TextRow.body).where(TextRow.key.in_(keys)))
    return {key: decode(body) for key, body in found}


class _Source:
    """What the statements of one document have in common."""

    def __init__(self, row: Row[*tuple[Any, ...]]) -> None:
        self._terms = terms(row.language)
        self._digest = row.digest
        host = urlsplit(row.address or "").hostname or ""
        self._medium = row.outlet or host
        self._lines: dict[str | None, str] = {None: "", "": ""}
        self._outlet = self._line(f"{row.outlet or ''} {host}")
        spoken = {row.language, varieties().get(row.language, row.language)}
        self._mark = " ".join(f"lang:{code}" for code in sorted(map(str, spoken)))
        self._first, self._last, self._month = _days(row.day)

    def _line(self, text: str | None) -> str:
        """The terms of a text that the document's statements may share."""
        line = self._lines.get(text)
        if line is None and text is not None:
            line = self._lines[text] = " ".join(self._terms.of(tokens_of(text), text))
        return line or ""

    def document(self, text: str, row: Sequence[Any], review: str | None = None) -> Document:
        """A statement as the index takes it in."""
        _, _, key, content, style, act, name, role, question, relays, section, about = row
        words = " … ".join(text[start:end] for start, end in _load(content)[0])
        asked = text[slice(*_load(question)[0]["span"])] if question else None
        tokens = tokens_of(words)
        by = self._line(f"{name or ''} · {role or ''}")
        found = Document()
        add = found.add_text
        add("words", " ".join(self._terms.of(tokens, words)))
        add("exact", " ".join(exact(tokens)))
        parts = " ".join(self._terms.parts(tokens))
        add(
            "context",
            f"{self._line(name or role)} {self._line(asked)} {self._line(section)} {parts}",
        )
        add("by", by)
        if name and role:
            add("role", self._line(role))
        add("outlet", self._outlet)
        if relays:
            add("relay", self._line(" · ".join(each["name"] for each in _load(relays)[0])))
        if about:
            add("about", self._line(" · ".join(_load(about)[0])))
        marks = f"{self._mark} style:{style} act:{act} answered:{bool(question)} review:{review}"
        add("marks", marks)
        add("document", self._digest)
        add("speaker", name or role or "")
        add("medium", self._medium)
        self._add_numbers(found, key)
        return found

    def _add_numbers(self, found: Document, key: int) -> None:
        add = found.add_integer
        add("key", key)
        add("order", max(self._first, 0) << KEY_BITS | key)
        add("first", self._first)
        add("last", self._last)
        add("month", self._month)


@lru_cache(maxsize=4096)
def _days(day: str | None) -> tuple[int, int, int]:
    """First and last day of an EDTF value, counted from the year 1, and its month as 202407."""
    first, last = (bounds(day) if day else None) or (None, None)
    month = first.year * 100 + first.month if first else 0
    return (
        first.toordinal() if first else NO_FIRST,
        last.toordinal() if last else NO_LAST,
        month,
    )
