"""Finding a record, or making one."""

from __future__ import annotations

import uuid
from pathlib import Path

from sqlalchemy import insert, select

from goft.errors import RecordError, VersionError
from goft.record import versions
from goft.record.folder import Folder
from goft.record.record import Record
from goft.record.store import Store, folder_store, is_address, server_store
from goft.record.tables import AboutRow
from goft.record.times import now
from goft.record.versions import migrate, version


def open_record(place: str, *, any_version: bool = False) -> Record:
    """The record in a folder or at a server's address; raises RecordError where there is none.

    One of another version raises VersionError, unless it is opened to be upgraded.
    """
    store, folder = _find(place)
    try:
        return _opened(store, folder, any_version)
    except BaseException:
        store.close()
        raise


def make_record(place: str) -> Record:
    """The record at a place, made where there is none."""
    store, folder = _find(place, make=True)
    try:
        with store.reading() as connection:
            found = version(connection)
        if found is None:
            _make(store, folder or _default_folder(store))
        return _opened(store, folder)
    except BaseException:
        store.close()
        raise


def _opened(store: Store, folder: Folder | None, any_version: bool = False) -> Record:
    with store.reading() as connection:
        found = version(connection)
        if found is None:
            raise RecordError(f"{store.place}: there is no record: goft keep makes one")
        if not any_version:
            check_version(found, store.place)
        about = connection.execute(select(AboutRow.id, AboutRow.folder)).one()
    return Record(store, folder or _remembered(about.folder, store.place), about.id)


def _find(place: str, *, make: bool = False) -> tuple[Store, Folder | None]:
    if is_address(place):
        store, named = server_store(place)
        return store, Folder(Path(named).absolute()) if named else None
    folder = Folder(Path(place))
    if not folder.store.exists():
        if not make:
            raise RecordError(f"{place}: there is no record: goft keep makes one", source=place)
        folder.make()
    return folder_store(folder), folder


def check_version(found: str, place: str) -> None:
    """Raise VersionError where a record is not of today's version."""
    today = versions.VERSIONS[-1]
    if found == today:
        return
    if found in versions.VERSIONS:
        message = f"the record is of version {found}, goft of {today}: run goft upgrade"
    else:
        message = f"the record is of version {found}, goft only of {today}: install a newer goft"
    raise VersionError(f"{place}: {message}", source=place)


def _remembered(folder: str | None, place: str) -> Folder:
    if folder is None or not Path(folder).is_dir():
        message = f"its captures are not at {folder}: name their folder with ?folder=…"
        raise RecordError(f"{place}: {message}", source=place, file=folder)
    return Folder(Path(folder))


def _default_folder(store: Store) -> Folder:
    """Where the captures of a server's record lie when nobody says."""
    data = Path.home() / ".local" / "share"
    return Folder(data / "goft" / (store.engine.url.database or "record"))


def _make(store: Store, folder: Folder) -> None:
    folder.make()
    with store.making() as connection:
        migrate(connection)
        where = str(folder.path) if store.is_server else None
        about = {"id": uuid.uuid4().hex, "created": now(), "folder": where}
        connection.execute(insert(AboutRow), [about])
