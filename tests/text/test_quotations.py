"""Quotation marks, regular and not."""

from __future__ import annotations

import pytest
from tests.text.documents import quotations


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # regular, in the manners of three languages
        ("او گفت: «آب هست» و رفت.", ["آب هست"]),
        ("وقال “لن نقبل.” وأضاف", ["لن نقبل."]),
        ('He said "no" and "never".', ["no", "never"]),
        ("‹a› and „b“ and „c”", ["a", "b", "c"]),
        ("He spoke of ‘the leaders’ plan, didn’t he?", ["the leaders"]),
        ("The ‘old’ plan and the 'new' one weren't his.", ["old", "new"]),
        # nested
        ("«او گفت: “بله” و رفت»", ["او گفت: “بله” و رفت", "+بله"]),
        ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,", "+no"]),
        ("«a «b» c»", ["a «b» c", "+b"]),
        # mixed pairs and marks turned round
        ('He said “no" and left.', ["no"]),
        ("قال « نعم ” وخرج", [" نعم "]),
        ("نحو ” اقتصاد الكفاءة” ، حيث", [" اقتصاد الكفاءة"]),
        ("قال ”نعم” ثم ”لا” وخرج", ["نعم", "لا"]),
        ("قال »نعم« وخرج", ["نعم"]),
        ("طائرات “إف-16″، وفق", ["إف-16"]),
        ('و"النصر" و"الفتح"', ["النصر", "الفتح"]),
        ('قال:"نعم" وخرج', ["نعم"]),
        ('قال : " نعم . ولا " . ثم خرج', [" نعم . ولا "]),
        ("{” نعم”", [" نعم"]),
        # a mark lost
        ("او گفت: «آب هست. وی رفت.", ["آب هست.?"]),
        ("او گفت: «آب هست", ["آب هست?"]),
        ("او گفت: آب هست» و رفت.", []),
        ("He said “no. She said “yes” too.", ["no.?", "yes"]),
        ('He said "no. Then "yes" was said.', ["no.?", "yes"]),
        ('the 5" pipe and the workers’ union', []),
        # nothing inside
        ('«» “” ""', []),
        ("««««««« a »»»»»»»", []),
    ],
)
def test_quotations(source: str, found: list[str]) -> None:
    assert quotations(source) == found


def test_a_lost_mark_does_not_reach_the_next_block() -> None:
    assert quotations('He said "no', 'She said "yes" too.') == ["no?", "yes"]


def test_a_quotation_opened_again_at_each_paragraph_runs_to_the_end_of_the_first() -> None:
    found = quotations("He said: “It rains. It pours.", "“It is over,” he said.")
    assert found == ["It rains. It pours.?", "It is over,"]


def test_half_spaces_and_signs_do_not_hide_marks() -> None:
    assert quotations("گفت:\u200c«\u200cآب\u200c»\u200f و") == ["آب\u200c"]
