"""Words that are found by each other, in each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from goft.errors import LanguageError
from goft.languages.files import DATA, read_yaml
from goft.languages.folding import fold_word
from goft.languages.stemming import checked
from goft.languages.terms import every, exact, exact_words, terms, tokens_of

SAME = [
    ("fa", "کتاب کتاب‌ها کتابها کتاب‌های کتابهای كتابهايي کتاب‌هایشان"),
    ("fa", "مسئول مسؤول مسوول مسئولان مسئولین مسؤولين"),
    ("fa", "نماینده نمایندگان نماینده‌ها نمایندگانشان"),
    ("fa", "منطقه منطقه‌ها مناطق"),
    ("fa", "گفت‌وگو گفتگو گفت‌وگوها گفت‌وگوهای گفتگوها"),
    ("fa", "بین‌المللی بینالمللی"),
    ("fa", "نیرو نیروی نیروها نیروهای"),
    ("fa", "می‌رود میرود مي‌رود"),
    ("fa", "وزیر وزرا وزراء"),
    ("fa", "هسته‌ای هسته‌ايش هسته‌ای‌شان"),
    ("fa", "کارکنان کارکنانی کارکن"),
    ("fa", "صادرات صادراتی"),
    ("fa", "مناطق مناطقی منطقه"),
    ("ar", "الجمهورية جمهورية والجمهورية للجمهورية بالجمهورية"),
    ("ar", "وزير الوزير وزراء الوزراء والوزير للوزير"),
    ("ar", "مفاوضات المفاوضات بالمفاوضات وللمفاوضات مفاوضاتهم"),
    ("ar", "مسؤول المسؤولين مسئولون مسؤولو"),
    ("ar", "حكومة الحكومة حكومته حكومتها حُكومة حكـومة"),
    ("ar", "الأسعار اسعار سعر"),
    ("ar", "معهد المعاهد ومعاهد"),
    ("ar", "لوزراء وزير فوزراء"),
    ("ar", "مساهم المساهمون مساهمي"),
    ("ar", "كردي الأكراد للأكراد"),
    ("ar", "أبو أبي وأبا"),
    ("ar", "سيطلق فسيطلق وسيطلقون"),
    ("en", "sanction Sanctions sanctioned SANCTIONS sanction’s"),
    ("en", "said says saying"),
    ("en", "resolve resolved resolutions"),
    ("en", "U.S. US"),
    ("en", "Peña Pena"),
]
APART = [
    ("fa", "کتاب های", "کتاب"),
    ("fa", "می رود", "میرود"),
    ("fa", "بین المللی", "بین‌المللی"),
    ("fa", "گفت و گوهای", "گفتگو"),
    ("fa", "هسته ای", "هسته‌ای"),
    ("en", "cease-fire", "ceasefire"),
    ("en", "cease fire", "ceasefire"),
]
DIFFERENT = [
    ("fa", "دختر دخل"),
    ("fa", "هسته‌ای هست"),
    ("fa", "تهران تهر"),
    ("fa", "زمان زمین"),
    ("ar", "بلد بل"),
    ("ar", "وسيلة سيل"),
    ("ar", "وزير وزن"),
    ("ar", "مراجعة مراجع"),
    ("ar", "معاهدة معاهد"),
    ("fa", "مالیات مال"),
    ("en", "police policy"),
    ("en", "12.5 125"),
]


@pytest.mark.parametrize(("code", "words"), SAME)
def test_forms_of_a_word_have_one_term(code: str, words: str) -> None:
    found = {word: terms(code)[word] for word in words.split()}
    assert len(set(found.values())) == 1, found


@pytest.mark.parametrize(("code", "apart", "whole"), APART)
def test_what_is_one_word_is_one_where_it_is_written_apart(
    code: str, apart: str, whole: str
) -> None:
    text = f"؛ {apart}."
    (word,) = terms(code).words(text)
    assert word.term == terms(code)[whole]
    assert text[word.start : word.end] == apart


@pytest.mark.parametrize(("code", "words"), DIFFERENT)
def test_other_words_have_other_terms(code: str, words: str) -> None:
    one, other = words.split()
    assert terms(code)[one] != terms(code)[other]


def test_numbers_are_compared_by_value_not_by_digits() -> None:
    assert len({terms("fa")[number] for number in ("۱۵۰۰", "1500", "١٥٠٠", "1,500")}) == 1


def test_a_word_of_other_letters_is_stemmed_by_its_own_language() -> None:
    assert terms("fa")["sanctions"] == terms("en")["sanction"]


def test_what_may_be_written_onto_a_word_is_tried_both_ways() -> None:
    arabic = terms("ar")
    assert arabic["وبمفاوضات"] in arabic.asked("مفاوضات")
    assert arabic["مفاوضات"] in arabic.asked("وبمفاوضات")
    assert arabic["يزعزع"] in arabic.asked("زعزعة")
    assert arabic["لقصة"] in arabic.asked("القصة")
    assert arabic["وكمعلمة"] in arabic.asked("المعلمات")
    assert terms("fa")["ایران"] in terms("fa").asked("ایرانی")


AKIN = [
    ("تعطيل", "معطلة عطل يعطل"),
    ("التفاوض", "المفاوضات مفاوض يتفاوض"),
    ("انضمام", "سينضم انضمت ينضم"),
    ("الاستهداف", "استهدفت مستهدفة يستهدف"),
    ("اعتقال", "معتقل يعتقل اعتقلت"),
    ("مزعزعة", "يزعزع زعزعة"),
    ("مراجعة", "يراجع راجعت"),
    ("ذريعة", "ذرائع"),
    ("صهريج", "صهاريج"),
    ("كهربائي", "الكهرباء كهربائية"),
    ("القضاء", "قضائي قضائية"),
]


@pytest.mark.parametrize(("asked", "words"), AKIN)
def test_other_words_of_a_root_are_looked_for(asked: str, words: str) -> None:
    arabic = terms("ar")
    found = {*arabic.akin(asked), *arabic.asked(asked)}
    assert {word for word in words.split() if arabic[word] not in found} == set()


def test_a_bare_root_and_other_languages_have_no_others() -> None:
    assert not terms("ar").akin("نفط")
    assert not terms("fa").akin("تعطیل")


def test_an_unknown_language_is_no_error() -> None:
    assert terms("xx") is terms(None)


def test_exact_words_keep_half_space_hamza_and_endings() -> None:
    assert exact(tokens_of("كتاب‌ها")) == exact(["کتاب‌ها"])
    assert exact(["کتاب‌ها"]) != exact(["کتابها"])
    assert exact(["مسئول"]) != exact(["مسؤول"])


@pytest.mark.parametrize("path", sorted(DATA.glob("*/search.yml")), ids=lambda p: p.parent.name)
def test_every_form_is_written_once(path: Path) -> None:
    forms = [fold_word(form) for line in read_yaml(path)["forms"] for form in line.split()]
    assert len(forms) == len(set(forms)), sorted({f for f in forms if forms.count(f) > 1})


def test_an_unknown_key_of_the_data_is_an_error() -> None:
    with pytest.raises(LanguageError, match="stemer"):
        checked({"letters": "0041-005A", "stemer": "english"}, "xx/search.yml")
    with pytest.raises(LanguageError, match="linkd"):
        checked({"letters": "0041-005A", "asked": {"linkd": ["و"]}}, "xx/search.yml")


@example("\ufe70 ـ")
@example("ـالسد")
@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    for code in (each.code for each in every()):
        words = terms(code).words(text)
        assert [word.term for word in words] == terms(code).of(tokens_of(text), text)
        places = [place for word in words for place in (word.start, word.end)]
        assert places == sorted(places)
        assert all(word.term for word in words)
    assert [text[w.start : w.end] for w in exact_words(text)] == tokens_of(text)
