"""What the server refuses, and what every answer carries."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.views.kept import record

from goft.errors import ServingError
from goft.views.cli import run
from goft.views.serving.app import build
from goft.views.serving.settings import Settings, settings_of

QUIET = Settings(refresh_s=0)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kept = record(tmp_path_factory.mktemp("kept") / "record")
    yield str(kept.folder.path)
    kept.close()


def fault(request: Request) -> Response:
    raise RuntimeError("a secret")


async def sent(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


def slow(request: Request) -> Response:
    time.sleep(0.2)
    return PlainTextResponse("late")


TRIED = [
    Route("/fault", fault),
    Route("/sent", sent, methods=["POST"]),
    Route("/api/1/sent", sent, methods=["POST"]),
    Route("/slow", slow),
]


def client(place: str, settings: Settings = QUIET, host: str = "localhost:8734") -> TestClient:
    app = build(place, settings)
    app.router.routes[:0] = TRIED
    return TestClient(app, base_url=f"http://{host}", raise_server_exceptions=False)


@pytest.mark.parametrize("path", ["/", "/nothing", "/fault"])
def test_every_answer_carries_the_headers_of_safety(place: str, path: str) -> None:
    with client(place) as asked:
        headers = asked.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"


def test_a_fault_tells_nothing_of_itself(place: str) -> None:
    with client(place) as asked:
        answer = asked.get("/fault")
    assert answer.status_code == 500
    assert "secret" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8734", "[::1]:8734"])
def test_this_machine_may_ask(place: str, host: str) -> None:
    with client(place) as asked:
        assert asked.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io"])
def test_another_name_is_refused(place: str, host: str) -> None:
    with client(place) as asked:
        assert asked.get("/", headers={"host": host}).status_code == 421


def test_a_named_host_may_be_asked_and_is_not_indexed(place: str) -> None:
    settings = Settings(host="0.0.0.0", names=("goft.example",), refresh_s=0)
    with client(place, settings, "goft.example") as asked:
        answer = asked.get("/")
        assert answer.status_code == 200
        assert answer.headers["x-robots-tag"] == "noindex"
        assert asked.get("/", headers={"host": "localhost"}).status_code == 421


def public(place: str, host: str) -> TestClient:
    settings = Settings(public_address="https://goft.example", refresh_s=0)
    return client(place, settings, host)


@pytest.mark.parametrize("host", ["goft.example", "localhost:8734"])
def test_addresses_to_be_passed_on_begin_with_the_public_one(place: str, host: str) -> None:
    with public(place, host) as asked:
        identifier = asked.get("/api/1/search").json()["data"][0]["id"]
        told = f"https://goft.example/statements/{identifier}"
        passed_on = {"x-forwarded-for": "192.0.2.1"}
        assert (
            f'href="{told}">{told}</a>'
            in asked.get(f"/statements/{identifier}", headers=passed_on).text
        )
        assert told in asked.get("/feeds/search.atom").text
        card = asked.get("/oembed", params={"url": told}).json()
        assert f"https://goft.example/embed/{identifier}" in card["html"]


def test_the_public_address_is_of_this_server_and_no_other_is(place: str) -> None:
    with public(place, "goft.example") as asked:
        assert asked.get("/", headers={"host": "evil.example"}).status_code == 421
        answer = asked.get("/?ui=fa")
        assert answer.headers["x-robots-tag"] == "noindex"
        assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    ("origin", "status"), [("https://goft.example", 200), ("https://evil.example", 403)]
)
def test_forms_of_the_public_address_come_through_a_proxy_that_renames_the_host(
    place: str, origin: str, status: int
) -> None:
    with public(place, "localhost:8734") as asked:
        assert asked.post("/sent", headers={"origin": origin}).status_code == status


def test_what_is_passed_on_needs_a_name(place: str) -> None:
    with client(place) as asked:
        assert asked.get("/", headers={"x-forwarded-for": "192.0.2.1"}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://localhost:8734"}, 200),
        ({"origin": "http://localhost:9999"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "same-origin"}, 200),
    ],
)
def test_other_sites_may_send_nothing(place: str, headers: dict[str, str], status: int) -> None:
    with client(place) as asked:
        assert asked.post("/sent", content=b"x", headers=headers).status_code == status


def test_a_named_site_may_send_to_the_programming_interface_alone(place: str) -> None:
    site = "https://desk.example"
    with client(place, Settings(cors_origins=(site,), refresh_s=0)) as asked:
        assert asked.post("/api/1/sent", headers={"origin": site}).status_code == 200
        assert asked.post("/sent", headers={"origin": site}).status_code == 403


@pytest.mark.parametrize("stated", [True, False])
def test_too_much_is_refused(place: str, stated: bool) -> None:
    def pieces() -> Iterator[bytes]:
        yield from [b"x" * 600] * 2

    with client(place, Settings(request_kb=1, refresh_s=0)) as asked:
        content = b"x" * 1200 if stated else pieces()
        assert asked.post("/sent", content=content).status_code == 413
        assert asked.post("/sent", content=b"x" * 900).text == "900"


def test_what_takes_too_long_is_ended(place: str) -> None:
    with client(place, Settings(request_timeout_s=0.05, refresh_s=0)) as asked:
        assert asked.get("/slow").status_code == 503


def test_failures_of_the_programming_interface_have_its_shape(place: str) -> None:
    with client(place) as asked:
        answer = asked.get("/api/1/nothing")
    assert answer.status_code == 404
    assert answer.json()["error"]["kind"] == "request.missing"


@pytest.mark.parametrize(
    "stated",
    [
        {"prot": 80},
        {"port": "80"},
        {"port": True},
        {"port": -1},
        {"names": "goft.example"},
        {"reviewers": {"mina": "short"}},
        {"host": "0.0.0.0"},
        {"public_address": "goft.example"},
        {"public_address": "ftp://goft.example"},
        {"public_address": "https://goft.example/read"},
        {"public_address": "https://goft.example:no"},
        {"public_address": "https://me@goft.example"},
    ],
)
def test_wrong_settings_are_errors(stated: dict[str, object]) -> None:
    with pytest.raises(ServingError):
        settings_of(stated)


def test_settings_survive_the_way_to_another_process() -> None:
    import json

    settings = Settings(names=("goft.example",), reviewers={"mina": "0123456789abcdef"})
    assert settings_of(json.loads(settings.to_text())) == settings


def test_whole_texts_are_for_this_machine_unless_wanted() -> None:
    assert Settings().shows_texts
    assert not Settings(names=("goft.example",)).shows_texts
    assert Settings(names=("goft.example",), full_texts=True).shows_texts


@pytest.mark.parametrize(
    ("content", "told"),
    [("prot: 80", "prot"), ("a: [", "not YAML"), ("- a", "names with values")],
)
def test_a_faulty_file_is_one_clear_line(
    place: str, content: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "serving.yml"
    file.write_text(content, "utf-8")
    assert run(["serve", "--record", place, "--settings", str(file)]) == 1
    err = capsys.readouterr().err
    assert told in err
    assert err.count("\n") == 1


def test_a_record_that_is_not_there_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", "--record", str(tmp_path / "none")]) == 1
    assert "there is no record" in capsys.readouterr().err
