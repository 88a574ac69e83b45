"""Asking a record for what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.tables import CaptureRow, DocumentRow, StatementRow

_CHUNK = 500


def document(record: Record, identifier: str) -> KeptDocument | None:
    """The document with an id."""
    return documents(record, [identifier]).get(identifier)


def documents(record: Record, identifiers: Sequence[str]) -> dict[str, KeptDocument]:
    """The documents with these ids, as far as they are there."""
    with record.store.reading() as connection:
        found = connection.scalars(
            select(CaptureRow.key).where(CaptureRow.digest.in_(identifiers))
        ).all()
        return {kept.id: kept for kept in load(connection, found)}


def all_documents(record: Record, after: int = 0) -> Iterator[KeptDocument]:
    """Every document whose key is above `after`, in the order of keys.

    What is kept meanwhile comes at the end.
    """
    while True:
        with record.store.reading() as connection:
            found = load(connection, _keys_after(connection, after))
        if not found:
            return
        yield from found
        after = found[-1].key


def _keys_after(connection: Connection, after: int) -> Sequence[int]:
    return connection.scalars(
        select(DocumentRow.key)
        .where(DocumentRow.key > after)
        .order_by(DocumentRow.key)
        .limit(_CHUNK)
    ).all()


def statement(record: Record, identifier: str) -> tuple[KeptStatement, KeptDocument] | None:
    """The statement with an id, standing or withdrawn, and the document it stands in."""
    return statements(record, [identifier]).get(identifier)


def statements(
    record: Record, identifiers: Sequence[str]
) -> dict[str, tuple[KeptStatement, KeptDocument]]:
    """The statements with these ids, each with its document, as far as they are there."""
    with record.store.reading() as connection:
        keys = connection.scalars(
            select(StatementRow.document).where(StatementRow.id.in_(identifiers)).distinct()
        ).all()
        found = load(connection, keys)
    wanted = frozenset(identifiers)
    return {
        kept.statement.id: (kept, each)
        for each in found
        for kept in each.statements
        if kept.statement.id in wanted
    }
