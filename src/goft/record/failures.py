"""What stores and disks report, as one clear error each."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from goft.errors import BusyError, DamageError, RecordError, StoreError

_FULL = "there is no room left (or the disk fails): make some; what was acknowledged is kept"
_READ_ONLY = "it may not be written to: change its rights or keep elsewhere"
_BUSY = "another process writes to it: wait until it is done"
_DAMAGED = "the store is damaged: run goft verify, then restore a copy"
_GONE = "the store does not answer: check that it runs and that the address is right"

_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
_RIGHTS = frozenset({errno.EACCES, errno.EROFS, errno.EPERM})

# SQLite's error names by their beginnings, PostgreSQL's states by theirs.
_SQLITE: tuple[tuple[str, type[RecordError], str], ...] = (
    ("SQLITE_FULL", StoreError, _FULL),
    ("SQLITE_IOERR", StoreError, _FULL),
    ("SQLITE_READONLY", StoreError, _READ_ONLY),
    ("SQLITE_CANTOPEN", StoreError, _READ_ONLY),
    ("SQLITE_BUSY", BusyError, _BUSY),
    ("SQLITE_CORRUPT", DamageError, _DAMAGED),
    ("SQLITE_NOTADB", DamageError, _DAMAGED),
)
_POSTGRESQL: tuple[tuple[str, type[RecordError], str], ...] = (
    ("53", StoreError, _FULL),
    ("25006", StoreError, _READ_ONLY),
    ("42501", StoreError, _READ_ONLY),
    ("55P03", BusyError, _BUSY),
    ("XX001", DamageError, _DAMAGED),
    ("XX002", DamageError, _DAMAGED),
)


@contextmanager
def failing(place: str) -> Iterator[None]:
    """Turn what goes wrong inside into an error that names the record and the cure."""
    try:
        yield
    except DBAPIError as error:
        raise _stored(place, error.orig) from error
    except sqlite3.Error as error:
        raise _stored(place, error) from error
    except SQLAlchemyError as error:
        raise StoreError(f"{place}: {error}", source=place) from error
    except UnicodeDecodeError as error:
        # Bytes of a damaged file where the driver expects its own text.
        raise DamageError(f"{place}: {_DAMAGED}", source=place) from error
    except OSError as error:
        raise _filed(place, error) from error


def _stored(place: str, origin: BaseException | None) -> RecordError:
    known = _SQLITE if isinstance(origin, sqlite3.Error) else _POSTGRESQL
    name = getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None)
    for beginning, family, cure in known:
        if name and name.startswith(beginning):
            return family(f"{place}: {cure}", source=place)
    if name is None and not isinstance(origin, sqlite3.Error):
        return StoreError(f"{place}: {_GONE} ({_first_line(origin)})", source=place)
    return StoreError(f"{place}: {_first_line(origin)}", source=place)


def _filed(place: str, error: OSError) -> RecordError:
    cure = _FULL if error.errno in _ROOM else _READ_ONLY if error.errno in _RIGHTS else str(error)
    return StoreError(f"{place}: {cure}", source=place, file=_name(error))


def _name(error: OSError) -> str | None:
    return str(error.filename) if error.filename else None


def _first_line(error: object) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
