"""Which characters make one token."""

from __future__ import annotations

import pytest

from goft.languages.folding import fold
from goft.text.tokens import tokenize


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Iran’s envoy didn't go.", "iran’s envoy didn't go ."),
        ("Amir-Abdollahian and an F-16", "amir-abdollahian and an f-16"),
        ("leaders’ talks - nothing", "leaders ’ talks - nothing"),
        ("the U.S. and the U.N.", "the u.s. and the u.n."),
        ("at 9 p.m. on Monday", "at 9 p.m. on monday"),
        ("visit example.com.", "visit example . com ."),
        ("۱۴۰۱/۰۶/۲۸ - ۱۱:۳۶", "1401/06/28 - 11:36"),
        ("3,906 ریال، 12.5٪", "3,906 ریال , 12.5 %"),
        ("in 2015.", "in 2015 ."),
        ("سال ۵۷ ه.ش. بود", "سال 57 ه.ش. بود"),
        ("د.سعید", "د . سعید"),
        ("(إف.بي.آي)", "( اف . بی . ای )"),
        ("گفت‌وگو:«چرا؟»", "گفتوگو : « چرا ? »"),
        ("شمال-جنوب", "شمال - جنوب"),
        ("#آب_تهران", "# اب _ تهران"),
        ("مؤكداً، 60عاماً", "موکدا , 60عاما"),
        ("  \n ", ""),
        ("", ""),
    ],
)
def test_tokens(source: str, words: str) -> None:
    assert tokenize(fold(source).text)[0] == tuple(words.split())


def test_places() -> None:
    text = " u.s. army,  12.5 "
    words, starts, signs = tokenize(text)
    found = zip(starts, words, strict=True)
    assert [text[start : start + len(word)] for start, word in found] == list(words)
    assert words == ("u.s.", "army", ",", "12.5")
    assert signs == [0]


def test_a_long_text_has_the_tokens_of_its_parts() -> None:
    part = " u.s. army,  12.5 \n"
    words, starts, signs = tokenize(part * 10_000)
    assert words == tokenize(part)[0] * 10_000
    assert starts[-1] == len(part) * 10_000 - 6
    assert signs == list(range(0, 40_000, 4))
