"""Golden pages: their article, furniture and facts as a reader noted them."""

from __future__ import annotations

import pytest
from tests.documents.golden_pages import (
    Golden,
    article,
    f1,
    goldens,
    main_text,
    overlap,
    read,
    words,
)

from goft.documents import parse

PAGES = goldens()
every_page = pytest.mark.parametrize("golden", PAGES, ids=lambda golden: golden.name)


@every_page
def test_article_parts_stand_in_order_with_their_roles(golden: Golden) -> None:
    expected = [(b["role"], b["text"]) for b in golden.expected["blocks"]]
    assert article(read(golden)) == [pair for pair in expected if pair[0] != "furniture"]


@every_page
def test_furniture_is_known_by_kind(golden: Golden) -> None:
    document = read(golden)
    for part in golden.expected["blocks"]:
        if part["role"] == "furniture":
            assert any(
                block.kind == part["kind"] and part["text"] in words(document, index)
                for index, block in enumerate(document.blocks)
            ), part


@every_page
@pytest.mark.parametrize("fact", ["language", "title", "outlet", "news_code"])
def test_page_tells_its_facts(golden: Golden, fact: str) -> None:
    assert getattr(read(golden), fact) == golden.expected[fact]


@every_page
def test_stated_days_are_carried_on(golden: Golden) -> None:
    carried = {candidate.text for candidate in read(golden).date_candidates}
    assert carried.issuperset(golden.expected.get("dates", ()))


@every_page
def test_text_read_from_data_is_told(golden: Golden) -> None:
    codes = {issue.code for issue in parse(golden.capture)[1]}
    assert ("document.text-in-data" in codes) == golden.expected.get("in_data", False)


@every_page
def test_blocks_lie_in_order_and_leave_no_word_out(golden: Golden) -> None:
    document = read(golden)
    rest, end = "", 0
    for block in document.blocks:
        assert end <= block.span[0] < block.span[1]
        rest += document.text[end : block.span[0]]
        end = block.span[1]
    assert not (rest + document.text[end:]).strip()


def test_main_text_holds_its_floor() -> None:
    counts = [overlap(golden.main, main_text(read(golden))) for golden in PAGES]
    assert f1(counts) >= 0.97


def test_pages_cover_three_languages_and_many_layouts() -> None:
    languages = [golden.expected["language"] for golden in PAGES]
    assert len(PAGES) >= 40 and min(map(languages.count, {"fa", "ar", "en"})) >= 10
