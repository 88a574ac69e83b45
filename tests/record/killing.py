"""Kills `keep` with signal 9 at random moments and looks whether anything acknowledged is lost.

The suite does it a few times with the miniature reader, `bench.killing` often with the real one.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select
from tests.record import samples

from goft.model import Stated
from goft.record.asking import documents
from goft.record.findings import Checked, Finding
from goft.record.keeping import keep
from goft.record.opening import make_record, open_record
from goft.record.record import Record
from goft.record.tables import CaptureRow, SightingRow
from goft.record.verifying import verify
from goft.sources.files import captures

ROOT = Path(__file__).parents[2]


@dataclass
class Runs:
    """One record under fire; `acknowledged` is what was printed, statements by document."""

    place: str
    command: Sequence[str]
    faults: Callable[[Record], list[Finding]]
    acknowledged: dict[str, int] = field(default_factory=dict)
    kills: int = 0

    def run(self, lines: int = 0, wait_s: float | None = None) -> bool:
        """Run the command, and kill it some time after it printed so many lines.

        Tells whether it came to its end.
        """
        pipe = subprocess.PIPE
        with subprocess.Popen(self.command, stdout=pipe, cwd=ROOT, bufsize=0) as process:
            assert process.stdout
            self._read(process.stdout.readline() for _ in range(lines))
            try:
                printed, _ = process.communicate(timeout=wait_s)
            except subprocess.TimeoutExpired:
                process.kill()
                printed, _ = process.communicate()
                self.kills += 1
            self._read(printed.splitlines(keepends=True))
        assert process.returncode in (0, -signal.SIGKILL)
        return process.returncode == 0

    def _read(self, printed: Iterable[bytes]) -> None:
        """A line without an end was not yet told."""
        for line in printed:
            if line.endswith(b"\n"):
                item = json.loads(line)
                if item["outcome"] in ("kept", "version"):
                    assert item["document"] not in self.acknowledged, "kept twice"
                    self.acknowledged[item["document"]] = item["statements"]

    def check(self) -> None:
        """Nothing acknowledged is lost, nothing is there twice, everything is as written."""
        record = open_record(self.place)
        try:
            found = documents(record, list(self.acknowledged))
            counts = {name: len(kept.standing) for name, kept in found.items()}
            assert counts == self.acknowledged
            assert _count(record, CaptureRow) == _count(record, SightingRow)
            assert not self.faults(record)
        finally:
            record.close()


def _count(record: Record, table: type[CaptureRow | SightingRow]) -> int:
    with record.store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def pages(folder: Path, texts: Sequence[str], count: int) -> Path:
    """A folder of pages, each with another first line."""
    folder.mkdir()
    for number in range(count):
        text = f"Page {number}\n{texts[number % len(texts)]}"
        (folder / f"{number:05}.txt").write_text(text, "utf-8")
    return folder


def small(place: str, folder: Path) -> list[str]:
    """The command that keeps a folder with the miniature reader."""
    return [sys.executable, "-m", "tests.record.killing", place, str(folder)]


def _keep(place: str, folder: str) -> None:
    record = make_record(place)
    for kept in keep(record, captures([folder], sys.stdin.buffer, Stated()), samples.read, "1"):
        print(json.dumps(kept.to_json()), flush=True)


def pipeline_faults(record: Record) -> list[Finding]:
    """What verifying finds wrong in a record that the real command made."""
    from goft.pipeline import verify as verify_kept

    return [each for each in verify_kept(record, [], Checked()) if each.fault]


def sample_faults(record: Record) -> list[Finding]:
    """What verifying finds wrong in a record that the miniature reader made."""
    return [each for each in verify(record, samples.document, "1", Checked()) if each.fault]


if __name__ == "__main__":
    _keep(*sys.argv[1:])
