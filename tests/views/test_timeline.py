"""Timelines and dossiers on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from goft.views.cli import run

CLAIM = (
    "Published 4 May 2021\n\nReza Omidi, a member of parliament, said that the minister had sold "
    "the tunnel to a company from Armenia.\n"
)
DENIAL = (
    "Published 6 May 2021\n\nMina Far, the minister of roads, denied that the minister had sold "
    "the tunnel to a company from Armenia.\n"
)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOFT_RECORD", str(tmp_path / "record"))
    for name, text in (("a", CLAIM), ("b", DENIAL)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert run(["keep", str(tmp_path / "b.txt"), str(tmp_path / "a.txt")]) == 0
    return tmp_path / "record"


def test_a_listing_has_days_denials_and_the_longest_silence(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["timeline", "--about", "Armenia", "--format", "listing"]) == 0
    shown = capsys.readouterr()
    assert shown.out.index("2021-05-04") < shown.out.index("2021-05-06")
    assert "denies: " in shown.out
    assert "(Reza Omidi · 2021-05-04 · " in shown.out
    assert "2 statements; first on 2021-05-04; longest silence 2 days" in shown.err


def test_lines_and_tables_tell_the_same(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["timeline", "--dossier", "south-caucasus", "--format", "jsonl"]) == 0
    claim, denial = map(json.loads, capsys.readouterr().out.splitlines())
    assert denial["denial"]["statement"] == claim["id"]
    assert run(["timeline", "--dossier", "south-caucasus", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["day"] for row in rows] == ["2021-05-04", "2021-05-06"]
    assert rows[1]["denies"] == claim["id"]
    assert rows[1]["how"] == "words"


def test_wrong_usage_and_nothing_found(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline"]) == 2
    assert run(["timeline", "--about", "Norway"]) == 1
    assert run(["timeline", "--dossier", "ships"]) == 1
    assert "there is no dossier “ships”" in capsys.readouterr().err
    assert run(["find", "--dossier", "south-caucasus"]) == 0


def test_dossiers_are_listed_and_checked(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dossiers", "list"]) == 0
    assert "nuclear-deal" in capsys.readouterr().out
    assert run(["dossiers", "lint"]) == 0
    (record / "dossiers").mkdir()
    (record / "dossiers" / "bad.yml").write_text("names: {en: X}\ncountries: [zz]\n", "utf-8")
    assert run(["dossiers", "lint"]) == 1
    assert "bad.yml" in capsys.readouterr().out
