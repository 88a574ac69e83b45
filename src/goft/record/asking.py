"""Asking a record for what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, func, select

from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.search.hits import Hit
from goft.record.search.hits import load as load_hits
from goft.record.tables import CaptureRow, DocumentRow, ReviewRow, SightingRow, StatementRow

_CHUNK = 500
# Made once: putting a query together takes longer than running it.
_CAPTURED = (
    select(CaptureRow.digest, func.min(SightingRow.captured))
    .join(SightingRow, SightingRow.capture == CaptureRow.key)
    .where(CaptureRow.digest.in_(bindparam("digests", expanding=True)))
    .where(SightingRow.captured.is_not(None))
    .group_by(CaptureRow.digest)
)

_OF_DOCUMENTS = select(CaptureRow.key).where(
    CaptureRow.digest.in_(bindparam("ids", expanding=True))
)
_OF_DOCUMENT = select(CaptureRow.key).where(CaptureRow.digest == bindparam("id"))
_OF_STATEMENTS = (
    select(StatementRow.document)
    .where(StatementRow.id.in_(bindparam("ids", expanding=True)))
    .distinct()
)
_OF_STATEMENT = select(StatementRow.document).where(StatementRow.id == bindparam("id"))
_STATE = select(
    DocumentRow.read,
    select(func.count()).where(ReviewRow.document == DocumentRow.key).scalar_subquery(),
    select(func.count()).where(SightingRow.capture == DocumentRow.key).scalar_subquery(),
).where(DocumentRow.key.in_(_OF_DOCUMENT.union_all(_OF_STATEMENT)))


def document(record: Record, identifier: str) -> KeptDocument | None:
    """The document with an id."""
    return documents(record, [identifier]).get(identifier)


def documents(record: Record, identifiers: Sequence[str]) -> dict[str, KeptDocument]:
    """The documents with these ids, as far as they are there."""
    with record.store.reading() as connection:
        found = connection.scalars(_OF_DOCUMENTS, {"ids": list(identifiers)}).all()
        return {kept.id: kept for kept in load(connection, found)}


def state_of(record: Record, identifier: str) -> tuple[str, int, int] | None:
    """What changes when a document, or that of a statement, does; None where neither is there.

    When it was read last, how many reviews there are of it, and how often it was seen.
    """
    with record.store.reading() as connection:
        found = connection.execute(_STATE, {"id": identifier}).first()
    return tuple(found) if found else None


def all_documents(record: Record, after: int = 0) -> Iterator[KeptDocument]:
    """Every document whose key is above `after`, in the order of keys.

    What is kept meanwhile comes at the end.
    """
    while found := documents_after(record, after, _CHUNK):
        yield from found
        after = found[-1].key


def documents_after(record: Record, after: int, limit: int) -> list[KeptDocument]:
    """The next documents whose keys are above `after`, in the order of keys."""
    asked = select(DocumentRow.key).where(DocumentRow.key > after).order_by(DocumentRow.key)
    with record.store.reading() as connection:
        return load(connection, connection.scalars(asked.limit(limit)).all())


def statement(record: Record, identifier: str) -> tuple[KeptStatement, KeptDocument] | None:
    """The statement with an id, standing or withdrawn, and the document it stands in."""
    return statements(record, [identifier]).get(identifier)


def statements(
    record: Record, identifiers: Sequence[str]
) -> dict[str, tuple[KeptStatement, KeptDocument]]:
    """The statements with these ids, each with its document, as far as they are there."""
    with record.store.reading() as connection:
        keys = connection.scalars(_OF_STATEMENTS, {"ids": list(identifiers)}).all()
        found = load(connection, keys)
    wanted = frozenset(identifiers)
    return {
        kept.statement.id: (kept, each)
        for each in found
        for kept in each.statements
        if kept.statement.id in wanted
    }


def hit(record: Record, identifier: str) -> Hit | None:
    """The statement with an id, standing or withdrawn, in the text it was found in."""
    with record.store.reading() as connection:
        keys = connection.scalars(select(StatementRow.key).where(StatementRow.id == identifier))
        found = load_hits(connection, keys.all())
    return next(iter(found.values()), None)


def found_in(record: Record, identifier: str) -> tuple[KeptStatement, KeptDocument] | None:
    """The statement with an id, and its document in the text that the statement was found in.

    A withdrawn statement may have been found in an earlier text, in which its places count.
    """
    pair = statement(record, identifier)
    if pair is None or pair[0].withdrawn is None:
        return pair
    read = hit(record, identifier)
    return (pair[0], replace(pair[1], document=read.document)) if read else None


def captured(record: Record, digests: Sequence[str]) -> dict[str, str]:
    """By document, the earliest time at which its bytes are known to have been there."""
    with record.store.reading() as connection:
        found = connection.execute(_CAPTURED, {"digests": list(digests)})
        return {row[0]: row[1] for row in found if row[1]}
