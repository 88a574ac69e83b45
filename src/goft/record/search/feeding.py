"""Statements from the store, in the form in which the index takes them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from json import dumps
from typing import Any
from urllib.parse import urlsplit

from msgspec import json
from sqlalchemy import Connection, Row, Select, Text, select, type_coerce

from goft.calendars import bounds
from goft.languages.lines import lines
from goft.languages.pack import varieties
from goft.record.introducing import introduction
from goft.record.kept import KeptStatement
from goft.record.loading import load, reviews
from goft.record.rows import decode, statement_row
from goft.record.tables import CaptureRow, DocumentRow, PageRow, StatementRow, TextRow

# So many documents are read from the store at once.
_TOGETHER = 200
_encode = json.Encoder().encode
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


# Documents by key: from the first, up to the last.
Share = tuple[int, int]


def entries_of(connection: Connection, digests: Iterable[str]) -> list[str]:
    """The statements of documents by digest, for those that are there."""
    wanted = list(digests)
    found = connection.execute(_documents().where(CaptureRow.digest.in_(wanted))).all()
    return list(_entries(connection, found))


def shares(connection: Connection) -> list[Share]:
    """All documents, in shares that are each put into form at once."""
    keys = connection.scalars(select(DocumentRow.key).order_by(DocumentRow.key)).all()
    return [
        (some[0], some[-1])
        for first in range(0, len(keys), _TOGETHER)
        if (some := keys[first : first + _TOGETHER])
    ]


def entries_in(connection: Connection, share: Share) -> list[str]:
    """The statements of the documents of a share."""
    found = connection.execute(_documents().where(DocumentRow.key.between(*share))).all()
    return list(_entries(connection, found))


def _documents() -> Select[*tuple[Any, ...]]:
    return (
        select(*_DOCUMENT)
        .join(CaptureRow, CaptureRow.key == DocumentRow.key)
        .outerjoin(PageRow, PageRow.key == DocumentRow.page)
    )


def _entries(connection: Connection, documents: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[str]:
    sources = {row.key: _Source(row) for row in documents}
    reviewed = reviews(connection, list(sources))
    plain = [key for key in sources if key not in reviewed]
    live = StatementRow.withdrawn.is_(None) & StatementRow.document.in_(plain)
    rows = connection.execute(select(*_COLUMNS).where(live)).all()
    texts = _texts(connection, {row[1] for row in rows})
    for row in rows:
        if row[_ABOUT]:
            sources[row[0]].names(json.decode(str(row[_ABOUT])))
    for row in rows:
        yield sources[row[0]].entry(texts[row[1]], row)
    for kept in load(connection, list(reviewed)):
        for each in kept.statements:
            sources[kept.key].names(each.statement.about)
        for each in kept.statements:
            if each.withdrawn is None:
                yield sources[kept.key].entry(kept.document.text, *_values(kept.key, each))


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
            "medium": row.outlet or host,
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

    def _again(self, text: str | None) -> str:
        """The line of a text that others of the document may share."""
        text = text or ""
        if text not in self._lines:
            self._lines[text] = self._line(text)
        return self._lines[text]

    def entry(self, text: str, row: Sequence[Any], review: str | None = None) -> str:
        """A statement as the index takes it in: the values of its fields in JSON."""
        _, _, key, content, style, act, name, role, question, relays, section, about, by_id = row
        pieces = json.decode(content)
        own = self._terms(" … ".join([text[start:end] for start, end in pieces]))
        line = self._line
        by, office = self._again(name), self._again(role)
        asked = line(text[slice(*json.decode(question)["span"])]) if question else ""
        named = json.decode(about) if about else ()
        told = {"style": style, "act": act, "by": by_id, "review": review}
        marks = _marks(told | {"answered": bool(question)}, named)
        facts = {
            **self._facts,
            "key": key,
            "order": self._order | key,
            "words": own.words,
            "exact": own.exact,
            "context": f"{by or office} {asked} {self._again(section)} {own.parts}",
            "by": f"{by} {office}",
            "lead": f"{asked} {line(introduction(text, pieces[0][0]))}",
            "speaker": name or role or "",
            "marks": f"{self._mark} {marks}",
        }
        if name and role:
            facts["role"] = office
        if relays:
            names = [each["name"] for each in json.decode(relays)]
            facts["relay"] = self._again(" · ".join(names))
        if named:
            facts["about"] = self._again(" · ".join(named))
        return _written(facts)


def _marks(told: Mapping[str, Any], about: Iterable[str]) -> str:
    """What is told of a statement, as values that filters ask for."""
    marks = [f"{kind}:{value}" for kind, value in told.items() if value]
    return " ".join([*marks, *[f"about:{each}" for each in about]])


def _written(facts: dict[str, Any]) -> str:
    """The facts in JSON, with a sign in place of half characters, which the index refuses."""
    try:
        return _encode(facts).decode()
    except UnicodeEncodeError:
        return dumps(facts, ensure_ascii=False).encode("utf-8", "replace").decode()


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
