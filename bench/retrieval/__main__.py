"""Prints how well goft finds, beside the default analysers of tantivy and of SQLite's FTS5.

`python -m bench.retrieval [--misses] [--meaning]`. Precision at 5 counts over what is shown, at
most five; showing nothing is wrong, since every query has an answer. With --meaning, which wants
goft[meaning] and some minutes, what is near in meaning is shown behind what words find; precision
counts that only where words find nothing.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

import tantivy

from bench.retrieval.gold import Query, own, queries, record, shared
from goft.languages.pack import codes
from goft.record.meaning.filling import fill
from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.search.hits import Hit

SHOWN, FIRST = 20, 5
PARTS = ("tuned", "unseen", "further", "fresh", "blind", "newest", "latest", "plain", "later")
Place = tuple[str, int]
Make = Callable[[Record, str], "Find"]


class Shown(NamedTuple):
    """What words found, and behind it what is near in meaning."""

    found: list[Place]
    near: Sequence[Place] = ()


Find = Callable[[str], Shown]


def place(hit: Hit) -> Place:
    """The page of a statement and where it starts."""
    return (hit.document.source, hit.kept.statement.content[0][0])


def goft(kept: Record, code: str) -> Find:
    """goft's own search."""
    finder = Finder(kept)

    def find(asked: str) -> Shown:
        found = finder.find(Search(asked, language=(code,)), limit=SHOWN)
        return Shown([place(hit) for hit in found.hits])

    return find


def near(kept: Record, code: str) -> Find:
    """goft's own search with what is near in meaning."""
    fill(kept, lambda done, total: None)
    finder = Finder(kept)

    def find(asked: str) -> Shown:
        found = finder.find(Search(asked, language=(code,)), limit=SHOWN, near=True)
        return Shown(list(map(place, found.hits)), list(map(place, found.near)))

    return find


def rows(kept: Record, *code: str) -> list[tuple[Place, str, str]]:
    """Every statement of a language with its words and those around it."""
    found = Finder(kept).find(Search(language=code), order="oldest", limit=100_000).hits
    return [(place(hit), hit.kept.words, _around(hit)) for hit in found]


def _around(hit: Hit) -> str:
    statement = hit.kept.statement
    asked = statement.question.span if statement.question else (0, 0)
    speaker = statement.speaker
    return f"{speaker.name or ''} {speaker.role or ''} {hit.document.text[slice(*asked)]}"


def bare_tantivy(kept: Record, code: str) -> Find:
    """tantivy with its default analyser and query language, all words wanted."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words").add_text_field("around").add_integer_field("row", fast=True)
    index = tantivy.Index(builder.build())
    writer, known = index.writer(), rows(kept, code)
    for number, (_, words, around) in enumerate(known):
        writer.add_document(tantivy.Document(words=words, around=around, row=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(asked: str) -> Shown:
        query, _ = index.parse_query_lenient(
            asked, ["words", "around"], {"around": 0.4}, conjunction_by_default=True
        )
        hits = searcher.search(query, SHOWN).hits
        numbers = searcher.fast_field_values("row", [address for _, address in hits])
        return Shown([known[int(number or 0)][0] for number in numbers])

    return find


def fts5(kept: Record, code: str) -> Find:
    """SQLite's FTS5 with its default tokenizer, all words wanted."""
    store, known = sqlite3.connect(":memory:"), rows(kept, code)
    store.execute("create virtual table said using fts5(words, around)")
    store.executemany("insert into said values (?, ?)", [row[1:] for row in known])

    def find(asked: str) -> Shown:
        match = " ".join(f'"{word}"' for word in asked.replace('"', "").split())
        order = "bm25(said, 1.0, 0.4)"
        found = store.execute(
            f"select rowid from said where said match ? order by {order} limit {SHOWN}", (match,)
        )
        return Shown([known[rowid - 1][0] for (rowid,) in found])

    return find


def score(query: Query, shown: Shown) -> tuple[float, float]:
    """Recall among what is shown, and precision among the first."""
    first = (shown.found or shown.near)[:FIRST]
    right = len(query.answers & set(first))
    recalled = len(query.answers & {*shown.found, *shown.near})
    return recalled / len(query.answers), right / max(len(first), 1)


def means(found: list[tuple[Query, Shown]]) -> tuple[float, float]:
    """Recall and precision over all queries."""
    recalls, precisions = zip(*(score(*pair) for pair in found), strict=True)
    return sum(recalls) / len(found), sum(precisions) / len(found)


def miss(query: Query, shown: Shown) -> str | None:
    """What went wrong with a query, if anything did."""
    lost = sorted(query.answers - {*shown.found, *shown.near})
    wrong = [each for each in shown.found[:FIRST] if each not in query.answers]
    return f"  {query.ask}: lost {lost}, wrong {wrong}" if lost or wrong else None


def main() -> None:
    """Print a table, and with --misses every query that went wrong with goft."""
    with tempfile.TemporaryDirectory() as folder:
        kept = record(Path(folder) / "record", own() + shared())
        pages = frozenset(page for (page, _), _, _ in rows(kept))
        finders: dict[str, Make] = {
            "goft": goft,
            "tantivy, default analyser": bare_tantivy,
            "SQLite FTS5, unicode61": fts5,
        }
        if "--meaning" in sys.argv:
            finders = {"goft": goft, "goft, with near in meaning": near}
        print("| search | queries | number | recall@20 | precision@5 |")
        print("|---|---|---:|---:|---:|")
        for name, make in finders.items():
            for code, part in product(codes(), PARTS):
                if asked := queries(code, part, pages):
                    _print(name, f"{code}, {part}", asked, make(kept, code))
        kept.close()


def _print(name: str, what: str, asked: list[Query], find: Find) -> None:
    found = [(query, find(query.ask)) for query in asked]
    recall, precision = means(found)
    print(f"| {name} | {what} | {len(asked)} | {recall:.3f} | {precision:.3f} |")
    if "--misses" in sys.argv and name.startswith("goft"):
        print("\n".join(filter(None, (miss(*pair) for pair in found))))


if __name__ == "__main__":
    main()
