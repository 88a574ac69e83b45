"""Words that are related though no ending tells."""

from __future__ import annotations

import pytest

from goft.languages.related import Related, related
from goft.languages.terms import terms


def words(found: object) -> list[str]:
    return [each.word for each in found]  # type: ignore[attr-defined]


@pytest.fixture
def made() -> Related:
    groups = {
        "families": ["pirate | piracy", "comply | compliance | compliant"],
        "synonyms": ["talk | parley", "swap | exchange | change of hands", "death toll | losses"],
    }
    return Related(terms("en"), groups)


def test_any_form_of_a_word_leads_to_the_others_of_its_groups(made: Related) -> None:
    assert words(made.family("Pirates")) == ["piracy"]
    assert words(made.family("complied")) == ["compliance", "compliant"]
    assert words(made.synonyms("talking")) == ["parley"]
    assert made.family("talk") == () == made.synonyms("harbour")


def test_several_words_are_looked_for_behind_each_other(made: Related) -> None:
    change, hands = (terms("en")[word] for word in ("change", "hands"))
    assert made.synonyms("swap")[-1].ways == ((change, terms("en")["of"], hands),)
    assert words(made.synonyms("death toll")) == ["losses"]
    assert made.synonyms("toll") == ()


def test_what_is_written_onto_a_word_is_tried() -> None:
    made = Related(terms("ar"), {"families": ["قرصان | قراصنة"]})
    assert words(made.family("بالقراصنة")) == ["قرصان"]
    (pirate,) = made.family("قراصنة")
    assert {(terms("ar")["قرصان"],), ("وقرصان",), ("لقرصان",)} <= set(pirate.ways)


@pytest.mark.parametrize(
    ("code", "word", "family", "synonym"),
    [
        ("ar", "هجوم", "هاجم", None),
        ("ar", "محادثات", None, "مباحثات"),
        ("en", "piracy", "pirate", None),
        ("en", "envoys", None, "emissary"),
        ("fa", "پرتاب", "پرتابگر", None),
        ("fa", "رایزنی", None, "مذاکره"),
    ],
)
def test_the_shipped_data_relate(
    code: str, word: str, family: str | None, synonym: str | None
) -> None:
    known = related(code)
    assert family is None or family in words(known.family(word))
    assert synonym is None or synonym in words(known.synonyms(word))


def test_a_language_without_data_has_none() -> None:
    assert related("xx").family("harbour") == ()
