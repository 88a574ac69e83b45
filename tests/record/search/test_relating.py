"""Other words in place of those of a query, where no statement has all of its own."""

from __future__ import annotations

import pytest
from tests.record.search.said import Page, keep_pages

from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder, Found

PAGES = (
    Page(
        "Omid: Negotiations over the harbour go on\n"
        "Sara: A pirate was seen off Mahan\n"
        "Amin: Fatalities rose again in Yemeni ports\n"
        "Lena: The old emissary came by ship",
        "en",
    ),
    Page("Dana: The harbour talks of old\nKim: The talks on grain failed", "en"),
    Page("هدى: هاجم المسلحون القرية ليلا\nسامي: القرية هادئة", "ar"),
    Page("سارا: رایزنی با بندر نهاد ادامه دارد\nامید: آب بندر شور است", "fa"),
)


@pytest.fixture(scope="module")
def finder(shared: Record) -> Finder:
    """A record that the tests only ask."""
    keep_pages(shared, *PAGES)
    return Finder(shared)


def found(finder: Finder, query: str, **more: object) -> Found:
    return finder.find(Search(query), **more)  # type: ignore[arg-type]


def words(got: Found) -> list[str]:
    return [hit.kept.words for hit in got.hits]


@pytest.mark.parametrize(
    ("query", "expected", "lacks"),
    [
        ("piracy", "A pirate was seen off Mahan", ("piracy",)),
        ("piracy mahan", "A pirate was seen off Mahan", ("piracy",)),
        ("mahan pirates", "A pirate was seen off Mahan", ()),
        ("envoy ship", "The old emissary came by ship", ("envoy",)),
        ("death toll in Yemen", "Fatalities rose again in Yemeni ports", None),
        ("هجوم القرية", "هاجم المسلحون القرية ليلا", ("هجوم",)),
        ("مذاکره با بندر نهاد", "رایزنی با بندر نهاد ادامه دارد", ("مذاکره",)),
    ],
)
def test_words_of_a_family_and_synonyms_stand_in_for_each_other(
    finder: Finder, query: str, expected: str, lacks: tuple[str, ...] | None
) -> None:
    got = found(finder, query)
    assert words(got)[0] == expected
    assert lacks is None or got.hits[0].lacks == lacks


def test_what_stood_in_is_marked_and_told(finder: Finder) -> None:
    got = found(finder, "piracy mahan")
    hit = got.hits[0]
    text = hit.document.text
    assert [text[slice(*span)] for span in hit.highlights] == ["pirate", "Mahan"]
    assert [each.to_json() for each in got.also] == [
        {"words": "piracy", "forms": {"en": ["pirate"]}, "entries": []}
    ]
    assert (got.total, got.after) == (0, None)


def test_where_a_statement_has_the_words_themselves_nothing_stands_in(finder: Finder) -> None:
    got = found(finder, "harbour talks")
    assert words(got) == ["The harbour talks of old"]
    assert got.also == ()


def test_several_words_are_marked_as_one(record: Record) -> None:
    keep_pages(record, Page("Omid: The exchange of prisoners is near\nSara: Prisoners wait", "en"))
    hit = found(Finder(record), "prisoner swap").hits[0]
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["exchange of prisoners"]


@pytest.mark.parametrize(
    "query",
    ["=piracy", '"piracy"', '="piracy"', "piracy or treason", "piracy and mahan", "-piracy"],
)
def test_what_is_asked_for_strictly_is_not_replaced(finder: Finder, query: str) -> None:
    assert not any(hit.lacks for hit in found(finder, query).hits)


def test_filters_counts_and_orders_take_the_words_themselves(finder: Finder) -> None:
    assert finder.find(Search("harbour", by=("pirate",))).hits == ()
    assert finder.keys(Search("piracy")) == []
    assert finder.total(Search("piracy")) == 0
    assert found(finder, "piracy", order="newest").hits == ()


def test_a_state_is_found_by_the_other_words_for_it_and_its_people(record: Record) -> None:
    keep_pages(record, Page("Omid: An Indian ship came\nSara: The ship of state", "en"))
    got = found(Finder(record), "ship from India")
    assert words(got) == ["An Indian ship came"]
    assert got.hits[0].lacks == ("India",)


def test_other_words_stay_in_their_language(record: Record) -> None:
    keep_pages(record, Page("سامی: هاجم در راه است", "fa"))
    assert found(Finder(record), "هجوم").hits == ()


def test_behind_few_such_statements_stand_those_of_their_page_that_fit_nearly_as_well(
    record: Record,
) -> None:
    keep_pages(
        record,
        Page("Omid: The emissary saw Mahan harbour\nSara: Mahan harbour sleeps\nLena: Fine", "en"),
        Page("Dana: Mahan harbour is far\nKim: Fine", "en"),
    )
    got = found(Finder(record), "envoy Mahan harbour")
    assert words(got) == ["The emissary saw Mahan harbour", "Mahan harbour sleeps"]
    assert {hit.lacks for hit in got.hits} == {("envoy",)}
    assert [each.words for each in got.also] == ["envoy"]
