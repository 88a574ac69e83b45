"""Rows that are written together: all of them are there afterwards, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from goft.record.seals import sealed
from goft.record.tables import SEALED, IssueRow, OutboxRow, Sealed


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
    """New rows by table; `changed` are the documents that the index has to take in again."""

    def __init__(self) -> None:
        self._rows: dict[type[Sealed], list[dict[str, Any]]] = defaultdict(list)
        self._changed: dict[str, None] = {}
        self._failed: set[str] = set()

    def add(self, table: type[Sealed], row: dict[str, Any]) -> None:
        """Put a row in, which gets its seal when it is written."""
        self._rows[table].append(row)

    def changed(self, documents: Iterable[str]) -> None:
        """Documents, by digest, whose statements are new or changed."""
        self._changed.update(dict.fromkeys(documents))

    def failed(self, source: str) -> None:
        """An input that gave no capture: what was noticed of it before is out of date."""
        self._failed.add(source)

    def write(self, connection: Connection) -> None:
        """Write every row, those that are referred to first."""
        if self._failed:
            stale = IssueRow.capture.is_(None) & IssueRow.source.in_(self._failed)
            connection.execute(delete(IssueRow).where(stale))
        for table in SEALED:
            if rows := self._rows[table]:
                connection.execute(insert(table), [sealed(row) for row in rows])
        if self._changed:
            connection.execute(insert(OutboxRow), [{"document": each} for each in self._changed])
