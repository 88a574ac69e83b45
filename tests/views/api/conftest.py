"""A served record, asked in-process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.views.kept import record

from goft.views.serving.app import build
from goft.views.serving.settings import Settings

HERE = "http://localhost:8734"


@pytest.fixture(scope="package")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of one page with all that makes showing hard."""
    kept = record(tmp_path_factory.mktemp("kept") / "record")
    kept.close()
    return str(kept.folder.path)


@pytest.fixture(scope="package")
def app(place: str) -> Iterator[Starlette]:
    """The application over it, as loopback sees it."""
    made = build(place, Settings(refresh_s=0))
    yield made
    made.state.shared.record.close()


@pytest.fixture(scope="package")
def api(app: Starlette) -> TestClient:
    """A client that finds everything it is told of where it is told."""
    return TestClient(app, base_url=HERE, raise_server_exceptions=False)


@pytest.fixture(scope="package")
def public(place: str) -> Iterator[TestClient]:
    """A client from elsewhere."""
    settings = Settings(
        names=("goft.example",), refresh_s=0, cors_origins=("https://site.example",)
    )
    made = build(place, settings)
    yield TestClient(made, base_url="https://goft.example", raise_server_exceptions=False)
    made.state.shared.record.close()
