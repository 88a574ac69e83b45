"""What is found where few statements have all words that are asked for."""

from __future__ import annotations

import pytest
from tests.record.search.said import Page, keep_pages

from goft.record.record import Record
from goft.record.search import indexing
from goft.record.search.asked import Search
from goft.record.search.finding import Finder, Found

HARBOUR = Page(
    "Omid: The harbour will be closed in winter\n"
    "Sara: Winter will be long\n"
    "Amin: The cranes are old\n"
    "Dana: Ferries wait for repairs\n"
    "Lena: The pier is closed",
    "en",
    title="New cranes for Mahan harbour",
)
ROADS = Page("Joan: The winter road is open\nNina: Winter has come", "en", title="Roads")
Told = list[tuple[str, tuple[str, ...]]]


@pytest.fixture(scope="module")
def finder(shared: Record) -> Finder:
    """A record that the tests only ask."""
    keep_pages(
        shared,
        HARBOUR,
        ROADS,
        Page("أحمد: وصلت الطائرات إلى قاعدة إنغيرليك\nسعاد: القاعدة مغلقة", "ar"),
        Page("المتحدث: الأسعار ثابتة هذا العام\nهدى: الطقس جميل", "ar"),
        Page("سخنگو: تحریم‌ها بی‌اثر است\nسارا: باران می‌بارد", "fa"),
    )
    return Finder(shared)


def found(finder: Finder, query: str, **more: object) -> Found:
    return finder.find(Search(query), **more)  # type: ignore[arg-type]


def told(found: Found) -> Told:
    return [(hit.kept.words, hit.lacks) for hit in found.hits]


def test_where_none_has_all_words_those_that_have_most_are_shown(finder: Finder) -> None:
    got = found(finder, "harbour elections")
    assert told(got)[0] == ("The harbour will be closed in winter", ("elections",))
    assert (got.total, got.after) == (0, None)
    assert finder.keys(Search("harbour elections")) == []
    assert finder.count(Search("harbour elections"), "speaker") == []


def test_words_that_fit_are_marked(finder: Finder) -> None:
    hit = found(finder, "harbour elections").hits[0]
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["harbour"]


def test_the_rarer_word_is_wanted(finder: Finder) -> None:
    got = told(found(finder, "winter ferries"))
    assert got[0] == ("Ferries wait for repairs", ("winter",))
    assert not {words for words, _ in got} & {"The winter road is open", "Winter has come"}


def test_a_word_of_the_headline_is_worth_more_than_none(finder: Finder) -> None:
    got = told(found(finder, "mahan winter elections"))
    first = {"The harbour will be closed in winter", "Winter will be long"}
    assert {words for words, _ in got[:2]} == first
    assert {lacks for _, lacks in got} == {("mahan", "elections")}


def test_behind_what_has_all_only_the_same_page_is_looked_at(finder: Finder) -> None:
    got = told(found(finder, "closed harbour"))
    assert got == [
        ("The harbour will be closed in winter", ()),
        ("The pier is closed", ("harbour",)),
    ]
    assert told(found(finder, "winter road")) == [("The winter road is open", ())]


@pytest.mark.parametrize(
    "query",
    [
        '"harbour elections"',
        "=harbour =elections",
        "harbour and elections",
        "(harbour elections) or zebra",
        "not harbour",
        "elections",
        "zebra lion harbour elections",
    ],
)
def test_what_is_asked_for_strictly_stays_strict(finder: Finder, query: str) -> None:
    assert not any(lacks for _, lacks in told(found(finder, query)))


@pytest.mark.parametrize("query", ["winter elections =long", "winter elections not closed -come"])
def test_what_else_is_asked_for_has_to_fit(finder: Finder, query: str) -> None:
    got = told(found(finder, query))
    assert ("Winter will be long", ("elections",)) in got
    assert "The harbour will be closed in winter" not in dict(got)


