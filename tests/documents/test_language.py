"""Which language a page is in, and that its neighbours are not taken for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

import goft
from goft.documents import language, parse
from goft.model import Capture

SENTENCES = {
    "fa": "به گزارش ایسنا، والی هرات گفت که بازارچه مرزی دو ولایت هفته آینده باز می‌شود و"
    " بازرگانان می‌توانند کالای خود را وارد کنند.",
    "ar": "وأكد المتحدث أن الاجتماع المقبل سيعقد في العاصمة بعد أسبوعين من اليوم.",
    "en": "The spokesman confirmed that the next meeting would be held in two weeks.",
    "prs": "شاروال کابل گفت که کار سرک حلقوی تا ماه قوس تکمیل می‌شود. باشندگان ولسوالی‌های همجوار"
    " و محصلان پوهنتون از این سرک استفاده می‌کنند.",
    "ps": "د افغانستان د بهرنیو چارو وزارت ویاند وویل چې د دواړو هېوادونو ترمنځ د ترانزیټ تړون به"
    " راتلونکې اونۍ لاسلیک شي.",
    "ur": "وزیر خارجہ نے کہا ہے کہ دونوں ممالک کے درمیان تجارت کو بڑھانے کے لیے نئے معاہدے پر"
    " دستخط کیے جائیں گے۔",
    "ckb": "وتەبێژی وەزارەتی دەرەوە ڕایگەیاند کە دانوستانەکان لە هەفتەی داهاتوودا بەردەوام دەبن.",
    "azb": "خارجی ایشلر ناظری دئدی کی ایکی اؤلکه آراسیندا اولان تیجارت اوچون یئنی بیر موقاویله"
    " گلن هفته ایمضالاناجاق و بو قارار چوخ اهمیتلی دیر.",
    "az": "Xarici işlər naziri dedi ki, iki ölkə arasında yeni müqavilə gələn həftə imzalanacaq.",
    "tr": "Dışişleri Bakanı, iki ülke arasındaki görüşmelerin gelecek hafta süreceğini söyledi.",
}


def detected(text: str) -> str | None:
    document, _ = parse(Capture(text.encode(), "page"))
    assert document is not None
    return document.language


@pytest.mark.parametrize("code", SENTENCES)
def test_each_language_is_told_from_its_neighbours(code: str) -> None:
    assert detected(SENTENCES[code]) == code


def test_persian_in_arabic_letters_without_half_spaces_is_persian() -> None:
    text = "وزير امور خارجه گفت كه اين رايزنيها ادامه مييابد و هيچ كس ميز گفتوگو را ترك نميكند."
    assert detected(text) == "fa"


def test_arabic_with_persian_letters_and_digits_is_arabic() -> None:
    assert detected("وأکد المتحدث أن الاجتماع المقبل سیعقد فی العاصمة یوم ۱۲ أیار") == "ar"


def test_one_quotation_at_the_head_does_not_decide() -> None:
    quotation = "“We will not sign anything before the summer,” the envoy wrote.\n"
    assert detected(quotation + (SENTENCES["fa"] + "\n") * 4) == "fa"


def test_a_language_that_is_not_read_is_named_and_told() -> None:
    document, issues = parse(Capture(SENTENCES["ur"].encode(), "page"))
    assert document is not None and document.blocks
    assert [issue.code for issue in issues] == ["document.language"]
    assert "“ur”" in issues[0].message and "fa" in issues[0].message


def test_what_the_caller_states_wins() -> None:
    document, _ = parse(Capture(SENTENCES["ar"].encode(), "page", language="fa"))
    assert document is not None and document.language == "fa"


def test_a_paragraph_in_another_language_names_it() -> None:
    own = SENTENCES["fa"] * 3
    page = "\n".join([own, SENTENCES["en"] * 2, SENTENCES["ur"], own])
    document, _ = parse(Capture(page.encode(), "page"))
    assert document is not None and document.language == "fa"
    assert [block.language for block in document.blocks] == [None, "en", "ur", None]


def test_dari_is_read_without_a_remark() -> None:
    assert parse(Capture(SENTENCES["prs"].encode(), "page"))[1] == ()


@pytest.fixture
def without_detector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "eldc", None)
    language._detector.cache_clear()
    yield
    language._detector.cache_clear()


@pytest.mark.usefixtures("without_detector")
@pytest.mark.parametrize("code", ["fa", "ar", "en", "prs", "ps", "ur"])
def test_languages_are_told_where_the_detector_is_not_installed(code: str) -> None:
    assert detected(SENTENCES[code]) == code


def test_half_a_character_in_a_paragraph_spoils_no_page() -> None:
    line = "Die Gespräche über die Brücke und das Wasser wurden am Montag in der Stadt fortgesetzt."
    page = f"The council met on Monday and the mayor said the road is open.\n\n{line} \ud800\n\n"
    assert goft.read(page, language="en").statements
