"""Verifying a record: from the bytes of captures to the letters of statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from goft.errors import RecordError
from goft.record.asking import document, statement
from goft.record.checking_documents import Derive, check_document
from goft.record.checking_rows import check_rows, check_rows_of, check_store, check_whole
from goft.record.checking_segments import check_segments
from goft.record.findings import Checked, Finding
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load, reviews
from goft.record.record import Record
from goft.record.tables import DocumentRow, TombstoneRow

_CHUNK = 200
# What a row that was changed can make of reading it.
_UNREADABLE = (RecordError, ValueError, TypeError, LookupError, AttributeError)


def verify(record: Record, derive: Derive, rules: str, checked: Checked) -> Iterator[Finding]:
    """Look at everything there is; `checked` counts what was looked at."""
    try:
        yield from check_store(record)
        yield from check_rows(record, checked)
        yield from check_segments(record, checked)
        yield from check_whole(record)
        for kept in _documents(record):
            if isinstance(kept, Finding):
                yield kept
            else:
                yield from check_document(record, *kept, derive, rules, checked)
    except RecordError as error:
        yield Finding(record.place, f"not everything could be looked at: {error.message}")


def verify_one(
    record: Record, identifier: str, derive: Derive, rules: str, checked: Checked
) -> Iterator[Finding]:
    """Look at the document or statement with an id, and the capture it rests on.

    What was forgotten is as it should be; raises RecordError for an id nobody has.
    """
    found = statement(record, identifier)
    kept = found[1] if found else document(record, identifier)
    if kept is not None:
        yield from check_rows_of(record, kept.key, checked)
        with record.store.reading() as connection:
            for each in _read_and_shown(connection, [kept.key]):
                yield from check_document(record, *each, derive, rules, checked)
    elif not is_forgotten(record, identifier):
        raise RecordError(f"{record.place}: there is no statement or document {identifier}")


def is_forgotten(record: Record, digest: str) -> bool:
    """Whether a tombstone stands for a document."""
    asked = select(TombstoneRow.key).where(TombstoneRow.digest == digest)
    with record.store.reading() as connection:
        return connection.scalar(asked) is not None


_Both = tuple[KeptDocument, tuple[KeptStatement, ...]]
"""A document as it was read, and what reviewers settled in it."""


def _documents(record: Record) -> Iterator[_Both | Finding]:
    """Every document; one whose rows make no sense is told of and passed over."""
    with record.store.reading() as connection:
        keys = connection.scalars(select(DocumentRow.key).order_by(DocumentRow.key)).all()
    for start in range(0, len(keys), _CHUNK):
        yield from _load(record, keys[start : start + _CHUNK])


def _load(record: Record, keys: Sequence[int]) -> Iterator[_Both | Finding]:
    try:
        with record.store.reading() as connection:
            found = _read_and_shown(connection, keys)
    except _UNREADABLE as error:
        if len(keys) == 1:
            yield Finding(f"documents, row {keys[0]}", f"it cannot be read: {error}")
            return
        for key in keys:
            yield from _load(record, [key])
        return
    yield from found


def _read_and_shown(connection: Connection, keys: Sequence[int]) -> list[_Both]:
    looked_at = load(connection, list(reviews(connection, keys)))
    settled = {kept.key: tuple(each for each in kept.standing if each.review) for kept in looked_at}
    return [(kept, settled.get(kept.key, ())) for kept in load(connection, keys, reviewed=False)]
