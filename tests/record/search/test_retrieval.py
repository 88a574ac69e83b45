"""What search finds on the project's own pages does not get worse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.retrieval.__main__ import goft, means, near
from bench.retrieval.gold import own, queries, record, shared

from goft.languages.pack import codes
from goft.record.meaning import embedding
from goft.record.record import Record

RECALL, PRECISION = 0.95, 0.9


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    made = record(tmp_path_factory.mktemp("gold") / "record", own())
    yield made
    made.close()


@pytest.mark.parametrize("code", codes())
def test_queries_find_their_answers_and_little_else(kept: Record, code: str) -> None:
    pages = frozenset(document.name for document in own())
    find, asked = goft(kept, code), queries(code, "tuned", pages)
    assert len(asked) > 20
    recall, precision = means([(query, find(query.ask)) for query in asked])
    assert recall >= RECALL
    assert precision >= PRECISION


@pytest.mark.slow
def test_with_what_is_near_in_meaning_queries_of_others_do(tmp_path: Path) -> None:
    if not embedding.is_installed():
        pytest.skip("goft[meaning] is not installed")
    if not shared():
        pytest.skip("the annotated real pages are not there")
    made = record(tmp_path / "record", own() + shared())
    pages = frozenset(document.name for document in own() + shared())
    for code in codes():
        find = near(made, code)
        asked = [query for part in ("plain", "later") for query in queries(code, part, pages)]
        recall, precision = means([(query, find(query.ask)) for query in asked])
        assert (recall >= RECALL, precision >= PRECISION) == (True, True), code
    made.close()
