"""Names in two spellings."""

from __future__ import annotations

import pytest

from goft.statements.transliterated import spelled_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("karavaneh", "karaveneh"),
        ("daraghchi", "daraqchi"),
        ("mohammadi", "mohamadi"),
        ("maloum", "maloom"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert spelled_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("karimi", "karami"), ("hosseini", "hassani"), ("soleimani", "salmani"), ("bell", "ball")],
)
def test_two_names(one: str, other: str) -> None:
    assert not spelled_alike(one, other)


WEAK = frozenset("اوی")


def test_one_foreign_name_in_letters_that_write_few_vowels() -> None:
    assert spelled_alike("داکویرث", "داکوورث", WEAK)


@pytest.mark.parametrize(("one", "other"), [("کریمی", "کرامی"), ("شولتس", "شمیت")])
def test_two_names_in_letters_that_write_few_vowels(one: str, other: str) -> None:
    assert not spelled_alike(one, other, WEAK)
