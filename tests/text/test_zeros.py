"""Zeros that end the sentences of old wires, and zeros that are figures."""

from __future__ import annotations

import pytest

from goft.text.zeros import with_stops

WIRE = (
    "قالت الدراسة ان الصيد تراجع 0 وافادت بان الموانئ محدودة0\n"
    "وبينت ان 12ر5 بالمائة غادروا00مشيرة الى السوق ٠"
)


def test_zeros_behind_words_become_stops_letter_for_letter() -> None:
    read = with_stops(WIRE)
    assert len(read) == len(WIRE)
    assert read == (
        "قالت الدراسة ان الصيد تراجع . وافادت بان الموانئ محدودة.\n"
        "وبينت ان 12ر5 بالمائة غادروا..مشيرة الى السوق ."
    )


@pytest.mark.parametrize(
    "text",
    [
        "فاز الفريق 2 - 0 على ضيفه. وتعادل الآخران 0 - 0 في الذهاب.",
        "انتهى الشوط بنتيجة 0 مقابل 0 للفريقين. ثم جاء الهدف. وانتهت المباراة.",
        "The team scored 0 and the other 0 too",
        "بلغت النسبة 04ر0 بالمائة ثم 27ر0 بالمائة",
    ],
)
def test_zeros_of_figures_stay(text: str) -> None:
    assert with_stops(text) == text


def test_a_long_run_of_zeros_is_read_once() -> None:
    text = f"قال {'0' * 50_000} ثم"
    assert with_stops(text) == text
