"""How fast a record keeps, beside reading alone in the same run, on both stores.

`python -m bench.keeping` prints the tables of docs/performance.md. Reading and keeping take turns
over the same pages, so that both meet the same load.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.record.postgres import database, lacking, server

from bench import corpus
from goft import pipeline
from goft.languages.pack import codes
from goft.model import Capture
from goft.record.asking import all_documents
from goft.record.findings import Checked
from goft.record.opening import make_record
from goft.record.quoting import quote
from goft.record.record import Record

PAGES = 1500
PART = 250
QUOTED = 20


def captures(count: int) -> list[Capture]:
    """Pages of all languages in turn, each with other numbers, so that no two are the same."""
    dice = random.Random(1)
    texts = [text for code in codes() for text in corpus.pages(code)]
    bodies = (_varied(texts[number % len(texts)], number, dice) for number in range(count))
    return [
        Capture(body.encode(), f"{number}.txt", address=f"https://news.example/{number}")
        for number, body in enumerate(bodies)
    ]


def _varied(text: str, number: int, dice: random.Random) -> str:
    varied = re.sub(r"\d", lambda _: str(dice.randrange(10)), text)
    return varied.replace("\n", f" {number}\n", 1)


class Took(NamedTuple):
    """Seconds by the clock, and those of them in which this process was busy."""

    clock: float = 0.0
    busy: float = 0.0

    def plus(self, other: Took) -> Took:
        return Took(self.clock + other.clock, self.busy + other.busy)


def timed(work: Callable[[], int]) -> tuple[Took, int]:
    """How long the work took, and what it counted."""
    clock, busy = time.perf_counter(), time.process_time()
    counted = work()
    return Took(time.perf_counter() - clock, time.process_time() - busy), counted


def keeping(record: Record, pages: list[Capture]) -> tuple[Took, Took, int]:
    """How long reading and keeping took, and the statements kept."""
    read = kept = Took()
    statements = 0
    for start in range(0, len(pages), PART):
        part = pages[start : start + PART]
        took, _ = timed(lambda part=part: sum(1 for page in part if pipeline.read_capture(page)))
        read = read.plus(took)
        took, count = timed(
            lambda part=part: sum(kept.statements for kept in pipeline.keep(record, part))
        )
        kept, statements = kept.plus(took), statements + count
    return read, kept, statements


def works(record: Record, pages: list[Capture]) -> Iterator[tuple[str, float, str]]:
    """What is done with a record that holds the pages: its name, a number, its unit."""
    count = len(pages)
    took, statements = timed(lambda: sum(len(kept.statements) for kept in all_documents(record)))
    yield "loading statements", statements / took.clock, "statements/s"
    took, _ = timed(lambda: sum(1 for _ in pipeline.keep(record, pages)))
    yield "passing over what is known", count / took.clock, "pages/s"
    took, faults = timed(lambda: sum(1 for _ in pipeline.verify(record, [], Checked())))
    assert faults == 0
    yield "verifying", count / took.clock, "pages/s"
    dice = random.Random(2)
    quotes = [_stretch(dice.choice(pages).body.decode(), dice) for _ in range(QUOTED)]
    took, found = timed(lambda: sum(bool(quote(record, words)) for words in quotes))
    assert found == QUOTED
    yield "finding a quotation of eight words", took.clock / QUOTED * 1000, "ms"
    took, _ = timed(lambda: sum(1 for _ in pipeline.rebuild(record, everything=True)))
    yield "reading anew", count / took.clock, "pages/s"


def _stretch(text: str, dice: random.Random) -> str:
    """Eight words that stand together."""
    words = text.split()
    start = dice.randrange(len(words) - 8)
    return " ".join(words[start : start + 8])


def stores(scratch: Path) -> Iterator[tuple[str, str]]:
    """The stores there are, and where a record can be made in each."""
    yield "SQLite", str(scratch / "sqlite")
    reason = lacking()
    if reason:
        print(f"PostgreSQL left out: {reason}", file=sys.stderr)
        return
    with server(fsync="on", full_page_writes="on") as address:
        yield "PostgreSQL", database(address, scratch / "postgresql")


def main() -> None:
    """Print both tables."""
    pages = captures(PAGES)
    warmed = make_record(tempfile.mkdtemp(prefix="goft-bench-"))
    sum(1 for _ in pipeline.keep(warmed, pages[:60]))
    scratch = Path(tempfile.mkdtemp(prefix="goft-bench-"))
    rows = []
    print(
        "| store | pages | statements | reading, pages/s | keeping, pages/s | keeping by reading "
        "| of busy time |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, place in stores(scratch):
        record = make_record(place)
        read, kept, count = keeping(record, pages)
        speeds = f"{PAGES / read.clock:.0f} | {PAGES / kept.clock:.0f}"
        shares = f"{read.clock / kept.clock:.0%} | {read.busy / kept.busy:.0%}"
        print(f"| {name} | {PAGES:,} | {count:,} | {speeds} | {shares} |", flush=True)
        rows += [(name, *work) for work in works(record, pages)]
        record.close()
    print("\n| store | work | figure |\n|---|---|---:|")
    for name, work, figure, unit in rows:
        print(f"| {name} | {work} | {figure:,.0f} {unit} |")
    shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
