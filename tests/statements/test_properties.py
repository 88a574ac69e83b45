"""What must hold for any text: spans in the text, overlap only by nesting, the same twice."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import goft
from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.model import Reading, Statement

WORDS = {
    "fa": "گفت که : « » وی با بیان اینکه ، افزود . وزیر نیرو از خبر داد را دانست به گفته و",
    "ar": "قال إن : « » وأضاف أن ، مؤكدا . وزير الطاقة عن كشف بحسب واس و",
    "en": 'said that : “ ” he , adding . The minister rejected according to Reuters and "',
}


def _texts(code: str) -> st.SearchStrategy[str]:
    """Sentences of the language's own reporting words, mixed with anything."""
    pieces = st.sampled_from(WORDS[code].split()) | st.text(max_size=6)
    return st.lists(pieces, max_size=40).map(" ".join)


def _pieces(statement: Statement) -> list[tuple[int, int]]:
    return list(statement.content)


def _overlap(one: Statement, other: Statement) -> bool:
    return any(a < d and c < b for a, b in _pieces(one) for c, d in _pieces(other))


def _nested(one: Statement, other: Statement) -> bool:
    outer = {one.id: other, other.id: one}
    return one.parent in outer or other.parent in outer


def _check(reading: Reading) -> None:
    length = len(reading.document.text)
    for statement in reading.statements:
        assert statement.content
        assert all(0 <= start < end <= length for start, end in statement.content)
        assert 0 <= statement.confidence <= 1
    for one, other in combinations(reading.statements, 2):
        assert not _overlap(one, other) or _nested(one, other), (one, other)


@pytest.mark.parametrize("code", codes())
def test_any_text_is_read_within_its_bounds(code: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(_texts(code))
    def check(text: str) -> None:
        reading = goft.read(text, language=code)
        _check(reading)
        assert goft.read(text, language=code) == reading

    check()


@pytest.mark.parametrize("code", codes())
@given(text=st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_arbitrary_unicode_raises_nothing(code: str, text: str) -> None:
    _check(goft.read(text, language=code))


PAGES = sorted((Path(__file__).parents[1] / "quality" / "own" / "texts").glob("*.txt"))


@st.composite
def _cuttings(draw: st.DrawFn) -> str:
    """A few words of one of our own pages, cut anywhere, in their order or another."""
    words = draw(st.sampled_from(PAGES)).read_text("utf-8").split(" ")
    start = draw(st.integers(0, len(words) - 1))
    cut = words[start : start + draw(st.integers(1, 40))]
    return " ".join(draw(st.permutations(cut) if draw(st.booleans()) else st.just(cut)))


@pytest.mark.slow
@pytest.mark.parametrize("code", codes())
def test_a_page_may_end_anywhere(code: str) -> None:
    for case in read_yaml(DATA / code / "cases" / "statements.yml"):
        words = case["text"].split(" ")
        for cut in range(1, len(words)):
            _check(goft.read(" ".join(words[:cut]).rstrip(",.،؛"), language=code))


@given(text=_cuttings())
@settings(max_examples=400, deadline=None)
def test_cut_and_shuffled_pages_raise_nothing(text: str) -> None:
    _check(goft.read(text))


# Texts that once gave overlapping contents, or an exception at their end.
FOUND = [
    ("ar", "قال قال واس قال واس قال"),
    ("ar", "أن () وأضاف قال » إن وأضاف عن . « . و . الطاقة قال كشف وزير عن"),
    ("ar", "وزير كشف « الطاقة ، مؤكدا عن : عن » واس قال وأضاف . بحسب واس » و ٣ بحسب الطاقة"),
    ("en", ': adding Reuters according " " to according said according x minister . “ ,'),
    ("fa", "گفت وزیر گفته » دانست : بیان گفت به و"),
    ("fa", "افزود بیان داد : اینکه x وی . » «"),
    ("en", "He appealed to residents in the state to"),
    ("en", "nobody has called us yet,"),
    ("en", "The agency estimates around a"),
    ("en", "The daily"),
    ("en", "Though the move was smooth, Bell said"),
    ("en", "The deal is being studied.\n\nNozar Karimi, rapporteur of the panel, told Tasnim on"),
    ("ar", "وعد المدير العام هذه"),
    ("ar", "وأوضح مدير الشرطة أن المحل أغلق، وذلك في"),
    ("ar", "رد الوزير سامي زاهر بالقول إن المعبر مفتوح. وقال زميله، الكوري الجنوبي « هيون وو"),
]


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_what_was_once_read_wrongly_stays_right(code: str, text: str) -> None:
    _check(goft.read(text, language=code))


@pytest.mark.parametrize(
    "text",
    [
        "و از را وزیر  ً«» دانست ، به به",
        "خبر افزود » « . افزود گفته --؟a که ) \n( . نیرو بیان  )ً  …\u200c-  !0 اینکه بیان \u200f ."
        " گفته – و وزیر وی دانست را  اینکه « !؟–) ، 1",
    ],
    ids=["ends in a preposition", "a quotation without words"],
)
def test_words_without_sense_are_read(text: str) -> None:
    _check(goft.read(text, language="fa"))


def test_a_page_may_end_with_a_comma_behind_what_somebody_insists_on() -> None:
    page = "Jo Bell spoke on Monday.\n\nTehran insists the plant is safe and clean,"
    assert [statement.speaker.name for statement in goft.read(page).statements] == ["Tehran"]
