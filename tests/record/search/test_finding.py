"""Finding statements: which fit, in which order, on which page, counted how."""

from __future__ import annotations

import base64
import json
import zlib
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.search.said import Page, keep_pages, words

from goft.errors import QueryError
from goft.record.record import Record
from goft.record.search import indexing
from goft.record.search.asked import Order, Search
from goft.record.search.finding import Finder, Found

PERSIAN = Page(
    "Omid: صادرات نفت و گاز متوقف شد\n"
    "Sara: گفت‌وگوهای هسته‌ای ادامه دارد\n"
    "Amin: مسؤولان کتابهای تازه را دیدند",
    day="2024-07-08",
    outlet="خبرگزاری آلفا",
)
ARABIC = Page(
    "Nabil: والمفاوضات مع الشركة مستمرة\nHuda: لا صادرات للنفط هذا الشهر", "ar", "2024-08-01"
)
ENGLISH = Page(
    "Dana: The cease-fire talks ended without sanctions\nJoan: Oil exports will grow",
    "en",
    "2023-01",
    "Beta Times",
    "https://beta.example/1",
)


@pytest.fixture(scope="module")
def finder(shared: Record) -> Finder:
    """A record that the tests only ask."""
    keep_pages(shared, PERSIAN, ARABIC, ENGLISH)
    return Finder(shared)


def found(finder: Finder, query: str = "", **filters: object) -> list[str]:
    return words(finder.find(Search(query, **filters)).hits)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("کتاب‌ها", ["مسؤولان کتابهای تازه را دیدند"]),
        ("مسئولین", ["مسؤولان کتابهای تازه را دیدند"]),
        ("گفتگوی هسته ای", ["گفت‌وگوهای هسته‌ای ادامه دارد"]),
        ("مفاوضات", ["والمفاوضات مع الشركة مستمرة"]),
        ("النفط صادرات", ["لا صادرات للنفط هذا الشهر"]),
        ("ceasefire", ["The cease-fire talks ended without sanctions"]),
        ("the sanction", ["The cease-fire talks ended without sanctions"]),
        ("صادرات", ["صادرات نفت و گاز متوقف شد", "لا صادرات للنفط هذا الشهر"]),
        (
            "export or sanction",
            ["Oil exports will grow", "The cease-fire talks ended without sanctions"],
        ),
        (
            "export | sanction",
            ["Oil exports will grow", "The cease-fire talks ended without sanctions"],
        ),
        ("صادرات not گاز", ["لا صادرات للنفط هذا الشهر"]),
        ("صادرات -گاز", ["لا صادرات للنفط هذا الشهر"]),
        ("(نفت or هسته‌ای) ادامه", ["گفت‌وگوهای هسته‌ای ادامه دارد"]),
        ('"oil exports"', ["Oil exports will grow"]),
        ('"exports oil"', []),
        ("«صادرات نفت»", ["صادرات نفت و گاز متوقف شد"]),
        ("“المفاوضات مع”", ["والمفاوضات مع الشركة مستمرة"]),
        ("=exports", ["Oil exports will grow"]),
        ("=export", []),
        ("=کتابها", []),
        ('="exports will"', ["Oil exports will grow"]),
        ('="will exports"', []),
        ("Joan", ["Oil exports will grow"]),
        ("nothing of the kind", []),
    ],
)
def test_what_fits_a_query(finder: Finder, query: str, fits: list[str]) -> None:
    assert found(finder, query) == fits


@pytest.mark.parametrize("query", ['"open', "«open", "(oil", "oil)", "((", "=“oil", "(" * 99])
def test_a_query_without_sense_is_refused(finder: Finder, query: str) -> None:
    with pytest.raises(QueryError):
        finder.find(Search(query))


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from('"«»“”()|-= نفتorand')), max_size=30
    )
)
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_query_is_answered_or_refused(finder: Finder, query: str) -> None:
    try:
        found = finder.find(Search(query), limit=3)
    except QueryError:
        return
    assert found.total >= len([hit for hit in found.hits if not hit.lacks])


