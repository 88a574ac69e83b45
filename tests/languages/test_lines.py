"""Lines of terms are the terms themselves, however they were put together."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goft.languages import lines as subject
from goft.languages.lines import Lines, lines
from goft.languages.terms import exact, terms, tokens_of

WORDS = [
    "گفت:",
    "«می",
    "(نمایندگان\u200cشان).",
    '"said,"',
    "back\\slash",
    "رود»",
    "کتاب",
    "ها",
    "کتاب\u200cها",
    "نمایندگان\u200cشان",
    "بین",
    "المللی",
    "نفت،",
    "۱٬۵۰۰",
    "آتش",
    "بس",
    "والمفاوضات",
    "بالنفط",
    "كتابها",
    "وقف",
    "إطلاق",
    "النار",
    "cease",
    "fire",
    "cease-fire",
    "U.S.",
    "minister’s",
    "said",
    "–",
    "3.5",
    "سازمان",
    "ملل",
]
TEXTS = st.lists(st.sampled_from([*WORDS, "\u00a0", "\x1f"]) | st.text(max_size=4)).map(" ".join)
LANGUAGES = st.sampled_from(["fa", "ar", "en", "prs", None])


@given(TEXTS, LANGUAGES)
@settings(deadline=None)
def test_a_line_holds_the_terms_of_its_text(text: str, language: str | None) -> None:
    known = terms(language)
    found = lines(language).of(text)
    assert found.words.split() == [word.term for word in known.words(text)]
    assert found.parts.split() == list(known.parts(tokens_of(text)))
    assert found.exact.split() == exact(tokens_of(text))
    assert lines(language).words(text) == found.words


@given(TEXTS, LANGUAGES)
@settings(deadline=None)
def test_a_line_stands_in_json_as_it_is(text: str, language: str | None) -> None:
    for line in lines(language).of(text):
        assert json.loads(f'"{line}"') == line


def test_what_comes_again_is_the_same() -> None:
    known = lines("fa")
    for text in ("کتاب ها", "", "کتاب ها"):
        assert known.again(text) == known.words(text)


def test_forgetting_changes_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_ROOM", 5)
    short = Lines(terms("fa"))
    for text in ("کتاب ها", "می رود و", "کتاب ها") * 2:
        assert short.words(text) == lines("fa").words(text)
