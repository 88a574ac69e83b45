"""goft people: who is meant, files of others, the check of the registry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goft.views.cli import run

PERSON = {
    "id": "x-1",
    "schema": "Person",
    "properties": {"name": ["Roya Example"], "country": ["ir"]},
}


def test_match_names_the_holder_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["people", "match", "سخنگوی وزارت خارجه", "--day", "2016-10-24", "--country", "IR"]
    assert run(asked) == 0
    assert capsys.readouterr().out.startswith("bahram-ghasemi  person")


def test_match_shows_candidates_when_it_is_not_sure(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["people", "match", "عباس موسوی", "--role", "مدیر دبستان"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Not sure") and "abbas-mousavi" in out


def test_match_says_when_nobody_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["people", "match", "Roya Example"]) == 1
    assert capsys.readouterr().out == "Nobody is known by that name.\n"


def test_an_imported_person_is_matched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, own = tmp_path / "people.jsonl", tmp_path / "own"
    file.write_text(json.dumps(PERSON), "utf-8")
    assert run(["people", "import", str(file), "--registry", str(own)]) == 0
    assert capsys.readouterr().out.startswith("1 persons, 0 offices")
    monkeypatch.setenv("GOFT_REGISTRY", str(own))
    assert run(["people", "match", "Roya Example", "--role", "Iranian engineer"]) == 0
    assert capsys.readouterr().out.startswith("x-1  person  100")
    assert run(["people", "lint"]) == 0


def test_import_needs_a_registry_and_a_readable_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GOFT_REGISTRY", raising=False)
    file = tmp_path / "people.jsonl"
    file.write_text("no json", "utf-8")
    assert run(["people", "import", str(file)]) == 2
    assert run(["people", "import", str(file), "--registry", str(tmp_path / "own")]) == 1
    assert "is no JSON" in capsys.readouterr().err


def test_lint_names_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "persons.yml").write_text("- {id: A, names: {en: [A]}}", "utf-8")
    assert run(["people", "lint", "--registry", str(tmp_path)]) == 1
    assert "persons.yml: A: an id is of small Latin letters" in capsys.readouterr().out


def test_what_is_named_or_merged_holds_for_what_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOFT_RECORD", str(tmp_path / "record"))
    page = tmp_path / "page.txt"
    page.write_text("Nazer Kandani, spokesman of the club, said that bread is dear.\n", "utf-8")
    assert run(["keep", str(page)]) == 0
    assert run(["people", "name", "nasser-kanaani", "Nazer Kandani", "--lang", "en"]) == 0
    assert "linked anew: 1 statements of 1 documents changed" in capsys.readouterr().out
    assert run(["find", "--by", "ناصر کنعانی"]) == 0
    assert '"nasser-kanaani"' in capsys.readouterr().out
    assert run(["people", "merge", "nasser-kanaani", "bahram-ghasemi"]) == 0
    assert "linked anew: 1 statements" in capsys.readouterr().out
    assert run(["people", "relink"]) == 0
    assert "linked anew: 0 statements" in capsys.readouterr().out
