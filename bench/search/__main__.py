"""Measures search and indexing. Processes that help with indexing do not load this module.

`python -m bench.search [STATEMENTS [FOLDER]]` grows a record to about as many statements (100,000)
in a folder, where it stays for the next run, and prints the table of docs/performance.md.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import tantivy
from sqlalchemy import select
from tantivy import FieldType, Occur, Query

from bench.growth import grow
from goft.record.opening import open_record
from goft.record.record import Record
from goft.record.search import indexing
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.tables import DocumentRow, StatementRow, TextRow

STATEMENTS = 100_000
QUERIES = 300
ROUNDS = 3
SAMPLE = 2_000
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Sample:
    """What a query is made of: a statement that is there."""

    words: tuple[str, ...]
    language: str
    speaker: str
    day: date


def samples(record: Record) -> list[Sample]:
    """Statements from all over the record."""
    columns = (StatementRow.speaker_name, DocumentRow.language, DocumentRow.day, TextRow.body)
    with record.store.reading() as connection:
        found = connection.execute(
            select(*columns)
            .join(DocumentRow, DocumentRow.key == StatementRow.document)
            .join(TextRow, TextRow.key == StatementRow.text)
            .where(StatementRow.key % max(1, _size(record) // SAMPLE) == 0)
        ).all()
    return [
        Sample(tuple(_WORD.findall(body.decode())), language, name or "", date.fromisoformat(day))
        for name, language, day, body in found
    ]


def _size(record: Record) -> int:
    with record.store.reading() as connection:
        return connection.scalar(select(StatementRow.key).order_by(StatementRow.key.desc())) or 0


def searches(record: Record) -> list[Search]:
    """One or two words with filters: language and days, a speaker, a word alone, ten years."""
    dice, found = random.Random(7), samples(record)
    made = []
    for number in range(QUERIES):
        one = dice.choice(found)
        words = " ".join(dice.sample(one.words, 1 + number % 2))
        since, until = one.day.replace(month=1, day=1), one.day.replace(month=12, day=31)
        filters = (
            {"language": (one.language,), "since": since, "until": until},
            {"by": (one.speaker,)},
            {},
            {"since": date(2005, 1, 1), "until": date(2014, 12, 31)},
        )[number % 4]
        made.append(Search(words, **filters))  # type: ignore[arg-type]
    return made


class Bare:
    """tantivy as it comes: its default analyser, term queries and ranges, ids of twenty hits."""

    def __init__(self, record: Record, folder: Path) -> None:
        self.schema = (
            tantivy.SchemaBuilder()
            .add_text_field("words")
            .add_text_field("by")
            .add_text_field("lang", tokenizer_name="raw")
            .add_integer_field("day", indexed=True, fast=True)
            .add_integer_field("key", fast=True)
            .build()
        )
        index = tantivy.Index(self.schema, str(folder))
        writer = index.writer(200_000_000)
        for document in self._documents(record):
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def _documents(self, record: Record) -> Iterator[tantivy.Document]:
        from goft.record.asking import all_documents

        for kept in all_documents(record):
            document = kept.document
            assert document.published
            day = date.fromisoformat(document.published.date).toordinal()
            for each in kept.standing:
                facts = {
                    "words": each.words,
                    "by": each.statement.speaker.name or "",
                    "lang": document.language or "",
                    "day": day,
                    "key": each.key,
                }
                yield tantivy.Document.from_dict(facts, self.schema)

    def find(self, search: Search) -> int:
        """How many fit; the keys of the first twenty are read."""
        clauses = [(Occur.Must, self._term("words", word)) for word in search.query.lower().split()]
        filters = [self._term("lang", code) for code in search.language]
        filters += [self._term("by", word) for name in search.by for word in name.lower().split()]
        if search.since and search.until:
            first, last = search.since.toordinal(), search.until.toordinal()
            filters.append(Query.range_query(self.schema, "day", FieldType.Integer, first, last))
        clauses += [(Occur.Must, Query.const_score_query(each, 0.0)) for each in filters]
        result = self._searcher.search(Query.boolean_query(clauses), 20)
        self._searcher.fast_field_values("key", [address for _, address in result.hits])
        return int(result.count)  # type: ignore[attr-defined]

    def _term(self, field: str, word: str) -> Query:
        return Query.term_query(self.schema, field, word)


def timed(asked: list[Search], find: Callable[[Search], object]) -> tuple[float, float, float]:
    """Median and 95th percentile in milliseconds, and the latter of busy time alone.

    Each query counts at its best of some rounds.
    """
    best, busiest = [float("inf")] * len(asked), [float("inf")] * len(asked)
    for _ in range(ROUNDS):
        for place, search in enumerate(asked):
            clock, busy = time.perf_counter(), time.thread_time()
            find(search)
            busiest[place] = min(busiest[place], 1000 * (time.thread_time() - busy))
            best[place] = min(best[place], 1000 * (time.perf_counter() - clock))
    return statistics.median(best), _p95(best), _p95(busiest)


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _busy() -> float:
    """The processor time of this process and of those that it has begun and that have ended."""
    return sum(os.times()[:4])


def run(statements: int, folder: Path) -> Iterator[str]:
    """The figures of one size, as rows of a table."""
    place = folder / f"record-{statements}"
    record = open_record(str(place)) if place.exists() else grow(place, statements)
    clock, busy = time.perf_counter(), _busy()
    count = indexing.rebuild(record)
    clock, busy = time.perf_counter() - clock, _busy() - busy
    asked, finder = searches(record), Finder(record)
    with tempfile.TemporaryDirectory() as bare:
        beside = timed(asked, Bare(record, Path(bare)).find)
    ours = timed(asked, finder.find)
    facets = timed(asked[2::4], lambda search: finder.count(search, "month"))
    size = sum(file.stat().st_size for file in record.folder.index.iterdir()) / 1_000_000
    row = (
        f"{count:,}",
        f"{count / clock:,.0f}",
        f"{1_000_000 * busy / count:.0f}",
        f"{size:.0f}",
        *(f"{each:.1f}" for each in ours),
        *(f"{each:.1f}" for each in beside),
        *(f"{each:.1f}" for each in facets[:2]),
    )
    yield f"| {' | '.join(row)} |"
    record.close()


def main() -> None:
    """Print the table."""
    statements = int(sys.argv[1]) if len(sys.argv) > 1 else STATEMENTS
    print(
        "| statements | indexed a second | busy µs each | index, MB | goft p50, ms | goft p95 "
        "| goft p95 busy | bare tantivy p50 | bare p95 | bare p95 busy | count by month p50 | p95 |"
    )
    print("|" + "---:|" * 12)
    with tempfile.TemporaryDirectory() as folder:
        for row in run(statements, Path(sys.argv[2] if len(sys.argv) > 2 else folder)):
            print(row, flush=True)


if __name__ == "__main__":
    main()
