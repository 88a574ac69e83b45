"""What search finds on the project's own pages does not get worse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bench.retrieval.__main__ import goft, means
from bench.retrieval.gold import own, queries, record

from goft.languages.pack import codes
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
