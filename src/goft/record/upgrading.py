"""Bringing an older record to today's tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, exists, func, insert, inspect, select, table

from goft.errors import DamageError
from goft.record import versions
from goft.record.opening import check_version, open_record
from goft.record.record import Record
from goft.record.rows import decode
from goft.record.seals import sealed
from goft.record.signatures import signature, words
from goft.record.tables import SignatureRow, TextRow


@dataclass(frozen=True, slots=True)
class Upgraded:
    """From which version to which; `backup` is the store as it was, where it is a file."""

    before: str
    after: str
    backup: Path | None = None


def upgrade(place: str) -> Upgraded:
    """Change the tables to today's; nothing changes when any row would be lost."""
    record = open_record(place, any_version=True)
    today = versions.VERSIONS[-1]
    try:
        with record.keeping():
            found = _version(record)
            if found == today:
                return Upgraded(found, found)
            if found not in versions.VERSIONS:
                check_version(found, record.place)
            backup = _back_up(record, found)
            _migrate(record)
            return Upgraded(found, today, backup)
    finally:
        record.close()


def _version(record: Record) -> str:
    with record.store.reading() as connection:
        return versions.version(connection) or ""


def _back_up(record: Record, version: str) -> Path | None:
    """A copy of SQLite's file beside it; a server is backed up by who runs it."""
    if record.store.is_server:
        return None
    backup = record.folder.path / f"record.before-{version}.db"
    backup.unlink(missing_ok=True)
    with record.store.reading() as connection:
        # Not inside a transaction, which SQLAlchemy would have begun.
        connection.connection.cursor().execute("vacuum into ?", (str(backup),))
    return backup


def _migrate(record: Record) -> None:
    with record.store.making() as connection:
        before = _counts(connection)
        versions.migrate(connection)
        _sign(connection)
        after = _counts(connection)
        lost = [name for name in before if name in after and after[name] != before[name]]
        if lost:
            message = (
                f"{record.place}: rows of {', '.join(lost)} would be lost; nothing was changed"
            )
            raise DamageError(message, source=record.place)


def _sign(connection: Connection) -> None:
    """Give texts that an older goft kept the signatures they lack."""
    signed = exists().where(SignatureRow.key == TextRow.key)
    for key in connection.scalars(select(TextRow.key).where(~signed)).all():
        asked = select(TextRow.document, TextRow.body).where(TextRow.key == key)
        document, body = connection.execute(asked).one()
        bits = signature(words(decode(body)))
        row = sealed({"key": key, "document": document, "bits": bits})
        connection.execute(insert(SignatureRow), [row])


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows every table has."""
    names = (name for name in inspect(connection).get_table_names() if name != "alembic_version")
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0
        for name in names
    }
