"""Kills `goft keep` with signal 9 at random moments and looks whether anything is lost or doubled.

`python -m bench.killing [KILLS [SEED]]` (50) does so on both stores, and prints a line for each:
after every kill all that was acknowledged is there once, and `goft verify` finds nothing.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.record.killing import ROOT, Runs, pages, pipeline_faults

from bench.stores import on_both_stores
from goft.record.opening import make_record

KILLS, PAGES = 50, 400
# Of these seconds one is chosen for each kill: from before the first page to after the last.
_SOONEST_S, _LATEST_S = 0.5, 5.0


def under_fire(places: Iterator[str], kills: int, dice: random.Random) -> str:
    """The real command on one record after the other, until it was killed often enough."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "src/goft/examples").glob("*.txt"))]
    killed = documents_kept = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pages(Path(scratch) / "pages", texts, PAGES)
        while killed < kills:
            place = next(places)
            command = [sys.executable, "-m", "goft", "keep", "--record", place, str(folder)]
            runs = Runs(place, [*command, "--format", "jsonl"], pipeline_faults)
            make_record(place).close()
            while killed + runs.kills < kills and not runs.run(
                0, dice.uniform(_SOONEST_S, _LATEST_S)
            ):
                runs.check()
            runs.run()
            runs.check()
            killed += runs.kills
            documents_kept += len(runs.acknowledged)
    return f"{killed} kills, {documents_kept} documents: nothing lost, nothing doubled"


if __name__ == "__main__":
    on_both_stores(under_fire, KILLS)
