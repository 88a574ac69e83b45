"""Whether the rows of the store are as they were written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import RowMapping, exists, func, select

from goft.errors import RecordError
from goft.record.findings import Checked, Finding
from goft.record.record import Record
from goft.record.seals import is_whole
from goft.record.tables import (
    SEALED,
    CaptureRow,
    DocumentRow,
    IssueRow,
    OccasionRow,
    ReviewRow,
    Sealed,
    SightingRow,
    SignatureRow,
    StatementRow,
    TextRow,
    TombstoneRow,
)

_CHUNK = 1000
_CHANGED = "the row was changed"
# What tells people which row is meant.
_NAMES = ("id", "digest", "name", "address", "source", "code", "statement")

# The tables that hold what belongs to one document, and by which column.
_COLUMNS: tuple[tuple[type[Sealed], Any], ...] = (
    (CaptureRow, CaptureRow.key),
    (SightingRow, SightingRow.capture),
    (DocumentRow, DocumentRow.key),
    (TextRow, TextRow.document),
    (SignatureRow, SignatureRow.document),
    (StatementRow, StatementRow.document),
    (OccasionRow, OccasionRow.document),
    (ReviewRow, ReviewRow.document),
)


def check_store(record: Record) -> Iterator[Finding]:
    """What the store itself finds wrong."""
    if record.store.is_server:
        return
    try:
        with record.store.reading() as connection:
            for (message,) in connection.exec_driver_sql("pragma integrity_check"):
                if message != "ok":
                    yield Finding("record.db", " ".join(message.split()))
            for row in connection.exec_driver_sql("pragma foreign_key_check"):
                yield Finding(
                    f"{row[0]}, row {row[1]}", f"it refers to a row of {row[2]} not there"
                )
    except RecordError as error:
        yield Finding("record.db", error.message)


def check_rows(record: Record, checked: Checked) -> Iterator[Finding]:
    """Every row whose values are not those it was sealed with."""
    for table in SEALED:
        try:
            for first, last in _chunks(record, table):
                yield from _check_chunk(record, table, first, last, checked)
        except RecordError as error:
            yield Finding(table.__tablename__, error.message)


def _chunks(record: Record, table: type[Sealed]) -> Iterator[tuple[int, int]]:
    with record.store.reading() as connection:
        last = connection.scalar(select(func.max(table.key))) or 0
    for first in range(1, last + 1, _CHUNK):
        yield first, min(first + _CHUNK - 1, last)


def _check_chunk(
    record: Record, table: type[Sealed], first: int, last: int, checked: Checked
) -> Iterator[Finding]:
    """A row that cannot even be read is looked for by halving."""
    try:
        found = _rows(record, table, first, last)
    except RecordError as error:
        if first == last:
            yield Finding(f"{table.__tablename__}, row {first}", error.message)
            return
        middle = (first + last) // 2
        yield from _check_chunk(record, table, first, middle, checked)
        yield from _check_chunk(record, table, middle + 1, last, checked)
        return
    checked.count(table.__tablename__, len(found))
    yield from (Finding(_name(table, row), _CHANGED) for row in found if _bad(row))


def _rows(record: Record, table: type[Sealed], first: int, last: int) -> Sequence[RowMapping]:
    asked = select(table.__table__).where(table.key.between(first, last))
    with record.store.reading() as connection:
        return connection.execute(asked).mappings().all()


def check_rows_of(record: Record, key: int, checked: Checked) -> Iterator[Finding]:
    """The rows of one document."""
    for table, column in _COLUMNS:
        asked = select(table.__table__).where(column == key)
        with record.store.reading() as connection:
            found = connection.execute(asked).mappings().all()
        checked.count(table.__tablename__, len(found))
        yield from (Finding(_name(table, row), _CHANGED) for row in found if _bad(row))


def _bad(row: RowMapping) -> bool:
    return not is_whole(row) or ("body" in row and sha256(row["body"]).digest() != row["digest"])


def _name(table: type[Sealed], row: RowMapping) -> str:
    told: Any = next((row[name] for name in _NAMES if isinstance(row.get(name), str)), "")
    return f"{table.__tablename__}, row {row['key']} ({told})".replace(" ()", "")


def check_whole(record: Record) -> Iterator[Finding]:
    """Every capture has what was read from it, or a reason; what was forgotten is gone."""
    document = exists().where(DocumentRow.key == CaptureRow.key)
    reason = exists().where((IssueRow.capture == CaptureRow.key) & IssueRow.fatal)
    text = exists().where((TextRow.document == DocumentRow.key) & TextRow.superseded.is_(None))
    buried = select(CaptureRow.digest).join(TombstoneRow, TombstoneRow.digest == CaptureRow.digest)
    with record.store.reading() as connection:
        for digest in connection.scalars(select(CaptureRow.digest).where(~document, ~reason)):
            yield Finding(f"captures ({digest})", "nothing was read from it, and nothing says why")
        for key in connection.scalars(select(DocumentRow.key).where(~text)):
            yield Finding(f"documents, row {key}", "its text is missing")
        for digest in connection.scalars(buried):
            yield Finding(f"captures ({digest})", "it was forgotten, yet it is here")