@pytest.mark.parametrize("query", ["", "  ", '""', "()", "or", "not", "-", "= ", "*", "\0", "and"])
def test_a_query_without_words_leaves_the_filters(finder: Finder, query: str) -> None:
    finder.find(Search(query, language=("en",)))


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"by": ("joan",)}, 1),
        ({"by": ("joan", "dana")}, 2),
        ({"language": ("ar",)}, 2),
        ({"language": ("ar", "en")}, 4),
        ({"outlet": ("خبرگزاري آلفا",)}, 3),
        ({"outlet": ("beta.example",)}, 2),
        ({"style": ("direct",)}, 7),
        ({"style": ("act",)}, 0),
        ({"answered": True}, 0),
        ({"since": date(2024, 7, 8)}, 5),
        ({"since": date(2024, 7, 9)}, 2),
        ({"until": date(2024, 7, 8)}, 5),
        ({"since": date(2023, 1, 15), "until": date(2023, 1, 20)}, 2),
        ({"since": date(2023, 2, 1), "until": date(2024, 1, 1)}, 0),
        ({"language": ("en",), "by": ("omid",)}, 0),
    ],
)
def test_filters(finder: Finder, filters: dict[str, object], count: int) -> None:
    assert len(found(finder, **filters)) == count


def test_filters_on_what_is_known_of_a_statement(record: Record) -> None:
    keep_pages(
        record,
        Page("Omid: one", "en", relay="Alpha News", act="deny", about=("Baku",), asked=True),
        Page("Omid: two", "en"),
    )
    finder = Finder(record)
    for filters in (
        {"relay": ("alpha",)},
        {"act": ("deny",)},
        {"about": ("baku",)},
        {"style": ("act",)},
        {"answered": True},
    ):
        assert found(finder, **filters) == ["one"]


def test_a_document_without_a_day_is_of_no_day(record: Record) -> None:
    keep_pages(record, Page("Omid: one", "en"))
    assert found(Finder(record), since=date(1900, 1, 1)) == []
    assert found(Finder(record), until=date(2100, 1, 1)) == []


def test_own_words_come_before_words_around_them(record: Record) -> None:
    keep_pages(record, Page("Bridge: it is late\nSara: The bridge is late", "en"))
    hits = Finder(record).find(Search("bridge")).hits
    assert [hit.kept.words for hit in hits] == ["The bridge is late", "it is late"]


def test_highlights_are_ranges_of_the_original_text(finder: Finder) -> None:
    (hit,) = finder.find(Search("مسئول كتاب")).hits
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["مسؤولان", "کتابهای"]
    (hit,) = finder.find(Search('"oil export" =Will')).hits
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["Oil exports", "will"]
    (hit,) = finder.find(Search("ceasefire -export")).hits
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["cease-fire"]


def test_words_are_found_in_words_and_where_a_space_is_missing(record: Record) -> None:
    dust, dam = "گرد و غبار شهر را گرفت", "سدسازی تمام شد"
    keep_pages(record, Page(f"Omid: {dust}\nSara: گردوغبار کم شد\nAmin: {dam}", "fa"))
    asking = Finder(record)
    for query in ("گردوغبار", "گرد و غبار", "گرد‌و‌غبار"):
        assert set(found(asking, query)) == {dust, "گردوغبار کم شد"}
    assert found(asking, "سد") == [dam]
    (hit,) = asking.find(Search("شهررا")).hits
    assert [hit.document.text[slice(*span)] for span in hit.highlights] == ["شهر را"]


def test_counts(finder: Finder) -> None:
    assert finder.count(Search(), "month") == [("2023-01", 2), ("2024-07", 3), ("2024-08", 2)]
    assert finder.count(Search("export"), "speaker") == [("Joan", 1)]
    assert dict(finder.count(Search(), "outlet")) == {"خبرگزاری آلفا": 3, "": 2, "Beta Times": 2}


def test_names_that_differ_in_letters_are_counted_as_one(record: Record) -> None:
    keep_pages(record, Page("علی: a\nعلي: b\nعلی: c"))
    assert Finder(record).count(Search(), "speaker") == [("علی", 3)]


def pages(record: Record, search: Search, order: Order, more: Page | None = None) -> list[Found]:
    """Every page of two; after the first, other pages are kept."""
    got = [Finder(record).find(search, order=order, limit=2)]
    if more:
        keep_pages(record, more)
    while got[-1].after:
        got.append(Finder(record).find(search, order=order, limit=2, after=got[-1].after))
    return got


