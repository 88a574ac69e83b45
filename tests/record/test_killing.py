"""Keeping that is killed with signal 9: nothing acknowledged is lost, nothing is there twice."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.record.killing import Runs, pages, sample_faults, small
from tests.record.samples import CHANGED, PAGE

from goft.record.opening import open_record
from goft.record.status import status

PAGES = 150


@pytest.mark.slow
def test_nothing_is_lost_or_doubled(home: str, tmp_path: Path) -> None:
    folder = pages(tmp_path / "pages", [PAGE, CHANGED], PAGES)
    runs, dice = Runs(home, small(home, folder), sample_faults), random.Random(3)
    for killed in range(3):
        runs.run(lines=killed, wait_s=dice.uniform(0, 0.5))
    runs.check()
    assert runs.kills > 0
    assert runs.run()
    runs.check()
    record = open_record(home)
    assert status(record).documents == PAGES
    record.close()
