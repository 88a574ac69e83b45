"""Keeping that is killed with signal 9: nothing acknowledged is lost, nothing is there twice."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.record.killing import Runs, pages, sample_faults, small
from tests.record.samples import CHANGED, PAGE

from goft.record.opening import make_record, open_record
from goft.record.status import status

PAGES = 900


@pytest.mark.parametrize("kills", [3])
def test_nothing_is_lost_or_doubled(place: str, tmp_path: Path, kills: int) -> None:
    folder = pages(tmp_path / "pages", [PAGE, CHANGED], PAGES)
    make_record(place).close()
    runs, dice = Runs(place, small(place, folder), sample_faults), random.Random(3)
    for killed in range(kills):
        runs.run(lines=1 + 200 * killed, wait_s=dice.uniform(0, 0.3))
        runs.check()
    assert runs.kills > 0
    assert runs.run()
    runs.check()
    record = open_record(place)
    assert status(record).documents == PAGES
    record.close()
