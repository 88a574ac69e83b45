"""What the two keys make of letters, marks and spaces, and the way back to the source."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from goft.languages import folding
from goft.languages.folding import canonical, fold, fold_word

# Arbitrary Unicode, lone surrogates and NULs included, rich in what folding touches.
TEXTS = st.text(
    st.characters(exclude_categories=())
    | st.sampled_from(
        "يىكةۀأإآٱؤئهٔ\u0655ًَّٰـ\u200c\u200d\u200e\u2067\u00ad\ufeffﻻﷲﷺﭘ۱٤،؛؟٪\u00a0İß“”«»\n"
    )
)


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("علي الكاظمي", "علی الکاظمی"),
        ("مصطفى", "مصطفی"),
        ("أحمد إلى آخر ٱلأمر", "احمد الی اخر الامر"),
        ("مسؤول مسئول", "مسوول مسیول"),
        ("الجمهورية خانۀ", "الجمهوریه خانه"),
        ("خانهٔ ما", "خانه ما"),
        ("مؤكِّداً أنّه", "موکدا انه"),
        ("عـــلى", "علی"),
        ("می‌روند، گفت‌وگو؛ چرا؟", "میروند, گفتوگو; چرا?"),
        ("\u202bالخبر\u202c \u2067x\u2069\u200f", "الخبر x"),
        ("۱۴۰۱/۰۶/۲۸ و ١٢٫٥٪", "1401/06/28 و 12.5%"),
        ("ﺍﻟﺴﻼﻡ ﷲ ﻻ", "السلام الله لا"),
        ("Tehran\u00a0Times\u2009(IRNA)", "tehran times (irna)"),
        ("ＩＲＡＮ １２", "iran 12"),
        ("Élysée E\u0301lyse\u0301e", "elysee elysee"),
        ("co\u00adoperation\ufeff", "cooperation"),
        ("“A” „B‟ ‘c’ «d» ‹e› \"f\" 'g'", "“a” „b‟ ‘c’ «d» ‹e› \"f\" 'g'"),
        ("إف-16″", 'اف-16"'),
        ("سطر\r\nسطر\u2028سطر", "سطر\r\nسطر\nسطر"),
        ("\ud800a\x00b", "\ufffda\x00b"),
    ],
)
def test_search_key(source: str, key: str) -> None:
    assert fold(source).text == key
    assert fold_word(source) == key


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("علي كان", "علی کان"),
        ("مؤكّداً إلى الجمهورية", "مؤکدا إلی الجمهوریة"),
        ("می‌روند، ۱۲ ـ Tehran", "می‌روند، 12  Tehran"),
        ("ﻷن ﷲ", "لأن الله"),
        ("خانهٔ", "خانهٔ"),
    ],
)
def test_canonical_key(source: str, key: str) -> None:
    assert canonical(source).text == key


def test_nothing_moved_needs_no_offsets() -> None:
    view = fold("قال علي: «نعم» TEHRAN ۱۲")
    assert view.offsets is None
    assert view.back(4, 7) == (4, 7)


def test_way_back_over_removed_and_expanded_characters() -> None:
    source = "می‌روند ﷲ مؤكّداً."
    view = fold(source)
    for part, there in [("میروند", "می‌روند"), ("الله", "ﷲ"), ("موکدا", "مؤكّداً"), (".", ".")]:
        start = view.text.index(part)
        assert source[slice(*view.back(start, start + len(part)))] == there


def test_half_of_a_ligature_leads_back_to_all_of_it() -> None:
    view = fold("ﻻ")
    assert (view.text, view.back(0, 1), view.back(1, 2)) == ("لا", (0, 1), (0, 1))


def test_lower_case_never_changes_the_length() -> None:
    source = "İSTANBUL STRASSE ẞ ΣΑΣ Ǆ"
    assert len(fold(source).text) == len(source)


def test_folding_again_changes_nothing() -> None:
    for fold_key in (fold, canonical):
        once = fold_key("".join(map(chr, range(0x12000)))).text
        assert fold_key(once).text == once


@given(TEXTS)
def test_offsets_lead_into_the_source(source: str) -> None:
    for view in (fold(source), canonical(source)):
        if view.offsets is None:
            assert len(view.text) == len(source)
            continue
        assert len(view.offsets) == len(view.text) + 1
        assert view.offsets[-1] == len(source)
        assert list(view.offsets) == sorted(view.offsets)
        for place, char in enumerate(view.text):
            start, end = view.back(place, place + 1)
            assert 0 <= start < end <= len(source)
            assert char in view_of(view.text, source[start:end])


def view_of(folded: str, part: str) -> str:
    """The part folded by itself, by whichever key was used."""
    return fold_word(part) + canonical(part).text if folded else ""


@given(TEXTS)
def test_a_word_folds_as_the_text_does(source: str) -> None:
    assert fold_word(source) == fold(source).text


def test_long_texts_are_folded_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "گفت‌وگوي مؤكّداً ﷲ İ"
    expected = fold(source)
    monkeypatch.setattr(folding, "_SHARED", 1)
    monkeypatch.setattr(folding, "LONG", 0)
    assert fold(source) == expected


def test_no_letter_is_listed_twice() -> None:
    def pairs(node: yaml.Node) -> None:
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys))
            for _, value in node.value:
                pairs(value)

    pairs(yaml.compose(folding._DATA.read_text(encoding="utf-8")))


def test_word_lists_hold_words() -> None:
    for words in folding.characters()["sentences"].values():
        assert all(isinstance(word, str) and fold_word(word) == word for word in words)
