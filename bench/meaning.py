"""Measures what nearness in meaning costs: making vectors, memory, and searching many of them.

`python -m bench.meaning [VECTORS [STATEMENTS]]` makes vectors of some statements (400) of the
project's own pages and of as many numbers drawn by lot as are asked for (100,000), which it then
searches. It wants goft[meaning].
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from bench.retrieval.gold import own, record
from goft.record.meaning import embedding
from goft.record.meaning.filling import rounded
from goft.record.meaning.nearest import nearest
from goft.record.meaning.passages import passages
from goft.record.meaning.vectors import Mark, Vectors, path_of
from goft.record.record import Record

VECTORS, STATEMENTS = 100_000, 400
QUERIES = ("water shortage in the capital", "گرانی نان", "محادثات السلام", "the trial of a banker")
ON_A_PAGE, ROUNDS, SHOWN = 12, 5, 20


def making(kept: Record, statements: int) -> float:
    """Statements in a second of processor time."""
    texts = [each.text for found in passages(kept) for each in found][:statements]
    model = embedding.embedder()
    model.queries(QUERIES[:1])
    begun = time.process_time()
    model.passages(texts)
    return len(texts) / (time.process_time() - begun)


def drawn(kept: Record, count: int) -> None:
    """Put so many vectors beside the record, as alike as those of real statements are."""
    model, dice = embedding.embedder(), np.random.default_rng(7)
    vectors = Vectors(kept, model.name, model.width)
    vectors.begin()
    common = dice.standard_normal(model.width) * 2
    with vectors.writing() as file:
        for first in range(0, count, 10_000):
            keys = range(first, min(first + 10_000, count))
            made = common + dice.standard_normal((len(keys), model.width))
            for key, row in zip(keys, rounded(made), strict=True):
                vectors.put(file, key, Mark(key + 1, key // ON_A_PAGE + 1, 0), row)


def searching(kept: Record) -> float:
    """The median processor time of a search in milliseconds, the vector of its words among it."""
    times = []
    for query in QUERIES * ROUNDS:
        begun = time.process_time()
        nearest(kept, query, (), [], _all, SHOWN)
        times.append(1000 * (time.process_time() - begun))
    return statistics.median(times)


def _all(keys: Sequence[int] | None) -> frozenset[int]:
    """Whatever is asked for may be shown."""
    return frozenset(keys or ())


def main() -> None:
    """Print the figures."""
    given = [int(each) for each in islice(sys.argv, 1, None)]
    count, statements = (*given, *(VECTORS, STATEMENTS)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        kept = record(Path(folder) / "record", own())
        pace = making(kept, statements)
        drawn(kept, count)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        taken = searching(kept)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        size = path_of(kept).stat().st_size / 1_000_000
        kept.close()
    print(f"{pace:.1f} statements a second; {1000 / pace:.0f} s for 1,000")
    print(f"{count:,} vectors: {size:.0f} MB, {taken:.0f} ms a search, {before} to {most} MB")


if __name__ == "__main__":
    main()
