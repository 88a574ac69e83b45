"""Readers see what is kept while they read, and nothing of what was forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.views.web import said

from goft.model import Capture
from goft.pipeline import keep
from goft.record.forgetting import forget
from goft.record.opening import open_record
from goft.record.record import Record
from goft.record.retelling.bands import ready
from goft.views.serving.app import build
from goft.views.serving.following import look
from goft.views.serving.settings import Settings

NEW = Capture("The harbour master said that the ferry “sails at noon”.\n".encode(), "ferry.txt")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Record]:
    found = said.record(tmp_path / "record")
    yield found
    found.close()


@pytest.fixture
def app(kept: Record) -> Starlette:
    return build(kept.place, Settings(refresh_s=3600), led=True)


def statement(asked: TestClient, words: str) -> str:
    """The address of the first statement found."""
    shown = asked.get("/find", params={"q": words}).text
    return "/statements/" + shown.partition('href="/statements/')[2].partition('"')[0]


def found(asked: TestClient, words: str) -> int:
    return asked.get("/find", params={"q": words}).text.count('class="card"')


def test_what_is_kept_is_found_when_another_process_took_it_in(
    kept: Record, app: Starlette
) -> None:
    asked = TestClient(app, base_url="http://localhost")
    assert found(asked, "ferry") == 0
    list(keep(kept, [NEW]))
    app.state.shared.watch.refresh()
    assert found(asked, "ferry") == 0
    other = open_record(kept.place)
    look(other, None)
    other.close()
    app.state.shared.watch.refresh()
    assert found(asked, "ferry") == 1


def test_a_page_says_that_it_was_not_compared_with_all(kept: Record, app: Starlette) -> None:
    asked = TestClient(app, base_url="http://localhost", headers={"accept-language": "en"})
    ready(kept, 100)
    path = statement(asked, "bridge")
    assert "Not compared yet" not in asked.get(path).text
    list(keep(kept, [NEW]))
    ready(kept, 0)
    app.state.shared.memory.clear()
    assert "Not compared yet with 1" in asked.get(path).text
    ready(kept, 100)
    app.state.shared.memory.clear()
    assert "Not compared yet" not in asked.get(path).text


def test_a_timeline_is_there_before_anybody_asks(kept: Record) -> None:
    look(kept, None)
    assert (kept.folder.path / "derived.db").exists()


@pytest.mark.parametrize("path", ["/statements/{}", "/", "/people", "/find?q=ferry"])
def test_what_is_forgotten_is_on_no_page(kept: Record, app: Starlette, path: str) -> None:
    asked = TestClient(app, base_url="http://localhost")
    list(keep(kept, [NEW]))
    look(kept, None)
    app.state.shared.watch.refresh()
    address = statement(asked, "ferry").rpartition("/")[2]
    before = asked.get(path.format(address))
    assert before.status_code == 200
    forget(kept, NEW.digest, "asked for")
    look(kept, None)
    app.state.shared.watch.refresh()
    assert "sails at noon" not in asked.get(path.format(address)).text
