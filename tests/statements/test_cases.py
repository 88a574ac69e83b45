"""The packs' own cases: short texts and exactly the statements they hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import goft
from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes

KNOWN_WRONG = Path(__file__).with_name("known_wrong.yml")


def _cases(code: str) -> list[dict[str, Any]]:
    path = Path(DATA) / code / "cases" / "statements.yml"
    return read_yaml(path) if path.is_file() else []


def _read(case: dict[str, Any], code: str) -> list[dict[str, Any]]:
    reading = goft.read(case["text"], language=code)
    return [_told(reading, statement) for statement in reading.statements]


def _told(reading: goft.Reading, statement: goft.Statement) -> dict[str, Any]:
    text, speaker = reading.document.text, statement.speaker
    mention = text[slice(*speaker.mention)] if speaker.mention else None
    told: dict[str, Any] = {
        "speaker": speaker.name or speaker.role or mention,
        "content": [text[start:end] for start, end in statement.content],
        "style": statement.style,
    }
    if speaker.role:
        told["role"] = speaker.role
    if statement.act:
        told["act"] = statement.act
    if statement.relays:
        told["relays"] = [relay.name for relay in statement.relays]
    if statement.question:
        told["question"] = text[slice(*statement.question.span)]
    return told


def _wanted(case: dict[str, Any], told: list[dict[str, Any]]) -> bool:
    """Whether what was read is what the case tells; only keys that a case gives are compared."""
    expected = [_listed(statement) for statement in case["statements"]]
    if len(expected) != len(told):
        return False
    return all(
        all(read.get(key) == value for key, value in want.items())
        for want, read in zip(expected, told, strict=True)
    )


def _listed(statement: dict[str, Any]) -> dict[str, Any]:
    content = statement.get("content", [])
    listed = content if isinstance(content, list) else [content]
    return {**statement, "content": listed} if listed else statement


@pytest.mark.parametrize("code", codes())
def test_cases_are_read_exactly_but_those_known_to_be_wrong(code: str) -> None:
    known = set(read_yaml(KNOWN_WRONG).get(code, ()))
    cases = [case for case in _cases(code) if case["text"] not in known]
    wrong = [case["text"] for case in cases if not _wanted(case, _read(case, code))]
    assert not wrong, "wrong:\n" + "\n".join(wrong)


@pytest.mark.parametrize("code", codes())
def test_what_is_known_to_be_wrong_is_a_case(code: str) -> None:
    known = set(read_yaml(KNOWN_WRONG).get(code, ()))
    assert known <= {case["text"] for case in _cases(code)}
