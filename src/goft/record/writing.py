"""New rows as the stores take them fastest: all of a table at once, past SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from goft.record.columns import Exact, escape, is_fit
from goft.record.seals import OUTSIDE, Sealing
from goft.record.tables import Sealed

Values = tuple[Any, ...]


class Form:
    """The columns of a table in order, and how a row with all of them is sealed."""

    def __init__(self, table: type[Sealed]) -> None:
        columns = [column for column in table.__table__.columns if column.name != "seal"]
        names = [column.name for column in columns]
        self.table, self.names = table.__tablename__, (*names, "seal")
        self._exact = [isinstance(column.type, Exact) for column in columns]
        self._values = itemgetter(*names)
        self._sealing = Sealing(name for name in names if name not in OUTSIDE)

    def values(self, row: Mapping[str, Any]) -> Values:
        """The row's values with its seal."""
        written = self._sealing.written(row)
        values = self._values(row)
        if not is_fit(written):
            values = tuple(map(_escaped, values, self._exact))
        return (*values, self._sealing.seal(written))


def _escaped(value: Any, exact: bool) -> Any:
    return escape(value) if exact and value is not None else value


@cache
def _form(table: type[Sealed]) -> Form:
    return Form(table)


def write(connection: Connection, table: type[Sealed], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write new rows of a table with their seals; each has every column."""
    form = _form(table)
    values = map(form.values, rows)
    names = ", ".join(f'"{name}"' for name in form.names)
    if connection.dialect.name == "sqlite":
        places = ", ".join("?" * len(form.names))
        statement = f'insert into "{form.table}" ({names}) values ({places})'
        connection.exec_driver_sql(statement, list(values))
    else:
        _copy(connection, f'copy "{form.table}" ({names}) from stdin', values)


def _copy(connection: Connection, statement: str, rows: Iterable[Values]) -> None:
    """COPY, with the driver's errors as SQLAlchemy's own."""
    cursor: Any = connection.connection.cursor()
    with _wrapped(connection), cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


@contextmanager
def _wrapped(connection: Connection) -> Iterator[None]:
    try:
        yield
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError("copy", None, error) from error
