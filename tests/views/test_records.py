"""Commands that work on a record, as a user meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from goft.views.cli import run

PAGE = "The minister of roads said that the bridge opens in May.\n"
LATER = "The minister of roads said that the bridge opens in June.\n"
HOME = "https://news.example/roads/1"


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOFT_RECORD", str(tmp_path / "record"))
    return tmp_path / "record"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def lines(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    capsys.readouterr()
    run([*map(str, arguments), "--format", "jsonl"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_page_is_kept_verified_and_quoted(
    record: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept,) = lines(capsys, "keep", page, "--address", HOME, "--captured", "2026-03-03T10:00+03:30")
    assert (kept["outcome"], kept["statements"]) == ("kept", 1)
    (verified,) = lines(capsys, "verify")
    assert verified["faults"] == 0
    (quoted,) = lines(capsys, "quote", "the bridge opens in May")
    assert (quoted["standing"], quoted["captured"]) == ("exact", "2026-03-03T06:30:00Z")
    (status,) = lines(capsys, "status")
    assert (status["documents"], status["statements"], status["unindexed"]) == (1, 1, 1)


def test_a_changed_page_shows_what_came_and_went(
    record: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines(capsys, "keep", page, "--address", HOME, "--captured", "2026-03-03")
    page.write_text(LATER, "utf-8")
    (kept,) = lines(capsys, "keep", page, "--address", HOME, "--captured", "2026-09-09")
    assert kept["outcome"] == "version"
    run(["versions", HOME, "--format", "listing"])
    out = capsys.readouterr().out
    assert "in other words than in the capture of 2026-03-03" in out
    assert "opens in June" in out


def test_listings_are_for_people(
    record: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["keep", str(page)], ["rebuild"], ["verify"], ["status"], ["issues"]):
        assert run([*command, "--format", "listing"]) == 0
    out = capsys.readouterr().out
    assert "1 kept" in out
    assert "all as written" in out
    assert "nothing to read" in out


def test_a_forgotten_page_is_not_kept_again(
    record: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept,) = lines(capsys, "keep", page)
    assert run(["forget", kept["document"], "--reason", "asked for"]) == 0
    assert [item["outcome"] for item in lines(capsys, "keep", page)] == ["forgotten"]
    assert run(["verify", kept["document"]]) == 0
    assert run(["quote", "the bridge opens in May"]) == 1


def test_failed_inputs_are_told_and_listed(
    record: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").touch()
    assert run(["keep", str(page), str(tmp_path / "empty.txt"), str(tmp_path / "none.txt")]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 2
    listed = lines(capsys, "issues", "--fatal")
    assert [item["code"] for item in listed] == ["document.empty", "source.missing"]
    assert run(["keep", str(tmp_path / "none.txt")]) == 1


def test_a_record_made_anew_from_its_segments_is_the_same(
    record: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (first,) = lines(capsys, "keep", page, "--address", HOME, "--captured", "2026-03-03")
    (again,) = lines(capsys, "keep", record / "captures", "--record", tmp_path / "other")
    assert {**again, "source": ""} == {**first, "source": ""}
    quoted = lines(capsys, "quote", "bridge opens in May", "--record", tmp_path / "other")
    assert (quoted[0]["page"], quoted[0]["source"]) == (HOME, str(page))


def test_no_record_named_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GOFT_RECORD", raising=False)
    assert run(["keep", str(page)]) == 2
    assert "no record is named" in capsys.readouterr().err
    assert run(["--record", str(page.parent / "named"), "keep", str(page)]) == 0


@pytest.mark.parametrize("time", ["yesterday", "2024-07-08T10:00", "2024-13-01", "08/07/2024"])
def test_times_that_could_mean_several_are_wrong_usage(
    record: Path, page: Path, time: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["keep", str(page), "--captured", time]) == 2
    assert "a time with its zone" in capsys.readouterr().err


def test_a_record_is_copied_and_needs_no_upgrade(
    record: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["keep", str(page)])
    assert run(["copy", str(record), str(tmp_path / "copy")]) == 0
    assert run(["upgrade", "--record", str(tmp_path / "copy")]) == 0
    assert "already" in capsys.readouterr().out


def test_reading_imports_nothing_of_the_record(page: Path) -> None:
    code = (
        "import sys; from goft.views.cli import run; run(['read', sys.argv[1]]);"
        "print(sorted({'sqlalchemy', 'alembic', 'fastwarc', 'warcio', 'psycopg', 'goft.record'}"
        " & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(page)], capture_output=True, text=True)
    assert done.stderr == "[]\n"


def test_missing_libraries_are_named(
    record: Path, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("goft.record")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    assert run(["keep", str(page)]) == 1
    assert "pip install 'goft[record]'" in capsys.readouterr().err
