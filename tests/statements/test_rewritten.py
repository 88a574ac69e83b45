"""What is read of a page does not hang on how it was set: full stops, bylines, marks of quotation.

The project's own annotated pages are read as they are and written otherwise; the letters of each
statement and who said it are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import goft

TEXTS = Path(__file__).parents[1] / "quality" / "own" / "texts"
BYLINES = {
    "ar": ("كتب - سامر عوض", "سامر عوض", "الكاتب: سامر عوض"),
    "en": ("By Alex Reed", "Alex Reed", "Alex Reed | May 12, 2021"),
    "fa": ("نویسنده: سامان راد", "سامان راد", "مترجم: سامان راد"),
}
LETTERS = re.compile(r"[^\W_]+")


@cache
def _said(page: str, code: str) -> Counter[tuple[str, str | None]]:
    reading = goft.read(page, language=code)
    text = reading.document.text
    return Counter(
        (
            "".join("".join(LETTERS.findall(text[a:b])) for a, b in each.content),
            each.speaker.name or each.speaker.role,
        )
        for each in reading.statements
    )


def _kept(code: str, rewrite: Callable[[str], str]) -> float:
    """The share of the statements that are still read when pages are written otherwise."""
    kept = total = 0
    for file in sorted(TEXTS.glob(f"{code}-*.txt")):
        page = file.read_text(encoding="utf-8")
        before, after = _said(page, code), _said(rewrite(page), code)
        kept, total = kept + (before & after).total(), total + before.total()
    return kept / total


@pytest.mark.parametrize("code", ["ar", "en", "fa"])
def test_paragraphs_may_lack_their_full_stops(code: str) -> None:
    assert _kept(code, lambda page: re.sub(r"\.[ \t]*(?=\n)", "", page)) >= 0.97


@pytest.mark.parametrize("code", ["ar", "en", "fa"])
@pytest.mark.parametrize("which", range(3))
def test_whoever_signs_a_page_does_not_speak(code: str, which: int) -> None:
    line = BYLINES[code][which]
    for file in sorted(TEXTS.glob(f"{code}-*.txt")):
        page = file.read_text(encoding="utf-8")
        if goft.read(page, language=code).document.blocks[0].role == "headline":
            signed = re.sub(r"\A([^\n]+)\n+", rf"\1\n\n{line}\n\n", page)
            assert _said(signed, code) == _said(page, code), file.name


@pytest.mark.parametrize("code", ["ar", "en", "fa"])
def test_any_marks_of_quotation_do(code: str) -> None:
    straight = str.maketrans("«»“”", '""""')
    assert _kept(code, lambda page: page.translate(straight)) >= 0.99
