"""Long texts are translated as `str.translate` would, whatever they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goft.languages.folding import fold
from goft.languages.page import page_key, page_keys
from goft.languages.recoding import LONG, Recoder

TABLE = {code: None if code % 7 == 3 else (code + 1) % 0xD000 for code in range(0x110000)}
RECODER = Recoder(TABLE)
TEXTS = st.text(
    st.characters(exclude_categories=())
    | st.sampled_from("خبر گفت‌وگو,‎ Tehran ۱۴۰۳ ١٢\0\n«»♦️🔹\ud800\ufffe\ue000")
)


@given(TEXTS)
def test_it_does_what_translate_does(text: str) -> None:
    long = text + "گفت که " * (LONG // 7 + 1)

    assert RECODER.recode(long) == long.translate(TABLE)


@pytest.mark.parametrize(
    "text",
    [
        "🔹 خبر ♦️ خبر 🇮🇷",
        "".join(map(chr, range(0x400, 0x4D0))),
        "".join(map(chr, range(0x4E00, 0x6000))),
        "\ue000 🔹 \ue001 🔸",
        "\ufffe and \uffff",
    ],
    ids=["emoji", "cyrillic", "more letters than numbers", "private letters", "no letters"],
)
def test_any_letters_are_recoded(text: str) -> None:
    long = text * (LONG // len(text) + 1)

    assert RECODER.recode(long) == long.translate(TABLE)


def test_a_letter_that_becomes_several_is_left_to_translate() -> None:
    recoder, text = Recoder({**TABLE, ord("ﷲ"): "الله"}), "ﷲ ولی" * 400

    assert recoder.letter_by_letter(text) is None
    assert recoder.recode(text).startswith("الله")


def test_a_long_page_folds_as_its_sentences_do() -> None:
    sentence = "مؤكِّداً أنّه «می‌رود» ﷺ در ۱۲ تیر، Élysée.\n"
    count = LONG // len(sentence) + 1
    view, one = fold(sentence * count), fold(sentence)

    assert view.text == one.text * count
    assert view.back(len(one.text), 2 * len(one.text)) == (len(sentence), 2 * len(sentence))


def test_the_keys_of_many_lines_are_those_of_each() -> None:
    lines = ["کد خبر: ۱۲۳۴", "", "انتهای پیام/", "two\nlines", "—"] * 200

    assert page_keys(lines) == [page_key(line) for line in lines]
