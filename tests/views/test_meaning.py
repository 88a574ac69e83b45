"""What is near in meaning, as users meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml.html import document_fromstring
from starlette.testclient import TestClient
from tests.record.meaning.fake import Fake, do_without, use

from goft.record.meaning.filling import LOCK
from goft.record.opening import open_record
from goft.record.search.indexing import alone
from goft.views.cli import run
from goft.views.serving.app import build
from goft.views.serving.settings import Settings

COACH = "The head of the union said that the coach is late."
BUS = "Mina Farzam, the minister of roads, said that the bus is empty."
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> str:
    """A record of two pages, of which one has the word that is asked for."""
    use(monkeypatch, Fake())
    place = str(tmp_path / "record")
    monkeypatch.setenv("GOFT_RECORD", place)
    for number, text in enumerate((COACH, BUS)):
        page = tmp_path / f"{number}.txt"
        page.write_text(text + "\n", "utf-8")
        assert run(["keep", str(page)]) == 0
    capsys.readouterr()
    return place


@pytest.fixture
def full(record: str, capsys: Capture) -> str:
    """The same with its vectors."""
    assert run(["index", "--meaning"]) == 0
    assert capsys.readouterr().out == "2 vectors made; 2 statements have one\n"
    return record


def test_listings_have_it_under_a_heading(full: str, capsys: Capture) -> None:
    assert run(["find", "bus", "--format", "listing"]) == 0
    out, err = capsys.readouterr()
    words, near = out.split("Near in meaning, whatever the words:")
    assert "the bus is empty" in words
    assert "   2  " in near and "the coach is late" in near
    assert "1 statement\n" in err
    assert "not counted, behind the rest: 1 near in meaning" in err


def test_lines_of_json_are_marked(full: str, capsys: Capture) -> None:
    assert run(["find", "bus"]) == 0
    one, other = map(json.loads, capsys.readouterr().out.splitlines())
    assert ("near" in one, other["near"]) == (False, True)


@pytest.mark.parametrize("options", [["--words-only"], ["--format", "csv"], ["--sort", "newest"]])
def test_it_can_be_left_out(full: str, capsys: Capture, options: list[str]) -> None:
    assert run(["find", "bus", *options]) == 0
    out, err = capsys.readouterr()
    assert "coach" not in out
    assert "near in meaning" not in err


def test_without_the_libraries_nothing_changes(
    full: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    do_without(monkeypatch)
    assert run(["find", "bus"]) == 0
    out, err = capsys.readouterr()
    assert (len(out.splitlines()), err) == (1, "goft: 1 statement\n")


def test_what_is_missing_is_told_with_its_cure(
    record: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with alone(kept := open_record(record), LOCK):
        assert run(["index", "--meaning"]) == 1
    kept.close()
    assert "another process" in capsys.readouterr().err
    monkeypatch.undo()
    do_without(monkeypatch)
    assert run(["index", "--meaning", "--record", record]) == 1
    assert "pip install 'goft[meaning]'" in capsys.readouterr().err


def test_the_state_tells_what_is_lacking(record: str, capsys: Capture) -> None:
    assert run(["status", "--format", "listing"]) == 0
    assert "without vector  2" in capsys.readouterr().out
    run(["index", "--meaning"])
    capsys.readouterr()
    run(["status", "--format", "jsonl"])
    assert json.loads(capsys.readouterr().out)["without_vector"] == 0


def test_programs_get_it_behind_the_rest(full: str) -> None:
    app = build(full, Settings(refresh_s=0))
    with TestClient(app, base_url="http://localhost") as client:
        answer = client.get("/api/1/search", params={"q": "bus"}).json()
        assert [each.get("near") for each in answer["data"]] == [None, True]
        assert answer["total"] == 1
        alone = client.get("/api/1/search", params={"q": "bus", "words_only": "true"}).json()
        assert len(alone["data"]) == 1
        assert client.get("/api/1/status").json()["data"]["without_vector"] == 0


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Near in meaning"), ("fa", "از نظر معنا نزدیک"), ("ar", "قريب في المعنى")],
)
def test_pages_have_it_under_a_heading(full: str, language: str, heading: str) -> None:
    app = build(full, Settings(refresh_s=0))
    with TestClient(app, base_url="http://localhost") as client:
        answer = client.get("/find?q=bus", headers={"accept-language": language})
    page = document_fromstring(answer.text)
    (head,) = page.xpath("//h3[@class='note']")
    assert head.text_content().startswith(heading)
    behind = " ".join(each.text_content() for each in head.itersiblings())
    assert "the coach is late" in behind
    assert "the bus is empty" not in behind
