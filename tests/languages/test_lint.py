"""The linter finds what would make a pack read wrongly without an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from goft.languages import lint, pack
from goft.languages.lint import Fault, faults, pack_faults

FILES: dict[str, object] = {
    "language.yml": {
        "code": "xx",
        "names": {"en": "Example"},
        "direction": "ltr",
        "options": {"proclitics": {}},
    },
    "characters.yml": {"letters": "é"},
    "words.yml": {
        "cues": [{"lemma": "say", "takes": ["say"], "finite": ["said"]}],
        "that": ["that"],
    },
    "rules.yml": [
        {
            "id": "xx.that",
            "when": "{speaker?} {cue:say} {that} {content}",
            "style": "indirect",
            "extent": "sentence",
        }
    ],
}
Lint = Callable[..., list[Fault]]


@pytest.fixture
def lint_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lint:
    """The faults of a small language with some of its files changed.

    What is remembered of the shipped packs stays, for whoever still reads beside.
    """
    pack.varieties()
    monkeypatch.setattr(lint, "load", pack.load.__wrapped__)
    monkeypatch.setattr(pack, "DATA", tmp_path)
    monkeypatch.setattr(lint, "DATA", tmp_path)

    def lint_files(**changed: object) -> list[Fault]:
        folder = tmp_path / "xx"
        folder.mkdir(exist_ok=True)
        files = FILES | {f"{name}.yml": content for name, content in changed.items()}
        for name, content in files.items():
            text = content if isinstance(content, str) else yaml.safe_dump(content)
            (folder / name).write_text(text, "utf-8")
        return list(pack_faults(folder))

    return lint_files


def words(**changed: object) -> dict[str, object]:
    base = FILES["words.yml"]
    assert isinstance(base, dict)
    return base | changed


def test_a_sound_pack_has_no_faults(lint_of: Lint) -> None:
    assert lint_of() == []


def test_the_shipped_packs_have_no_faults() -> None:
    assert [str(fault) for fault in faults()] == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"words": words(that=["that", "that"])}, "“that” stands there 2 times"),
        ({"words": words(that=["thаt"])}, "letters of another alphabet: а (U+0430)"),
        ({"words": words(that=["cafe\u0301"])}, "not in normal form"),
        ({"words": words(that=["that\u200f"])}, "holds a control character"),
        ({"words": words(that=[{"forms": ["that"], "colour": "red"}])}, "unknown key “colour”"),
        ({"words": words(that=["said"])}, "several readings that are not declared"),
        (
            {"words": words(cues=[{"lemma": "say", "takes": ["say"], "from": {"no": ["s"]}}])},
            "no paradigm “no”",
        ),
        ({"ambiguous": [["that", "pronoun"]]}, "no form has these readings"),
        ({"rules": "- {id: xx.a\n"}, "not YAML"),
        ({"rules": "- {id: xx.a, id: xx.b}\n"}, "the key “id” stands twice"),
        ({"related": {"kin": []}}, "unknown key “kin”"),
        ({"related": {"families": ["alone"]}}, "has 1 words; there have to be 2 to 12"),
        ({"related": {"families": ["في | قرصان"]}}, "“في” is nothing to look for"),
        ({"related": {"synonyms": ["talk | talks | parley"]}}, "searched for as one: talk, talks"),
        ({"related": {"synonyms": ["talk | parley", "parleys | talks"]}}, "stands there twice"),
        ({"rules": [{"id": "xx.a"}]}, "missing"),
    ],
)
def test_each_kind_of_fault_is_told_with_its_place(
    changed: dict[str, object], told: str, lint_of: Lint
) -> None:
    found = [str(fault) for fault in lint_of(**changed)]
    assert any(told in fault for fault in found), found
    assert all(fault.startswith("xx/") for fault in found)


def test_declared_readings_are_no_fault(lint_of: Lint) -> None:
    assert lint_of(words=words(that=["said"]), ambiguous=[["cue say", "that"]]) == []


def test_a_rule_for_a_frame_that_no_cue_takes_is_a_fault(lint_of: Lint) -> None:
    rule = {"id": "yy.a", "when": "{cue:sing} {content}", "style": "direct", "extent": "quote"}
    told = [fault.message for fault in lint_of(rules=[rule])]
    assert told == ["an id begins with “xx.”", "no cue takes “sing”"]
