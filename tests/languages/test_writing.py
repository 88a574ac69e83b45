"""Texts in the letters of their language."""

from __future__ import annotations

import pytest

from goft.languages.writing import ways, written


@pytest.mark.parametrize(
    ("text", "code", "gives"),
    [
        ("علي كتب", "fa", "علی کتب"),
        ("علي كتب", "prs", "علی کتب"),
        ("علی کتب إلى", "ar", "علي كتب إلى"),
        ("می‌رود", "fa", "می‌رود"),
        ("مُـحـمَّد  ١٢\n", "ar", "محمد 12"),
        ("A\ud800 Ben", "en", "A\ufffd Ben"),
        ("علي", None, "علی"),
    ],
)
def test_each_language_has_its_own(text: str, code: str | None, gives: str) -> None:
    assert written(text, code) == gives


def test_a_query_is_tried_in_every_way_once() -> None:
    assert ways("يكتب", ()) == ["يكتب", "یکتب"]
    assert ways("يكتب", ("fa",)) == ["یکتب"]
    assert ways("peace talks", ()) == ["peace talks"]
