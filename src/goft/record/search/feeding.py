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
from goft.languages.lines import lines
from goft.languages.pack import varieties
from goft.record.introducing import introduction
from goft.record.kept import KeptStatement
from goft.record.loading import load, reviews
from goft.record.rows import decode, statement_row
from goft.record.search.schema import schema
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
    type_coerce(StatementRow.speaker_id, Text),
)
_NAMES = (
    "document", "text", "key", "content", "style", "act", "speaker_name", "speaker_role",
    "question", "relays", "section", "about", "speaker_id",
)  # fmt: skip
_ABOUT = _NAMES.index("about")
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
        sources[row[0]].names(_load(str(row[_ABOUT]))[0] if row[_ABOUT] else ())
    for row in rows:
        yield sources[row[0]].document(texts[row[1]], row)
    for kept in load(connection, list(reviewed)):
        for each in kept.statements:
            sources[kept.key].names(each.statement.about)
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
        known = lines(row.language)
        self._line, self._terms = known.words, known.of
        host = urlsplit(row.address).hostname or "" if row.address else ""
        spoken = {row.language, varieties().get(row.language, row.language)}
        self._mark = " ".join(f"lang:{code}" for code in sorted(map(str, spoken)))
        self._near: dict[str, None] = {}
        # Who speaks, as what, and under which heading comes again in a document.
        self._lines = {"": ""}
        first, last, month = _days(row.day)
        self._order = max(first, 0) << KEY_BITS
        self._facts: dict[str, Any] = {
            "document": row.digest,
            "outlet": self._line(f"{row.outlet or ''} {host}"),
            "medium": _whole(row.outlet or host),
            "first": first,
            "last": last,
            "month": month,
        }

    def names(self, entries: Iterable[str]) -> None:
        """Take up what statements of the document name, for all of them."""
        for entry in entries:
            if entry not in self._near:
                self._near[entry] = None
                self._mark += f" near:{entry}"

    def _again(self, text: str) -> str:
        """The line of a text that others of the document may share."""
        if text not in self._lines:
            self._lines[text] = self._line(text)
        return self._lines[text]

    def document(self, text: str, row: Sequence[Any], review: str | None = None) -> Document:
        """A statement as the index takes it in."""
        _, _, key, content, style, act, name, role, question, relays, section, about, by_id = row
        pieces = _load(content)[0]
        own = self._terms(" … ".join(text[start:end] for start, end in pieces))
        line = self._line
        by, office = self._again(name or ""), self._again(role or "")
        asked = line(text[slice(*_load(question)[0]["span"])]) if question else ""
        named = _load(about)[0] if about else ()
        linked = " ".join((f"by:{by_id}", *(f"about:{each}" for each in named)))
        marks = f"{self._mark} style:{style} act:{act} {linked}"
        facts = {
            **self._facts,
            "key": key,
            "order": self._order | key,
            "words": own.words,
            "exact": own.exact,
            "context": f"{by or office} {asked} {self._again(section or '')} {own.parts}",
            "by": f"{by} {office}",
            "lead": f"{asked} {line(introduction(text, pieces[0][0]))}",
            "speaker": _whole(name or role or ""),
            "marks": _whole(f"{marks} answered:{bool(question)} review:{review}"),
        }
        if name and role:
            facts["role"] = office
        if relays:
            facts["relay"] = line(" · ".join(each["name"] for each in _load(relays)[0]))
        if named:
            facts["about"] = line(" · ".join(named))
        return Document.from_dict(facts, schema())


def _whole(text: str) -> str:
    """The text with a sign in place of half characters, which the index refuses."""
    return text.encode("utf-8", "replace").decode()


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
