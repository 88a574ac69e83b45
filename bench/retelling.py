"""How fast statements are clustered, and one document is looked up.

`python -m bench.retelling [STATEMENTS]` makes as many statements (100,000) of those of the
project's own pages, each with half of its words replaced by others of the pages, keeps one
in five as retellings that differ in a word, and prints the table of docs/performance.md.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections.abc import Iterator

from bench import corpus
from goft import read
from goft.languages.pack import codes
from goft.record.retelling.clustering import Told, clusters

STATEMENTS = 100_000
_CHANGED = 0.5
_RETOLD = 0.2


def statements(count: int) -> Iterator[Told]:
    """Statements of which every fifth tells again what another told."""
    dice = random.Random(3)
    own = list(_own())
    words = {
        code: [w for t in own if t.language == code for w in t.words.split()] for code in codes()
    }
    made: list[Told] = []
    for _ in range(count):
        retold = made and dice.random() < _RETOLD
        one = dice.choice(made[-5000:] if retold else own)
        share = 1.2 / max(1, one.words.count(" ")) if retold else _CHANGED
        told = Told(_varied(one.words, words[str(one.language)], share, dice), one.language)
        made.append(told)
        yield told


def _own() -> Iterator[Told]:
    for code in codes():
        for page in corpus.pages(code):
            reading = read(page, source="own.txt", language=code)
            for each in reading.statements:
                pieces = (reading.document.text[start:end] for start, end in each.content)
                yield Told(" … ".join(pieces), code)


def _varied(text: str, words: list[str], share: float, dice: random.Random) -> str:
    return " ".join(dice.choice(words) if dice.random() < share else w for w in text.split())


def _busy() -> float:
    """Processor time of this process and of those it started, in seconds."""
    return sum(os.times()[:4])


def _peak(who: int) -> float:
    """The most memory of this process, or of the largest it started, in GB."""
    return resource.getrusage(who).ru_maxrss / 1_000_000


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else STATEMENTS
    told = list(statements(count))
    before, busy = time.perf_counter(), _busy()
    found = clusters(told)
    seconds = time.perf_counter() - before
    busy = _busy() - busy
    peak = _peak(resource.RUSAGE_SELF) + (os.cpu_count() or 1) * _peak(resource.RUSAGE_CHILDREN)
    print("| statements | seconds | busy in all | a second | clusters | peak memory, GB |")
    print("|---:|---:|---:|---:|---:|---:|")
    speed = f"{seconds:.1f} | {busy:.1f} | {count / seconds:,.0f}"
    print(f"| {count:,} | {speed} | {len(found):,} | {peak:.2f} |")


if __name__ == "__main__":
    main()
