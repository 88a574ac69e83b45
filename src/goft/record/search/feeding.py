"""Statements from the store, for the index to take in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Text, select, type_coerce

from goft.record.loading import load, reviews
from goft.record.rows import encode, statement_row
from goft.record.search.forming import SAID, Share, entries
from goft.record.tables import CaptureRow, DocumentRow, PageRow, StatementRow, TextRow

# So many documents are read from the store at once.
_TOGETHER = 200
# Bare of their type, which would cost a call for each value.
_KEYS = ("document", "text", "key")
_COLUMNS = [
    column if name in _KEYS else type_coerce(column, Text)
    for name in SAID
    for column in [getattr(StatementRow, name)]
]
_PAGE = (
    DocumentRow.key,
    DocumentRow.language,
    DocumentRow.outlet,
    DocumentRow.day,
    DocumentRow.title,
    CaptureRow.digest,
    PageRow.address,
)


def entries_of(connection: Connection, digests: Iterable[str]) -> list[str]:
    """The statements of documents by digest, for those that are there."""
    keys = select(CaptureRow.key).where(CaptureRow.digest.in_(list(digests)))
    return entries_in(connection, connection.scalars(keys).all())


def entries_in(connection: Connection, keys: Sequence[int]) -> list[str]:
    """The statements of documents."""
    return entries(share(connection, keys))


def keys_by_share(connection: Connection) -> list[Sequence[int]]:
    """The keys of all documents, in shares that are each put into form at once.

    Those of a language stand together: what is remembered of its words is at hand then.
    """
    asked = select(DocumentRow.key).order_by(DocumentRow.language, DocumentRow.key)
    keys = connection.scalars(asked).all()
    return [keys[first : first + _TOGETHER] for first in range(0, len(keys), _TOGETHER)]


def share(connection: Connection, keys: Sequence[int]) -> Share:
    """Documents as they are in the store, with what came of their reviews."""
    reviewed = reviews(connection, keys)
    plain = [key for key in keys if key not in reviewed]
    live = StatementRow.withdrawn.is_(None) & StatementRow.document.in_(plain)
    said = _rows(connection, select(*_COLUMNS).where(live))
    named = {row[1] for row in said}
    texts = _rows(connection, select(TextRow.key, TextRow.body).where(TextRow.key.in_(named)))
    pages = [tuple(row) for row in connection.execute(_pages(keys))]
    found = Share(pages, said, dict(texts), {})
    return _with_reviews(connection, found, list(reviewed)) if reviewed else found


def _rows(connection: Connection, asked: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    """Rows as the driver gives them, which is faster and all that their columns need."""
    with connection.execute(asked) as found:
        return found.cursor.fetchall() if found.cursor else []


def _pages(keys: Sequence[int]) -> Select[*tuple[Any, ...]]:
    return (
        select(*_PAGE)
        .join(CaptureRow, CaptureRow.key == DocumentRow.key)
        .outerjoin(PageRow, PageRow.key == DocumentRow.page)
        .where(DocumentRow.key.in_(keys))
    )


def _with_reviews(connection: Connection, found: Share, keys: Sequence[int]) -> Share:
    """The share with the statements of further documents as reviewers left them."""
    said, texts, reviewed = list(found.said), dict(found.texts), {}
    for kept in load(connection, keys):
        # No text of the store has this key.
        texts[-kept.key] = encode(kept.document.text)
        for each in kept.statements:
            if each.withdrawn is None:
                row = {"document": kept.key, "text": -kept.key, "key": each.key}
                row = statement_row(each.statement) | row
                said.append([row[column] for column in SAID])
            if each.review:
                reviewed[each.key] = each.review.state
    return found._replace(said=said, texts=texts, reviews=reviewed)