def test_filters_have_to_fit(finder: Finder) -> None:
    got = finder.find(Search("winter elections", by=("sara",)))
    assert told(got) == [("Winter will be long", ("elections",))]


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_by_day_all_words_are_wanted(finder: Finder, order: str) -> None:
    assert told(found(finder, "harbour elections", order=order)) == []


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what did Omid say about the harbour?", "The harbour will be closed in winter"),
        ("ماذا قال المتحدث عن الأسعار؟", "الأسعار ثابتة هذا العام"),
        ("سخنگو درباره تحریم‌ها چه گفته است؟", "تحریم‌ها بی‌اثر است"),
    ],
)
def test_a_question_is_answered_by_what_it_asks_for(
    finder: Finder, question: str, first: str
) -> None:
    assert told(found(finder, question)) == [(first, ())]


def test_what_was_said_is_looked_for_where_nobody_asks(record: Record) -> None:
    keep_pages(record, Page("Omid: They say yes\nSara: They do not know", "en"))
    assert found(Finder(record), "say yes").total == 1
    assert found(Finder(record), "say know").total == 0
    assert found(Finder(record), "who would say that he may know?").total == 1


@pytest.mark.parametrize("name", ["انجرليك", "إنجرليك", "انغرليك"])
def test_a_foreign_name_is_found_in_other_letters(finder: Finder, name: str) -> None:
    got = told(found(finder, f"قاعدة {name}"))
    assert got[0] == ("وصلت الطائرات إلى قاعدة إنغيرليك", (name,))
    assert told(found(finder, name)) == got[:1]


def test_pages_do_not_move(record: Record) -> None:
    lines = "\n".join(f"Omid{number}: The bridge is open" for number in range(3))
    keep_pages(record, Page(lines, "en"))
    first = found(Finder(record), "bridge open", limit=2)
    assert first.after and not any(hit.lacks for hit in first.hits)
    keep_pages(record, Page("Sara: The bridge is new", "en"))
    last = found(Finder(record), "bridge open", limit=2, after=first.after)
    assert [hit.lacks for hit in last.hits] == [()]
    few = found(Finder(record), "open elections", limit=2)
    assert ([hit.lacks for hit in few.hits], few.after) == ([("elections",)] * 2, None)


def test_a_word_that_stands_elsewhere_on_the_page_is_less_missed(record: Record) -> None:
    keep_pages(
        record,
        Page("Omid: The victims want compensation\nSara: The crash took an hour\nLena: Fine", "en"),
        Page("Dana: The strike went on\nAmin: They want compensation\nNina: A strike hurts", "en"),
    )
    got = told(found(Finder(record), "compensation crash victims"))
    assert got == [
        ("The victims want compensation", ("crash",)),
        ("The crash took an hour", ("compensation", "victims")),
    ]


def test_a_long_question_is_looked_for_word_by_word(record: Record) -> None:
    words = "harbour winter crane ferry bridge road tunnel"
    keep_pages(record, Page(f"Omid: {words}\nSara: harbour", "en"))
    (hit,) = found(Finder(record), f"{words} elections").hits
    assert (hit.kept.words, hit.lacks) == (words, ("elections",))


def test_which_of_equals_are_shown_does_not_hang_on_how_the_index_came_to_be(
    record: Record,
) -> None:
    for page in range(5):
        lines = "\n".join(f"Omid{page}{line}: The road is icy" for line in range(9))
        keep_pages(record, Page(lines, "en"))
        in_pieces = found(Finder(record), "road elections")
    keys = [hit.kept.key for hit in in_pieces.hits]
    assert keys == sorted(keys) == Finder(record).keys(Search("road"))[:20]
    indexing.rebuild(record)
    assert [hit.kept.key for hit in found(Finder(record), "road elections").hits] == keys


def test_what_has_all_words_is_not_shown_twice(finder: Finder) -> None:
    got = found(finder, "closed pier")
    assert told(got)[0] == ("The pier is closed", ())
    assert len(got.hits) == len({hit.kept.key for hit in got.hits})
