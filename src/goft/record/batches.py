"""Rows that are written together: all of them are there afterwards, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Delete, bindparam, func, insert, select, update

from goft.record.seals import sealed
from goft.record.tables import SEALED, OutboxRow, Sealed
from goft.record.writing import write

Row = dict[str, Any]


class Keys:
    """Numbers rows of sealed tables; only the one who keeps may, so nobody else has them."""

    def __init__(self, connection: Connection) -> None:
        self._last = {
            table: connection.scalar(select(func.max(table.key))) or 0 for table in SEALED
        }

    def next(self, table: type[Sealed]) -> int:
        """The next key of a table."""
        self._last[table] += 1
        return self._last[table]


class Batch:
    """Rows by table; sealed when they are written."""

    def __init__(self) -> None:
        self._added: dict[type[Sealed], list[Row]] = defaultdict(list)
        self._changed: dict[type[Sealed], list[Row]] = defaultdict(list)
        self._deleted: list[Delete] = []
        self._indexed: dict[str, None] = {}

    def add(self, table: type[Sealed], row: Row) -> None:
        """Put a new row in."""
        self._added[table].append(row)

    def change(self, table: type[Sealed], row: Row) -> None:
        """Put a row in that replaces the one with its key; it has every column."""
        self._changed[table].append(row)

    def delete(self, what: Delete) -> None:
        """Delete rows, before any are added."""
        self._deleted.append(what)

    def index(self, documents: Iterable[str]) -> None:
        """Have the index take documents, by digest, in again."""
        self._indexed.update(dict.fromkeys(documents))

    def write(self, connection: Connection) -> None:
        """Write every row, those that are referred to first."""
        for what in self._deleted:
            connection.execute(what)
        for table in SEALED:
            if rows := self._added[table]:
                write(connection, table, rows)
            if rows := self._changed[table]:
                changed = update(table).where(table.key == bindparam("row"))
                connection.execute(changed, [{**sealed(row), "row": row["key"]} for row in rows])
        if self._indexed:
            connection.execute(insert(OutboxRow), [{"document": each} for each in self._indexed])
