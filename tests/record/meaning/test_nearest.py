"""What is near in meaning stands behind what words find, as far as filters let it through."""

from __future__ import annotations

from datetime import date

import pytest
from tests.record.meaning.fake import Fake, do_without, use
from tests.record.search.said import Page, keep_pages

from goft.record.meaning import embedding
from goft.record.meaning.filling import fill
from goft.record.meaning.vectors import path_of
from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder, Found
from goft.record.search.lacking import FEW

RIVER = Page("Omid: the water rises\nMina: nobody saw it come", "en", day="2024-07-08")
DAM = Page("سخنگو: آب سد کم است", "fa", day="2023-01-01")
BUS = Page("Reza: the coach is late", "en", day="2024-07-08")
BOTH = Page("Sara: rain again", "en", day="2024-07-08", about=("Hill",))


@pytest.fixture
def full(record: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A record of four pages, three of them on water, in which all statements have a vector."""
    use(monkeypatch, Fake())
    keep_pages(record, RIVER, DAM, BUS, BOTH)
    fill(record, lambda done, total: None)
    return record


def ask(record: Record, query: str, near: bool = True, **filters: object) -> Found:
    return Finder(record).find(Search(query, **filters), near=near)  # type: ignore[arg-type]


def near(found: Found) -> list[str]:
    return [hit.kept.words for hit in found.near]


def test_it_stands_apart_behind_what_words_find(full: Record) -> None:
    found = ask(full, "water")
    assert [hit.kept.words for hit in found.hits] == ["the water rises"]
    assert found.total == 1
    assert set(near(found)[:3]) == {"آب سد کم است", "rain again", "nobody saw it come"}
    assert all(hit.near and hit.to_json()["near"] for hit in found.near)
    assert "near" not in found.hits[0].to_json()


def words(found: Found) -> list[str]:
    return [hit.kept.words for hit in found.hits]


def test_what_lacks_words_is_a_hit_only_where_it_is_near(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Fake())
    rain, show = "rain over the dam", "rain stopped the concert of the old orchestra"
    keep_pages(record, Page(f"Omid: {rain}", "en"), Page(f"Mina: {show}", "en"))
    assert words(ask(record, "rain gutters")) == [rain, show]
    fill(record, lambda done, total: None)
    found = ask(record, "rain gutters")
    assert (words(found), near(found)) == ([rain], [show])
    assert words(ask(record, "rain gutters", near=False)) == [rain, show]


def test_few_that_lack_words_are_hits(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake())
    keep_pages(record, Page("\n".join(["Omid: rain over the dam"] * 5), "en"))
    fill(record, lambda done, total: None)
    found = ask(record, "rain gutters")
    assert (len(found.hits), len(found.near)) == (FEW, 5 - FEW)


def test_what_has_no_vector_yet_stays_where_it_was(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Fake())
    fill(record, lambda done, total: None)
    keep_pages(record, Page("Omid: rain over the dam", "en"))
    assert words(ask(record, "rain gutters")) == ["rain over the dam"]


def test_the_page_of_what_is_nearest_counts(full: Record) -> None:
    found = near(ask(full, "rain"))
    assert found.index("nobody saw it come") < found.index("the coach is late")


def test_filters_hold(full: Record) -> None:
    assert near(ask(full, "rain", language=("fa",))) == ["آب سد کم است"]
    assert near(ask(full, "water", by=("Sara",))) == ["rain again"]
    assert "آب سد کم است" not in near(ask(full, "water", since=date(2024, 1, 1)))
    assert near(ask(full, "rain", by=("nobody at all",))) == []


def test_few_that_fit_are_found_far_behind(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake())
    keep_pages(record, Page("\n".join(f"Omid: rain {n}" for n in range(300)), "en"), BUS)
    fill(record, lambda done, total: None)
    assert near(ask(record, "water", by=("Reza",))) == ["the coach is late"]


@pytest.mark.parametrize("query", ['"water"', "=water", "water and dam", "water not dam", ""])
def test_signs_that_say_what_is_wanted_leave_it_out(full: Record, query: str) -> None:
    assert near(ask(full, query)) == []


def test_only_the_first_page_by_rank_has_it(full: Record) -> None:
    finder = Finder(full)
    assert not finder.find(Search("water"), order="newest", near=True).near
    assert not finder.find(Search("the"), limit=1, near=True).near
    assert not ask(full, "water", near=False).near


def test_without_vectors_or_libraries_nothing_is_near(
    full: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    do_without(monkeypatch)
    assert not ask(full, "water").near
    use(monkeypatch, Fake("other"))
    assert not ask(full, "water").near
    path_of(full).unlink()
    assert not ask(full, "water").near


def test_a_file_without_rows_is_searched(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Fake())
    fill(record, lambda done, total: None)
    keep_pages(record, RIVER)
    assert not ask(record, "rain").near


def test_the_model_finds_the_same_in_other_languages(record: Record) -> None:
    if not embedding.is_installed():
        pytest.skip("goft[meaning] is not installed")
    keep_pages(
        record,
        Page("سخنگو: ذخیرهٔ سدهای پایتخت به پایین‌ترین حد رسیده است", "fa"),
        Page("الناطقة: ارتفعت أسعار الخبز في المدينة", "ar"),
        Page("Omid: the orchestra plays without a conductor", "en"),
    )
    fill(record, lambda done, total: None)
    assert "سدهای" in near(ask(record, "water shortage reservoirs"))[0]
    assert "الخبز" in near(ask(record, "گرانی نان"))[0]
    assert "orchestra" in near(ask(record, "موسيقى بلا قائد"))[0]
