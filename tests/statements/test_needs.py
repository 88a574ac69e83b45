"""Rules are refused early only where matching them would have failed."""

from __future__ import annotations

from pathlib import Path

import pytest

import goft
from goft.languages.pack import codes, load
from goft.statements import match
from goft.statements.needs import fitting

EXAMPLES = sorted((Path(goft.__file__).parent / "examples").glob("*.txt"))


def _read_all(texts: list[tuple[str, str | None]]) -> list[object]:
    return [goft.read(text, language=language).statements for text, language in texts]


def _texts(code: str) -> list[tuple[str, str | None]]:
    rules = load(code).rules
    told = [dict(rule.example).get("text") for rule in rules]
    return [(text, code) for text in [*told, *(t for r in rules for t in r.counter)] if text]


@pytest.mark.parametrize("code", codes())
def test_nothing_that_fits_is_refused(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*_texts(code), *((path.read_text("utf-8"), None) for path in EXAMPLES)]
    found = _read_all(texts)
    every = lambda place, *cue: fitting(place.page.pack.code, *cue).rules  # noqa: E731
    monkeypatch.setattr(match, "possible", every)
    monkeypatch.setattr(match, "touched", lambda place, needs: True)
    assert _read_all(texts) == found
