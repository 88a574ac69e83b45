"""What clients may keep of an answer, and which sites may read it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from goft.views.serving.app import build
from goft.views.serving.settings import Settings


@pytest.mark.parametrize("path", ["status", "statements/s1", "search?q=پل", "openapi.json"])
def test_what_one_has_is_not_sent_again(api: TestClient, path: str) -> None:
    first = api.get(f"/api/1/{path}")
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"
    for stated in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = api.get(f"/api/1/{path}", headers={"if-none-match": stated})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert api.get(f"/api/1/{path}", headers={"if-none-match": '"other"'}).status_code == 200


def test_an_answer_without_its_body_has_its_headers(api: TestClient) -> None:
    got, head = api.get("/api/1/status"), api.head("/api/1/status")
    assert head.content == b""
    assert head.headers["etag"] == got.headers["etag"]


def test_how_long_answers_keep_is_a_setting(place: str) -> None:
    app = build(place, Settings(refresh_s=0, cache_s=60))
    answer = TestClient(app, base_url="http://localhost").get("/api/1/status")
    assert answer.headers["cache-control"] == "public, max-age=60"
    app.state.shared.record.close()


def test_named_sites_may_read(public: TestClient) -> None:
    answer = public.get("/api/1/status", headers={"origin": "https://site.example"})
    assert answer.headers["access-control-allow-origin"] == "https://site.example"
    asked = {"origin": "https://site.example", "access-control-request-method": "POST"}
    assert public.options("/api/1/read", headers=asked).status_code == 200


def test_other_sites_may_not(public: TestClient, api: TestClient) -> None:
    for site in (public, api):
        answer = site.get("/api/1/status", headers={"origin": "https://other.example"})
        assert "access-control-allow-origin" not in answer.headers


def test_a_refusal_is_readable_for_named_sites_too(public: TestClient) -> None:
    answer = public.get("/api/1/nothing", headers={"origin": "https://site.example"})
    assert answer.status_code == 404
    assert answer.headers["access-control-allow-origin"] == "https://site.example"
