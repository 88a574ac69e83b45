"""What the programming interface answers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from starlette.applications import Starlette
from starlette.testclient import TestClient
from tests.views.kept import ADDRESS, COMMENT
from tests.views.samples import BODY

from goft.record.timeline.telling import timeline
from goft.views.answers.places import without_folders
from goft.views.api.openapi import description

ANSWERED = {
    "search": "search?q=پل",
    "lines": "search.jsonl?q=پل",
    "timeline": "timeline?by=مینا",
    "dossiers": "dossiers",
    "dossier": "dossiers/nuclear-deal",
    "counts": "counts?count=outlet",
    "statement": "statements/s1",
    "retellings": "statements/s1/retellings",
    "citation": "statements/s2/citation?lang=en",
    "documents": "documents",
    "document": "documents/{document}",
    "versions": "versions?page={document}",
    "coverage": "coverage?of=s1",
    "people": "people?name=عراقچی&day=2025-01-01",
    "person": "people/abbas-araghchi",
    "offices": "offices?of=ir&day=1403/4/18",
    "office": "offices/ir.foreign-minister?day=1403",
    "quote": "quote?words=که پل باز می شود",
    "reviews": "reviews?statement=s1",
    "issues": "issues?fatal=true",
    "status": "status",
}


@pytest.fixture(scope="module")
def document(api: TestClient) -> str:
    """The id of the document of the record."""
    return str(data(api, "documents")[0]["id"])


def data(api: TestClient, path: str) -> Any:
    answer = api.get(f"/api/1/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def schema_of(name: str, media: str = "application/json") -> dict[str, Any]:
    """The schema of an answer, with all that it refers to."""
    found = description()
    for methods in found["paths"].values():
        for operation in methods.values():
            if operation["operationId"] == name:
                content = operation["responses"]["200"]["content"]
                return {"components": found["components"]} | content[media]["schema"]
    raise AssertionError(f"{name} is not described")


@pytest.mark.parametrize("name", ANSWERED)
def test_every_answer_is_as_described(api: TestClient, name: str, document: str) -> None:
    answer = api.get("/api/1/" + ANSWERED[name].replace("{document}", document))
    assert answer.status_code == 200, answer.text
    media = answer.headers["content-type"]
    validator = Draft202012Validator(schema_of(name, media))
    for line in answer.text.splitlines():
        validator.validate(json.loads(line))


def test_a_text_is_read_and_answered_as_described(api: TestClient) -> None:
    text = "وزیر نیرو گفت که آب پایتخت قطع نمی‌شود."
    plain = api.post("/api/1/read", content=text, headers={"content-type": "text/plain"})
    told = {"text": text, "lang": "fa", "published": "2024-07-08"}
    stated = api.post("/api/1/read", json=told)
    for answer in (plain, stated):
        Draft202012Validator(schema_of("read")).validate(answer.json())
        (statement,) = answer.json()["data"]["statements"]
        ((start, end),) = statement["content"]
        assert text[start:end] == "آب پایتخت قطع نمی‌شود"
    assert stated.json()["data"]["document"]["published"]["date"] == "2024-07-08"


def test_what_was_read_is_not_kept(api: TestClient) -> None:
    before = data(api, "status")
    api.post("/api/1/read", json={"text": "وزیر نیرو گفت که آب پایتخت قطع نمی‌شود."})
    assert data(api, "status") == before


def test_every_route_is_described(api: TestClient) -> None:
    from goft.views.api import routes

    described = set(api.get("/api/1/openapi.json").json()["paths"])
    (mount,) = (route for route in routes if getattr(route, "path", "") == "/api/1")
    paths = {f"/api/1{route.path}" for route in mount.routes}  # type: ignore[attr-defined]
    assert paths - {"/api/1/openapi.json"} == described


def test_every_statement_names_its_capture(api: TestClient, document: str) -> None:
    found = data(api, "search?q=پل")
    assert found
    for statement in found:
        assert statement["document"]["id"] == document
        assert statement["document"]["captured"] == "2024-07-09T10:00:00Z"
        assert statement["document"]["address"] == ADDRESS.replace("http:", "https:")


def test_what_lacks_a_word_is_told_and_not_counted(api: TestClient) -> None:
    answer = api.get("/api/1/search", params={"q": "پل زرافه"}).json()
    assert answer["total"] == 0
    assert answer["data"] and all(each["lacks"] == ["زرافه"] for each in answer["data"])
    assert not api.get("/api/1/search.jsonl", params={"q": "پل زرافه"}).text


def test_spans_lead_to_the_words(api: TestClient, document: str) -> None:
    text = data(api, f"documents/{document}")["text"]
    statement = data(api, "statements/s1")
    ((start, end),) = statement["content"]
    assert text[start:end] == statement["words"] == "پل باز می‌شود"
    assert (statement["polarity"], statement["attitude"]) == ("affirms", None)
    assert statement["denial"] is None
    (paragraph,) = statement["paragraphs"]
    assert paragraph["text"] == text[slice(*paragraph["span"])] == BODY


def test_pages_follow_each_other_by_their_links(api: TestClient) -> None:
    seen, link = [], "/api/1/search?limit=2"
    while link:
        answer = api.get(link).json()
        assert answer["total"] == 5
        seen += [each["id"] for each in answer["data"]]
        link = answer["links"]["next"]
    assert sorted(seen) == ["s1", "s2", "s3", "s4", "s5"]


def test_everything_that_fits_is_streamed(api: TestClient) -> None:
    lines = api.get("/api/1/search.jsonl?style=indirect").text.splitlines()
    assert {json.loads(line)["id"] for line in lines} == {"s1", "s5"}


def test_a_stream_goes_on_whatever_thread_reads_it(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goft.views.api.endpoints._LINES_AT_ONCE", 1)
    lines = api.get("/api/1/search.jsonl").text.splitlines()
    assert {json.loads(line)["id"] for line in lines} == {"s1", "s2", "s3", "s4", "s5"}


def test_a_timeline_is_that_of_the_record(api: TestClient, app: Starlette) -> None:
    own = timeline(app.state.shared.record, by="مینا")
    whole = data(api, "timeline?by=مینا")
    assert [each["id"] for each in whole["entries"]] == [each.id for each in own.entries]
    assert whole["entries"][0]["day"] == "2024-07-08"
    seen, link = [], "/api/1/timeline?by=مینا&limit=1"
    while link:
        answer = api.get(link).json()
        seen += answer["data"]["entries"]
        link = answer["links"]["next"]
    assert seen == whole["entries"]


def test_words_are_looked_for_as_goft_quote_does(api: TestClient) -> None:
    assert data(api, "quote?words=پل باز می‌شود")["standing"] == "exact"
    assert data(api, "quote?words=پل باز می شود")["standing"] == "folded"
    absent = data(api, "quote?words=هیچ کس نگفت")
    assert (absent["standing"], absent["places"]) == ("absent", [])


def test_comments_of_readers_are_never_shown(api: TestClient, document: str) -> None:
    first = COMMENT.splitlines()[0]
    paths = [path.replace("{document}", document) for path in ANSWERED.values()]
    for path in paths:
        assert first not in api.get(f"/api/1/{path}").text
    assert data(api, f"quote?words={first}")["standing"] == "absent"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("/home/sara/pages/one.txt", "one.txt"),
        ("C:\\Users\\sara\\one.txt", "one.txt"),
        ("https://outlet.example/a/b", "https://outlet.example/a/b"),
        ("-", "-"),
        ("http://[", "["),
    ],
)
def test_folders_of_this_machine_are_not_told(source: str, told: str) -> None:
    data = [{"source": source, "seen": [{"source": source, "sources": [{"address": "/x/y"}]}]}]
    (line,) = without_folders(data)
    assert line["source"] == line["seen"][0]["source"] == told
    assert line["seen"][0]["sources"] == [{"address": "/x/y"}]


def test_whole_texts_stay_on_this_machine(public: TestClient, document: str) -> None:
    answer = public.get(f"/api/1/documents/{document}")
    assert answer.headers["x-robots-tag"] == "noindex"
    assert answer.json()["data"]["text"] is None
    assert answer.json()["data"]["source"] == "page.txt"
    (paragraph,) = data(public, "statements/s1")["paragraphs"]
    assert paragraph["text"] == BODY
