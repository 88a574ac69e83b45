"""A record copied from one store to another: every row and every captured byte."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, update

from goft.errors import RecordError
from goft.record.failures import failing
from goft.record.folder import sync
from goft.record.record import Record
from goft.record.tables import AboutRow, CaptureRow, DocumentRow, OutboxRow, SegmentRow, Table

_CHUNK = 1000
# Those that others refer to come before them; what a record is, and what waits, is its own.
_OWN = frozenset({AboutRow.__tablename__, OutboxRow.__tablename__})
TABLES = tuple(table for table in Table.metadata.sorted_tables if table.name not in _OWN)


def copy(source: Record, target: Record) -> dict[str, int]:
    """Copy everything into an empty record; gives the number of rows by table.

    The rows come in one transaction after all files are there: a copy that was stopped can be
    begun again. The index is not copied but told to take everything in.
    """
    with source.keeping(), target.keeping():
        with target.store.reading() as there:
            if there.scalar(select(func.count()).select_from(CaptureRow)):
                raise RecordError(f"{target.place}: it is not empty: copy into a new record")
        with source.store.reading() as here:
            for name, length in _segments(here):
                with failing(target.place):
                    _copy_file(source.folder.captures / name, target.folder.captures / name, length)
            sync(target.folder.captures)
            with target.store.writing() as there:
                return _copy_rows(here, there)


def _segments(here: Connection) -> Iterator[tuple[str, int]]:
    asked = select(SegmentRow.name, SegmentRow.length).where(SegmentRow.retired.is_(False))
    for row in here.execute(asked):
        yield row.name, row.length


def _copy_file(old: Path, new: Path, length: int) -> None:
    """The acknowledged bytes of a segment."""
    with old.open("rb") as read, new.open("wb") as written:
        shutil.copyfileobj(read, written)
        written.truncate(length)
        written.flush()
        os.fsync(written.fileno())


def _copy_rows(here: Connection, there: Connection) -> dict[str, int]:
    """All rows as they are, seals and all; the record stays the same record."""
    about = here.execute(select(AboutRow.id, AboutRow.created)).mappings().one()
    there.execute(update(AboutRow).values(**about))
    counts = {}
    for table in TABLES:
        counts[table.name] = 0
        found = here.execution_options(yield_per=_CHUNK).execute(select(table))
        for rows in found.mappings().partitions():
            there.execute(insert(table), [dict(row) for row in rows])
            counts[table.name] += len(rows)
    documents = select(CaptureRow.digest).join(DocumentRow, DocumentRow.key == CaptureRow.key)
    there.execute(insert(OutboxRow).from_select(["document"], documents))
    return counts
