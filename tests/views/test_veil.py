"""Readers' comments keep their place and lose their words."""

from __future__ import annotations

from tests.views.samples import COMMENT, DOCUMENT, TEXT

from goft.views.veil import FILLER, veiled


def test_a_comment_becomes_filler_of_the_same_length() -> None:
    text = veiled(DOCUMENT).text
    assert len(text) == len(TEXT)
    assert text.endswith(f"{FILLER * 11}\n{FILLER * 4}")


def test_everything_else_stays() -> None:
    assert veiled(DOCUMENT).text[: -len(COMMENT)] == TEXT[: -len(COMMENT)]