@pytest.mark.parametrize("order", ["best", "newest", "oldest"])
def test_pages_do_not_move_while_the_record_grows(record: Record, order: Order) -> None:
    lines = "\n".join(f"Omid: bridge {'road ' * number}" for number in range(7))
    keep_pages(record, Page(lines, "en", "2024-01-01"))
    whole = Finder(record).find(Search("bridge"), order=order, limit=100).hits
    later = Page("Sara: bridge bridge bridge\nAmin: bridge", "en", "2024-06-01")
    got = pages(record, Search("bridge"), order, later if order != "oldest" else None)
    seen = [hit.kept.key for page in got for hit in page.hits]
    assert seen == [hit.kept.key for hit in whole] if order != "best" else len(set(seen)) == 7
    assert sorted(seen) == sorted(hit.kept.key for hit in whole)


@pytest.mark.parametrize("query", ["bridge", ""])
def test_equals_stand_as_they_were_kept_page_by_page(record: Record, query: str) -> None:
    for number in range(4):
        lines = "\n".join(f"Omid{number}{each}: The bridge is open" for each in range(5))
        keep_pages(record, Page(lines, "en" if number % 2 else "fa"))
    indexing.rebuild(record)
    one = Finder(record).find(Search(query), limit=100).hits
    keys = [hit.kept.key for hit in one]
    assert keys == sorted(keys) and len(keys) == 20
    more = Page("Sara: The bridge is open", "en")
    got = pages(record, Search(query), "best", more)
    assert [hit.kept.key for page in got for hit in page.hits] == keys


def test_other_words_of_a_root_are_found_behind_the_word_itself(record: Record) -> None:
    words = ["عطّل العمال المعمل", "تعطيل المعمل خطر", "المعمل يعمل"]
    lines = "\n".join(f"أحمد: {each}" for each in words)
    keep_pages(record, Page(lines, "ar"))
    finder = Finder(record)
    hits = finder.find(Search("تعطيل المعمل")).hits
    assert [hit.kept.words for hit in hits] == [words[1], words[0]]
    marked = [hits[1].document.text[slice(*span)] for span in hits[1].highlights]
    assert marked == ["عطّل", "المعمل"]
    for query in ("=تعطيل", '"تعطيل المعمل"'):
        assert found(finder, query) == [words[1]]


def test_words_that_say_little_need_not_be_there(record: Record) -> None:
    keep_pages(record, Page("أحمد: نجحت الخطة بجهد المعلمين", "ar"))
    assert found(Finder(record), "الخطة ضمن جهد") == ["نجحت الخطة بجهد المعلمين"]


def test_other_words_of_a_root_are_those_of_their_language(record: Record) -> None:
    keep_pages(record, Page("علی: کارخانه معطل ماند", "fa"), Page("أحمد: المصنع معطل", "ar"))
    assert found(Finder(record), "تعطيل") == ["المصنع معطل"]


def test_names_of_filters_are_no_other_words_of_their_roots(record: Record) -> None:
    keep_pages(record, Page("معطل: نعم\nتعطيل: لا", "ar"))
    assert found(Finder(record), by=("معطل",)) == ["نعم"]


def test_newest_and_oldest(finder: Finder) -> None:
    days = [h.document.published for h in finder.find(Search(), order="newest").hits]
    assert [day.date for day in days if day] == ["2024-08-01"] * 2 + ["2024-07-08"] * 3 + [
        "2023-01"
    ] * 2
    hits = finder.find(Search(), order="oldest").hits
    assert hits[0].document.language == "en"


@pytest.mark.parametrize("cursor", ["", "x", "eJw", "eNoDAAAAAAE"])
def test_a_cursor_that_is_none_is_refused(finder: Finder, cursor: str) -> None:
    with pytest.raises(QueryError):
        finder.find(Search(), after=cursor)


def made_up(value: object) -> str:
    """A cursor as somebody might make it up."""
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(value).encode())).decode()


@pytest.mark.parametrize(
    "value",
    [
        None,
        ["best", None, "seen", None],
        ["best", None, [[1]], None],
        ["best", "1", [], None],
        ["best", -1, [], None],
        ["newest", None, [], 1 << 64],
        ["newest", None, [], True],
        [["best"], None, [], None],
        [{}, None, [], None],
        ["best", None, [1] * 1_000_000, None],
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_cursor_that_was_made_up_is_refused(finder: Finder, value: object) -> None:
    for order in ("best", "newest"):
        with pytest.raises(QueryError):
            finder.find(Search(), order=order, after=made_up(value))  # type: ignore[arg-type]


def test_a_cursor_of_another_order_is_refused(finder: Finder) -> None:
    after = finder.find(Search(), limit=1, order="newest").after
    with pytest.raises(QueryError):
        finder.find(Search(), order="oldest", after=after)
