"""What the programming interface refuses, and how it says so."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from goft.record.record import Record
from goft.views.api.frontier import Rates, client
from goft.views.api.openapi import description
from goft.views.serving.app import build
from goft.views.serving.settings import Settings


def told(answer: Any) -> dict[str, Any]:
    """The failure an answer tells of, which has the described shape."""
    components = description()["components"]
    schema = {"components": components, "$ref": "#/components/schemas/Failure"}
    Draft202012Validator(schema).validate(answer.json())
    assert answer.headers["cache-control"] == "no-store"
    error: dict[str, Any] = answer.json()["error"]
    return error


@pytest.mark.parametrize(
    ("path", "status", "kind", "field"),
    [
        ("search?q=(", 400, "record.query", None),
        ("search?after=AAAA", 400, "record.query", None),
        ("search?limit=0", 400, "request.parameter", "limit"),
        ("search?limit=201", 400, "request.parameter", "limit"),
        ("search?limit=1.0", 400, "request.parameter", "limit"),
        ("search?limit=1&limit=2", 400, "request.parameter", "limit"),
        ("search?limt=1", 400, "request.parameter", "limt"),
        ("search?lang=xx", 400, "request.parameter", "lang"),
        ("search?since=ever", 400, "request.parameter", "since"),
        ("search?since=07/08/2024", 400, "request.parameter", "since"),
        ("search?answered=1", 400, "request.parameter", "answered"),
        ("search?by=%00", 400, "request.parameter", "by"),
        ("search.jsonl?q=(", 400, "record.query", None),
        ("counts", 400, "request.parameter", "count"),
        ("statements/nobody", 404, "request.unknown", "key"),
        ("statements/%00", 400, "request.parameter", "id"),
        ("statements/s1/retellings?x=1", 400, "request.parameter", "x"),
        ("documents/" + "0" * 64, 404, "request.unknown", "key"),
        ("documents?after=" + "9" * 17, 400, "request.parameter", "after"),
        ("versions?page=https://nowhere.example/", 404, "request.unknown", "key"),
        ("coverage?of=1999-01-01", 404, "request.unknown", "key"),
        ("coverage?of=2024", 400, "record.query", None),
        ("people/nobody", 404, "request.unknown", "key"),
        ("offices/nowhere", 404, "request.unknown", "key"),
        ("timeline", 400, "record.query", None),
        ("timeline?dossier=nothing", 404, "request.unknown", "key"),
        ("search?dossier=nothing", 404, "request.unknown", "key"),
        ("dossiers/nothing", 404, "request.unknown", "key"),
        ("quote?words=one", 400, "record.query", None),
        ("quote?words=%C2%85", 400, "record.query", None),
        ("nothing", 404, "request.missing", None),
    ],
)
def test_refusals_have_one_shape(
    api: TestClient, path: str, status: int, kind: str, field: str | None
) -> None:
    answer = api.get(f"/api/1/{path}")
    assert answer.status_code == status, answer.text
    error = told(answer)
    assert error["kind"] == kind
    assert error["message"]
    assert field is None or field in error["fields"]


@pytest.mark.parametrize(
    ("media", "body", "status", "kind"),
    [
        ("image/png", b"x", 415, "request.media"),
        ("text/plain", b"\xff\xfe", 415, "request.media"),
        ("text/plain", b"", 400, "request.parameter"),
        ("text/plain", b" ; ", 422, "document.error"),
        ("application/json", b"{", 415, "request.media"),
        ("application/json", b"[]", 415, "request.media"),
        ("application/json", b"[" * 100_000, 415, "request.media"),
        ("application/json", b'{"text": 1}', 400, "request.parameter"),
        ("application/json", b'{"text": "\\ud800"}', 400, "request.parameter"),
        ("application/json", b'{"text": "a", "published": "2024-02-30"}', 400, "request.parameter"),
    ],
)
def test_what_is_sent_is_checked(
    api: TestClient, media: str, body: bytes, status: int, kind: str
) -> None:
    answer = api.post("/api/1/read", content=body, headers={"content-type": media})
    assert answer.status_code == status, answer.text
    assert told(answer)["kind"] == kind


def test_what_is_too_much_at_once_is_refused(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goft.views.answers.dossiers._MOST", 0)
    answer = api.get("/api/1/timeline?by=مینا")
    assert (answer.status_code, told(answer)["kind"]) == (400, "record.query")
    assert "narrow" in told(answer)["message"]


def test_what_is_stated_twice_is_refused(api: TestClient) -> None:
    answer = api.post("/api/1/read?lang=fa", json={"text": "آب", "lang": "ar"})
    assert answer.status_code == 400
    assert "lang" in told(answer)["fields"]


def test_what_is_not_done_says_what_is(api: TestClient) -> None:
    answer = api.delete("/api/1/search")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert told(answer)["kind"] == "request.method"


def test_a_fault_of_ours_tells_nothing(api: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Record:
        raise RuntimeError("a secret path")

    monkeypatch.setattr("goft.record.status.status", fail)
    answer = api.get("/api/1/status")
    assert answer.status_code == 500
    assert answer.json()["error"]["kind"] == "goft.fault"
    assert "secret" not in answer.text


def test_too_much_is_refused(place: str) -> None:
    app = build(place, Settings(refresh_s=0, request_kb=1))
    api = TestClient(app, base_url="http://localhost")
    answer = api.post("/api/1/read", content=b"x" * 2000, headers={"content-type": "text/plain"})
    assert answer.status_code == 413
    assert told(answer)["kind"] == "request.large"
    app.state.shared.record.close()


def test_another_name_is_refused(api: TestClient) -> None:
    answer = api.get("/api/1/status", headers={"host": "evil.example"})
    assert (answer.status_code, told(answer)["kind"]) == (421, "request.host")


def test_who_asks_too_much_has_to_wait(place: str) -> None:
    app = build(place, Settings(refresh_s=0, requests_per_minute=2))
    api = TestClient(app, base_url="http://localhost")
    statuses = [api.get("/api/1/openapi.json").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    answer = api.get("/api/1/openapi.json")
    assert told(answer)["kind"] == "request.rate"
    assert 0 < int(answer.headers["retry-after"]) <= 30
    app.state.shared.record.close()


def test_requests_come_back_with_time() -> None:
    rates = Rates(60)
    assert [rates.take("one", 0.0) for _ in range(61)] == [0.0] * 60 + [1.0]
    assert rates.take("other", 0.0) == 0.0
    assert rates.take("one", 1.0) == 0.0
    assert rates.take("one", 1.0) > 0


def test_addresses_of_one_network_are_one_client() -> None:
    one, other = ({"client": (f"2001:db8::{last}", 1)} for last in (1, 2))
    assert client(one) == client(other) != client({"client": ("2001:db8:1::1", 1)})
    assert client({"client": None}) == ""
