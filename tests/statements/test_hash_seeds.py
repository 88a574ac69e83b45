"""What is read is the same in every run, in whatever order Python holds its sets."""

import json
import os
import subprocess
import sys
from pathlib import Path

from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes

READ = """
import json, sys, goft
for code, text in json.load(sys.stdin):
    print(*goft.read(text, language=code).statements)
"""


def texts() -> list[tuple[str, str]]:
    paths = ((code, Path(DATA) / code / "cases" / "statements.yml") for code in codes())
    found = ((code, read_yaml(path)) for code, path in paths if path.is_file())
    return [(code, case["text"]) for code, cases in found for case in cases]


def read(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    given = json.dumps(texts())
    command = [sys.executable, "-c", READ]
    run = subprocess.run(command, input=given, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_another_order_of_sets_reads_the_same() -> None:
    first, *others = (read(seed) for seed in ("0", "1", "2"))
    assert first
    for other in others:
        assert other == first
