"""Ask the programming interface many thousand times, rightly and wrongly; nothing may fail.

    python -m bench.fuzzing [REQUESTS [SEED]]

What is asked is made from the description, and every answer is held against it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from starlette.applications import Starlette
from tests.views.api import fuzzing
from tests.views.kept import record

from goft.views.serving.app import build
from goft.views.serving.settings import Settings

REQUESTS, SEED = 10_000, 1
_WAYS = 2


def main(requests: int = REQUESTS, seed: int = SEED) -> None:
    """Ask, and print how many answers had which status."""
    with tempfile.TemporaryDirectory() as folder:
        record(Path(folder) / "record").close()
        app = build(str(Path(folder) / "record"), Settings(refresh_s=0))
        _ask(app, requests, seed)
        app.state.shared.record.close()


def _ask(app: Starlette, requests: int, seed: int) -> None:
    began, statuses = time.process_time(), Counter[int]()
    operations = [each for each in fuzzing.operations() if fuzzing.takes(each)]
    while sum(statuses.values()) < requests:
        left = requests - sum(statuses.values())
        examples = min(100, left // (_WAYS * len(operations)) + 1)
        for operation in operations:
            statuses += fuzzing.ask(app, operation, examples, seed)
        print(f"{sum(statuses.values())} asked …", flush=True)
        seed += 1
    told = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    spent = time.process_time() - began
    print(f"{sum(statuses.values())} requests in {spent:.0f} s of processor time; {told}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
