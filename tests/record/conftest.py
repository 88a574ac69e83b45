"""Every test of the record runs on both stores."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.postgres import database, drop, lacking, server

from goft.record.opening import make_record, open_record
from goft.record.record import Record

STORES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server; without one the test is left out, never in CI."""
    reason = lacking()
    if reason:
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    with server() as address:
        yield address


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


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def home(store: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The place of an empty record: a folder, or the address of a database."""
    folder = tmp_path / "record"
    if store == "sqlite":
        shutil.copytree(request.getfixturevalue("template_folder"), folder)
        yield str(folder)
        return
    server, template = map(request.getfixturevalue, ("postgres", "template"))
    (folder / "captures").mkdir(parents=True)
    address = database(server, folder, like=template)
    yield address
    drop(address)


@pytest.fixture
def record(home: str) -> Iterator[Record]:
    """An empty record."""
    opened = open_record(home)
    yield opened
    opened.close()
