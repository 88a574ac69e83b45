"""Who asks first finds made what takes long to make."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.views.web import said

from goft.record.opening import make_record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings
from goft.views.serving.warming import kinds, warm
from goft.views.web import occasions, telling


@pytest.fixture
def app(tmp_path: Path) -> Starlette:
    said.record(tmp_path / "record").close()
    return build(str(tmp_path / "record"), Settings(refresh_s=3600))


def test_the_first_to_ask_waits_for_no_counting(
    app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm(app)
    for module, name in ((occasions, "reports_of"), (telling, "status"), (telling, "brief")):
        monkeypatch.delattr(module, name)
    asked = TestClient(app, base_url="http://localhost", headers={"accept-language": "ar"})
    paths = list(kinds(app.state.shared))
    assert any(path.startswith("/occasions/") for path in paths)
    assert {path: asked.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_a_record_without_documents_is_served(tmp_path: Path) -> None:
    make_record(str(tmp_path / "record")).close()
    app = build(str(tmp_path / "record"), Settings(refresh_s=3600))
    warm(app)
    assert TestClient(app, base_url="http://localhost").get("/").status_code == 200
