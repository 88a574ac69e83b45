"""Every test of the record runs on both stores; what it tells of the second is `make slow`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.record.postgres import database, drop

from goft.record.opening import make_record, open_record
from goft.record.record import Record

STORES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))


@pytest.fixture(scope="session")
def template(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database with an empty record: copying it is ten times faster than making."""
    folder = tmp_path_factory.mktemp("template")
    make_record(database(postgres, folder, "goft_template")).close()
    return "goft_template"


@pytest.fixture(scope="session")
def template_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty record."""
    folder = tmp_path_factory.mktemp("template") / "record"
    make_record(str(folder)).close()
    return folder


@pytest.fixture(params=STORES, scope="module")
def store(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def home(store: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The place of an empty record: a folder, or the address of a database."""
    with _home(store, tmp_path / "record", request) as place:
        yield place


@pytest.fixture
def record(home: str) -> Iterator[Record]:
    """An empty record."""
    opened = open_record(home)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared(
    store: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Record]:
    """One record for the tests of a module that do not mind each other."""
    with _home(store, tmp_path_factory.mktemp("shared") / "record", request) as place:
        opened = open_record(place)
        yield opened
        opened.close()


@contextmanager
def _home(store: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    if store == "sqlite":
        shutil.copytree(request.getfixturevalue("template_folder"), folder)
        yield str(folder)
        return
    server, template = map(request.getfixturevalue, ("postgres", "template"))
    (folder / "captures").mkdir(parents=True)
    address = database(server, folder, like=template)
    yield address
    drop(address)
