"""What a query names is found in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.record.search.said import Page, keep_pages, words

from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder

OIL_FA = "فروش نفت به کانادا دو برابر شد"
DEAL_FA = "مذاکرات بر سر برجام ادامه دارد"
FINE_FA = "نهاد مالی شهر بسته است"
RICE_FA = "برنج امسال گران شد"
OIL_AR = "تضاعفت مبيعات النفط لكندا هذا العام"
DEAL_AR = "عدنا إلى الاتفاق النووي بلا شروط"
UN_AR = "الأمم المتحدة تتابع الملف"
OIL_EN = "Oil sales to Canada doubled this year"
DEAL_EN = "Nobody left the JCPOA by accident"
MALI_EN = "Flights to Mali resumed on Monday"
LINKED_EN = "He will answer in Ottawa next week"
UN_EN = "The United Nations heard of it first"
US_EN = "They told us nothing"
PAGES = (
    Page(f"Omid: {OIL_FA}\nSara: {DEAL_FA}\nAmin: {FINE_FA}\nHale: {RICE_FA}", "fa"),
    Page(f"Nabil: {OIL_AR}\nHuda: {DEAL_AR}\nSami: {UN_AR}", "ar"),
    Page(f"Dana: {OIL_EN}\nJoan: {DEAL_EN}\nAnn: {MALI_EN}\nLee: {UN_EN}\nMax: {US_EN}", "en"),
    Page(f"Kim: {LINKED_EN}", "en", about=("ca",)),
)


@pytest.fixture(scope="module")
def record(shared: Record) -> Record:
    """A record that the tests only ask."""
    keep_pages(shared, *PAGES)
    return shared


@pytest.fixture(scope="module")
def finder(record: Record) -> Finder:
    return Finder(record)


def found(finder: Finder, query: str, **filters: object) -> list[str]:
    return words(finder.find(Search(query, **filters)).hits)  # type: ignore[arg-type]


OIL = [OIL_FA, OIL_AR, OIL_EN]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("کانادا", [*OIL, LINKED_EN]),
        ("كندا", [*OIL, LINKED_EN]),
        ("canada", OIL),
        ("کانادایی", [OIL_AR, OIL_EN, LINKED_EN]),
        ("Canada's", OIL),
        ("برجام", [DEAL_FA, DEAL_AR, DEAL_EN]),
        ("JCPOA", [DEAL_FA, DEAL_AR, DEAL_EN]),
        ("بالاتفاق النووي", [DEAL_FA, DEAL_AR, DEAL_EN]),
        ("سازمان ملل متحد", [UN_AR, UN_EN]),
        ("UN", [UN_AR]),
        ("نفت کانادا", [OIL_FA]),
        ("(نفت or oil or نفط) کانادا", OIL),
        ("برجام not Canada", [DEAL_FA, DEAL_AR, DEAL_EN]),
        ("(oil or Ottawa) not کانادا", []),
        ("Mali", [MALI_EN]),
        ("مالی", [FINE_FA, MALI_EN]),
        ("us", [US_EN]),
        ("=کانادا", [OIL_FA]),
        ('"کانادا"', [OIL_FA]),
        ("=Canada", [OIL_EN]),
    ],
)
def test_names_are_found_in_every_language(finder: Finder, query: str, expected: list[str]) -> None:
    assert found(finder, query) == sorted(expected)


def test_a_language_that_is_asked_for_has_the_names_of_its_own(finder: Finder) -> None:
    assert found(finder, "Canada", language=("fa",)) == [OIL_FA]
    assert found(finder, "کانادا", language=("en",)) == sorted([OIL_EN, LINKED_EN])


def test_what_has_no_name_in_its_words_comes_last(finder: Finder) -> None:
    assert finder.find(Search("کانادا")).hits[-1].kept.words == LINKED_EN


def test_what_was_searched_for_besides_is_told(finder: Finder) -> None:
    (also,) = finder.find(Search("نفت كندا")).also
    assert also.to_json() == {
        "words": "كندا",
        "forms": {"fa": ["کانادا", "کانادایی"], "en": ["Canada", "Canadian"]},
        "entries": ["ca"],
    }
    assert finder.find(Search("=كندا")).also == finder.find(Search("نفت")).also == ()
    assert [each.words for each in finder.also(Search("ایران not كندا"))] == ["ایران", "كندا"]


def test_the_other_names_are_highlighted(finder: Finder) -> None:
    (hit,) = finder.find(Search("کانادا", language=("ar",))).hits
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["لكندا"]


def test_own_entries_and_dossiers_are_searched_for(record: Record) -> None:
    folder = record.folder.path
    (folder / "registry").mkdir(exist_ok=True)
    (folder / "dossiers").mkdir(exist_ok=True)
    people = "- {id: roya, names: {fa: [رؤیا سپهری], ar: [رؤيا سبهري], en: [Roya Sepehri]}}\n"
    (folder / "registry" / "persons.yml").write_text(people, "utf-8")
    dossier = "names: {fa: غلات, en: Grain matters}\nterms: {fa: [برنج, گندم], en: [wheat]}\n"
    path: Path = folder / "dossiers" / "grain.yml"
    path.write_text(dossier, "utf-8")
    finder = Finder(record)
    (also,) = finder.also(Search("Roya Sepehri"))
    assert (also.entries, dict(also.forms)["fa"]) == (("roya",), "رؤیا سپهری")
    assert found(finder, "Grain matters") == [RICE_FA]
