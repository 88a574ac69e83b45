"""What people see of retellings, coverage and headlines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from goft.views.cli import run

PAGES = {
    "one.txt": "the bridge over the river may open in June if the weather allows.",
    "two.txt": "the bridge over the river may open in July if the weather allows.",
}


@pytest.fixture
def record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record with two pages of a day."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, words in PAGES.items():
        page = f"Bridge waits\n\nThe minister of roads, Sara Amin, said that {words}\n"
        (folder / name).write_text(page, "utf-8")
    monkeypatch.setenv("GOFT_RECORD", str(tmp_path / "record"))
    assert run(["keep", "--published", "2024-07-08", str(folder)]) == 0
    capsys.readouterr()


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command writes, errors included."""

    def call(*arguments: str) -> str:
        run(list(arguments))
        found = capsys.readouterr()
        return found.out + found.err

    return call


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_statement_stands_beside_what_was_changed(record: None, told: Callable[..., str]) -> None:
    first = rows(told("coverage", "2024-07-08"))[0]
    out = told("compare", str(first["id"]), "--format", "listing")
    assert "open in [-June-]{+July+} if" in out
    assert "date: june / july" in out


@pytest.mark.parametrize("day", ["2024-07-08", "1403/04/18"])
def test_coverage_of_a_day_counts_for_every_outlet(
    record: None, told: Callable[..., str], day: str
) -> None:
    lines = told("coverage", day, "--format", "csv").splitlines()
    assert lines[0].startswith("statement,speaker,words,")
    assert lines[-4:] == [
        ",,in full,,1,1",
        ",,in part,,0,0",
        ",,changed,,1,1",
        ",,left out,,0,0",
    ]


def test_a_coverage_can_be_a_page(record: None, told: Callable[..., str]) -> None:
    html = told("coverage", "2024-07-08", "--format", "html")
    assert html.count("<tr>") == 7
    assert 'class="changed"' in html


def test_coverage_can_be_of_one_speaker(record: None, told: Callable[..., str]) -> None:
    assert len(rows(told("coverage", "2024-07-08", "--by", "amin"))) == 2
    assert not rows(told("coverage", "2024-07-08", "--by", "nobody"))


def test_what_is_not_there_is_said_to_be_missing(record: None, told: Callable[..., str]) -> None:
    assert told("coverage", "none").startswith("goft: ")
    assert told("compare", "none").startswith("goft: ")


def test_headlines_are_listed_with_their_verdict(tmp_path: Path, told: Callable[..., str]) -> None:
    page = tmp_path / "page.txt"
    body = "The minister of roads, Sara Amin, said that the bridge may open in June."
    page.write_text(f"Minister: The bridge will open in June\n\n{body}\n", "utf-8")
    (row,) = rows(told("headline", "--lang", "en", str(page)))
    assert row["verdict"] == "stronger"
    assert row["words"] == "The bridge will open in June"
