"""Reviewing as a user meets it: on the command line, and in all that shows statements."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goft.evaluation.gold import load
from goft.views.cli import run

PAGE = (
    "Mina Far, the minister of roads, said that the bridge opens in May. "
    "Reza Omidi said that the tunnel is late.\n"
)
BY = ("--by", "Taher", "--why", "see the recording")


@pytest.fixture
def ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    monkeypatch.setenv("GOFT_RECORD", str(tmp_path / "record"))
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    assert run(["keep", str(page)]) == 0
    capsys.readouterr()
    return [item["id"] for item in lines(capsys, "find", "--sort", "oldest")]


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(list(arguments)) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def test_a_correction_shows_wherever_the_statement_does(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    start = PAGE.index("the tunnel")
    asked = ("--speaker", "Mina Far", "--span", f"{start}:{start + 10}")
    (kept,) = lines(capsys, "review", ids[1], *asked, *BY)
    assert kept["review"]["machine"]["speaker"]["name"] == "Reza Omidi"
    (found,) = lines(capsys, "find", "tunnel")
    assert (found["words"], found["speaker"]["role"]) == ("the tunnel", "minister of roads")
    listing = out(capsys, "find", "tunnel", "--format", "listing")
    assert "corrected by Taher" in listing
    assert "see the recording" in listing
    cited = out(capsys, "cite", ids[1])
    assert "Mina Far, minister of roads: the tunnel (in the page’s wording)" in cited
    assert "Reading corrected by Taher: see the recording." in cited
    (exported,) = lines(capsys, "export", "--format", "jsonl", "tunnel")
    assert exported["statements"][0]["review"]["state"] == "corrected"
    assert "corrected,Taher,see the recording" in out(capsys, "export", "--format", "csv")
    assert "corrected by Taher" in out(capsys, "coverage", ids[1], "--format", "csv")
    assert run(["verify"]) == 0


def test_a_rejected_statement_is_out_of_sight(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lines(capsys, "review", ids[1], "--reject", *BY)
    assert [item["id"] for item in lines(capsys, "find")] == [ids[0]]
    assert len(lines(capsys, "find", "--rejected")) == 2
    (exported,) = lines(capsys, "export", "--format", "jsonl")
    assert len(exported["statements"]) == 1
    assert run(["cite", ids[1]]) == 0
    assert "a reviewer rejected this" in capsys.readouterr().err
    (listed, undone) = (
        lines(capsys, "review", "--list")[0],
        lines(capsys, "review", ids[1], "--undo", *BY)[0],
    )
    assert (listed["verdict"], listed["holds"]) == ("reject", True)
    assert undone["review"] is None
    assert "(undone)" in out(capsys, "review", "--list", "--format", "listing")


def test_reviews_become_gold(
    ids: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines(capsys, "review", ids[1], "--accept", *BY)
    gold = tmp_path / "gold.jsonl"
    assert run(["review", "--gold", str(gold)]) == 0
    (page,) = load(gold, tmp_path / "texts")
    assert page.group == "en"
    told = [(each.speaker.name, each.optional) for each in page.statements]
    assert told == [("Mina Far", True), ("Reza Omidi", False)]
    capsys.readouterr()
    (scores,) = [
        json.loads(out(capsys, "evaluate", str(gold), "--texts", str(tmp_path / "texts"), "--json"))
    ]
    assert scores


def test_without_reviews_there_is_no_gold(ids: list[str], tmp_path: Path) -> None:
    assert run(["review", "--gold", str(tmp_path / "gold.jsonl")]) == 1
    assert not (tmp_path / "gold.jsonl").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        ("--accept",),
        ("--accept", "--by", "Taher"),
        ("--accept", "--speaker", "Mina", *BY),
        ("--span", "12", *BY),
        ("--list", "--gold", "x.jsonl"),
        ("--list", "--reject", *BY),
    ],
)
def test_wrong_usage_is_told(ids: list[str], wrong: tuple[str, ...]) -> None:
    assert run(["review", ids[0], *wrong]) == 2


def test_a_statement_that_is_not_there_fails(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["review", "0123", "--accept", *BY]) == 1
    assert "there is no statement 0123" in capsys.readouterr().err


def test_an_added_statement_shows_wherever_statements_do(
    ids: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (found,) = lines(capsys, "find", "tunnel")
    words = ("--words", "the minister of roads", "--speaker", "Reza Omidi", "--style", "direct")
    (kept,) = lines(capsys, "review", found["document"]["id"], "--add", *words, *BY)
    assert (kept["review"]["state"], kept["review"]["machine"]) == ("added", None)
    listing = out(capsys, "find", "minister roads", "--by", "Reza", "--format", "listing")
    assert "added by Taher" in listing
    assert "Added by Taher: see the recording." in out(capsys, "cite", kept["id"])
    assert "added,Taher,see the recording" in out(capsys, "export", "--format", "csv")
    (line,) = lines(capsys, "export", "--format", "jsonl", "minister roads", "--by", "Reza")
    assert line["statements"][0]["review"]["state"] == "added"
    assert "  add  " in out(capsys, "review", "--list", "--format", "listing")
    assert run(["rebuild", "--all"]) == 0
    capsys.readouterr()
    assert len(lines(capsys, "find")) == 3
    gold = tmp_path / "gold" / "gold.jsonl"
    assert run(["review", "--gold", str(gold)]) == 0
    (page,) = load(gold, gold.parent / "texts")
    assert sum(not each.optional for each in page.statements) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ("--add",),
        ("--add", "--words", "x", "--span", "0:1"),
        ("--add", "--reject", "--words", "x"),
        ("--words", "x", "--accept"),
    ],
)
def test_what_adding_lacks_is_wrong_usage(ids: list[str], wrong: tuple[str, ...]) -> None:
    assert run(["review", ids[0], *wrong, *BY]) == 2
