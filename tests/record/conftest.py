"""Every test of the record runs on both stores."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.postgres import database, lacking, server

from goft.record.opening import make_record
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
    make_record(database(postgres, tmp_path_factory.mktemp("template"), "goft_template")).close()
    return "goft_template"


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def place(store: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Where a record can be made: a folder, or the address of an empty database."""
    if store == "sqlite":
        return str(tmp_path / "record")
    return database(request.getfixturevalue("postgres"), tmp_path / "record")


@pytest.fixture
def record(
    store: str, place: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Record]:
    """An empty record."""
    if store != "sqlite":
        server, template = map(request.getfixturevalue, ("postgres", "template"))
        place = database(server, tmp_path / "record", like=template)
        (tmp_path / "record" / "captures").mkdir(parents=True)
    made = make_record(place)
    yield made
    made.close()
