"""How fast dates are found: `python -m bench.dates` prints a table in MB of UTF-8 a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from bench import corpus
from goft.documents import parse
from goft.languages.folding import fold
from goft.languages.pack import codes
from goft.model import Capture
from goft.pipeline import date_capture
from goft.text.dates import dates_of
from goft.views.dating import json_lines

SIZES = (1_000_000, 2_000_000, 4_000_000)
ROUNDS = 5
DAY = date(2024, 7, 8)


def best(stage: Callable[[], object]) -> float:
    """Processor seconds of the quickest of several rounds."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        stage()
        seconds.append(time.process_time() - start)
    return min(seconds)


def row(language: str, size: int) -> str:
    """The speed of all that `goft dates` does, and of finding the dates alone."""
    body = corpus.text(language, size).encode()
    capture = Capture(body, "-", language=language, published=DAY)
    document, _ = parse(capture)
    assert document is not None
    lines = json_lines(why=False)
    view, megabytes = fold(document.text), len(body) / 1_000_000
    found = dates_of(document, view, DAY)
    alone = megabytes / best(lambda: dates_of(document, view, DAY))
    whole = megabytes / best(lambda: list(lines(date_capture(capture))))
    return f"| {language} | {megabytes:.1f} | {len(found)} | {whole:.1f} | {alone:.1f} |"


def main() -> None:
    """Print the table; the sizes double, so that the speed shows whether time is linear."""
    print("| language | MB | dates | `goft dates`, MB/s | finding alone, MB/s |")
    print("|---|---|---|---|---|")
    for language in codes():
        for size in SIZES:
            print(row(language, size), flush=True)


if __name__ == "__main__":
    main()
