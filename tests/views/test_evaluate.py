"""goft evaluate: figures, differences in context, and pages that stay locked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goft.views.cli import run

TEXT = "Mina Far, the minister of roads, said that the bridge opens in May.\n"
CONTENT = "the bridge opens in May"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Gold of two pages whose annotated ends are wrong on purpose; the second is locked."""
    start = TEXT.index(CONTENT)
    statement = {
        "content": [[start, start + 10]],
        "speaker": "s1",
        "style": "indirect",
        "via": [],
        "optional": False,
    }
    speakers = {"s1": {"name": "Mina Far", "role": "", "kind": "person"}}
    (tmp_path / "texts").mkdir()
    with (tmp_path / "gold.jsonl").open("w", encoding="utf-8") as gold:
        for name in ("en-a-01", "en-b-02"):
            row = {"doc": name, "speakers": speakers, "statements": [statement]}
            gold.write(json.dumps(row) + "\n")
            (tmp_path / "texts" / f"{name}.txt").write_text(TEXT, "utf-8")
    (tmp_path / "locked.txt").write_text("en-b-02\n", "utf-8")
    return tmp_path


def evaluate(folder: Path, *options: str) -> int:
    return run(["evaluate", str(folder / "gold.jsonl"), "--texts", str(folder / "texts"), *options])


def test_figures_are_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(folder) == 0
    rows = capsys.readouterr().out.splitlines()
    assert rows[1].split()[:3] == ["en", "2", "2"]
    assert rows[2].startswith("all ")


def test_a_figure_of_nothing_is_a_dash(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(folder) == 0
    assert capsys.readouterr().out.splitlines()[1].split()[-2:] == ["–", "–"]


def test_differences_are_shown_in_context_but_never_of_locked_pages(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(folder, "--errors") == 0
    captured = capsys.readouterr()
    assert "en-a-01 @43  wrong end" in captured.out
    assert "said that ⟦the bridge⟧ opens in May." in captured.out
    assert "en-b-02" not in captured.out
    assert "Differences in en: 1 wrong end" in captured.out.splitlines()
    assert captured.err == "Differences of locked documents are not shown.\n"


def test_json_holds_figures_and_differences(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(folder, "--json", "--errors") == 0
    row = json.loads(capsys.readouterr().out)
    assert row["en"]["gold"] == row["all"]["gold"] == 2
    assert [item["doc"] for item in row["differences"]] == ["en-a-01"]
    assert row["differences"][0]["causes"] == ["wrong end"]


def test_no_differences_unless_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate(folder, "--json") == 0
    assert "differences" not in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("option", "named"), [("--only", "en-b-02"), ("--skip", "en-a-01")])
def test_documents_are_chosen_by_a_file(
    option: str, named: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = folder / "names.txt"
    names.write_text(f"{named}\n", "utf-8")
    out = folder / "predictions.jsonl"
    assert evaluate(folder, option, str(names), "--predictions", str(out), "--json") == 0
    assert json.loads(capsys.readouterr().out)["all"]["gold"] == 1
    assert [json.loads(line)["doc"] for line in out.read_text("utf-8").splitlines()] == ["en-b-02"]


def test_an_empty_list_chooses_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = folder / "none.txt"
    names.touch()
    assert evaluate(folder, "--only", str(names), "--json") == 0
    assert json.loads(capsys.readouterr().out) == {}


def test_gold_that_does_not_fit_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "texts" / "en-b-02.txt").unlink()
    assert evaluate(folder) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "en-b-02.txt: no text for the gold's en-b-02: give its folder with --texts" in line
