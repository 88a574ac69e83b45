"""A record in PostgreSQL answers as one in a folder does: pages, programming interface, feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.record.postgres import database, drop
from tests.views.web import said

from goft.views.serving.app import build
from goft.views.serving.settings import Settings

TOKEN = "a-token-of-some-length"
# What no two records have in common: when each was made, its name, and what its store takes up.
OWN = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)|\d\d:\d\d UTC|\b[0-9a-f]{32}\b"
    r"|<updated>[^<]*|postgresql://[^\s<\"]+"
)
PAGES = (
    "/",
    "/find?q=پل | bridge | الجسر&sort=newest",
    "/find?by=فرزام&since=2024&sort=oldest",
    "{statement}",
    "{statement}/retellings",
    "{statement}/csl",
    "{document}",
    "{document}/versions",
    "{occasion}",
    "/people?name=قاسمی",
    "/people/bahram-ghasemi",
    "/offices/ir.mfa-spokesperson?day=2016-10-24",
    "/dossiers/bridge",
    "/outlets",
    "/issues",
    "/api/1/search?q=پل&sort=newest",
    "/api/1/search.jsonl?lang=fa",
    "/api/1/timeline?dossier=bridge",
    "/api/1/counts?count=outlet",
    "/api/1{statement}",
    "/api/1{statement}/retellings",
    "/api/1{document}",
    "/api/1/documents",
    "/api/1/coverage?of={of}",
    "/api/1/quote?words=پل باز می شود",
    "/api/1/issues",
    "/api/1/reviews",
)


@contextmanager
def served(folder: Path, place: str | None = None) -> Iterator[TestClient]:
    made = said.record(folder, place)
    settings = Settings(refresh_s=0, reviewers={"Sara": TOKEN})
    with TestClient(build(made.place, settings), base_url="http://localhost") as client:
        yield client
    made.close()


@pytest.fixture(scope="module")
def stores(
    postgres: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[TestClient, TestClient]]:
    """The same pages kept in a folder and in a database."""
    folders = [tmp_path_factory.mktemp("kept") / "record" for _ in range(2)]
    folders[1].mkdir()
    place = database(postgres, folders[1])
    with served(folders[0]) as sqlite, served(folders[1], place) as other:
        yield sqlite, other
    with suppress(Exception):
        drop(place)


def told(web: TestClient, path: str) -> tuple[int, str]:
    answer = web.get(path, headers={"accept-language": "en"})
    return answer.status_code, OWN.sub("", answer.text)


def first(web: TestClient, kind: str) -> str:
    found = re.search(rf'href="(/{kind}/[0-9a-f]+)', web.get("/find", params={"q": "پل ۳۰۰"}).text)
    assert found
    return found[1]


def test_every_answer_is_the_same(stores: tuple[TestClient, TestClient]) -> None:
    statement, document = first(stores[0], "statements"), first(stores[0], "documents")
    of = document.rpartition("/")[2]
    names = {"statement": statement, "document": document, "of": of, "occasion": f"/occasions/{of}"}
    for path in PAGES:
        (status, one), (_, other) = (told(web, path.format(**names)) for web in stores)
        assert one.splitlines() == other.splitlines(), path
        assert status == 200, path


def test_what_is_written_is_shown(stores: tuple[TestClient, TestClient]) -> None:
    """What somebody puts down in a database is there at once, as in a folder."""
    statement, document = first(stores[0], "statements"), first(stores[0], "documents")
    sent = {"verdict": "correct", "speaker": "Nora Blake", "why": "heard", "token": TOKEN}
    missed = {"words": "پس از سه سال", "why": "missed", "token": TOKEN}
    for web in stores:
        assert "Nora Blake" in web.post(f"{statement}/review", data=sent).text
        answer = web.post(f"{document}/statements", data=missed)
        assert answer.status_code == 200 and "پس از سه سال" in answer.text
