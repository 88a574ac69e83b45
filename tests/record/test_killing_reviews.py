"""Reviewing and rebuilding that are killed with signal 9: no review that was told of is lost."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.record.killing import ROOT, sample_faults
from tests.record.samples import PAGE, RULES, page, read

from goft.model import Capture, Issue, Reading
from goft.record.asking import all_documents
from goft.record.keeping import keep
from goft.record.opening import open_record
from goft.record.rebuilding import rebuild
from goft.record.record import Record
from goft.record.reviewing import review, reviews
from goft.record.reviews import Correction

PAGES = 40
_MANY = 100_000


def reread(capture: Capture) -> Reading | Issue:
    """The reader by other rules, which take less of every statement and give it another id."""
    reading = read(capture)
    assert isinstance(reading, Reading)
    statements = (
        replace(each, id=f"n{place}", content=((each.content[0][0], each.content[0][1] - 3),))
        for place, each in enumerate(reading.statements)
    )
    return replace(reading, statements=tuple(statements))


def review_on(place: str) -> None:
    """Review statement after statement, and tell of each when it is done."""
    record = open_record(place)
    ids = [each.statement.id for kept in all_documents(record) for each in kept.standing]
    for number in range(_MANY):
        identifier = ids[number * 7 % len(ids)]
        name = f"Speaker {number}"
        review(record, identifier, Correction("correct", "Mina", "heard it", speaker=name))
        print(json.dumps([identifier, name]), flush=True)


def rebuild_on(place: str) -> None:
    """Read everything anew, and tell of each page when it is done."""
    record = open_record(place)
    for _ in range(_MANY):
        for rebuilt in rebuild(record, reread, "2", everything=True):
            print(json.dumps([rebuilt.document]), flush=True)


def killed(command: Sequence[str], lines: int) -> list[list[str]]:
    """What a command told before it was killed, some lines after its first."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        told = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        told += process.communicate()[0].splitlines(keepends=True)
    assert process.returncode == -signal.SIGKILL
    return [json.loads(line) for line in told if line.endswith(b"\n")]


def command(what: str, place: str) -> list[str]:
    return [sys.executable, "-m", "tests.record.test_killing_reviews", what, place]


def shown(record: Record) -> dict[str, str | None]:
    found = (each for kept in all_documents(record) for each in kept.standing)
    return {each.statement.id: each.statement.speaker.name for each in found}


@pytest.mark.slow
def test_reviews_outlast_kills_of_reviewing_and_rebuilding(home: str) -> None:
    dice, told = random.Random(5), dict[str, str]()
    record = open_record(home)
    pages = [page(f"Page {number}\n{PAGE}", f"{number}") for number in range(PAGES)]
    list(keep(record, pages, read, RULES))
    count = 0
    for _ in range(3):
        acknowledged = killed(command("review", home), dice.randrange(1, 30))
        told |= {each[0]: each[1] for each in acknowledged}
        count += len(acknowledged)
        made = [(each.review.statement, each.review.speaker) for each in reviews(record)]
        names = [(statement, speaker.name) for statement, speaker in made if speaker]
        assert all(tuple(each) in names for each in acknowledged)
        assert count <= len(names) <= count + 3
        assert not sample_faults(record)
    last = {each.review.statement: each.review.speaker for each in reviews(record)}
    for _ in range(2):
        killed(command("rebuild", home), dice.randrange(1, PAGES))
    assert list(rebuild(record, reread, "2", everything=True))
    now = shown(record)
    assert len(now) == 2 * PAGES
    assert all(speaker and now[each] == speaker.name for each, speaker in last.items())
    assert set(told) <= set(last)
    record.close()


if __name__ == "__main__":
    {"review": review_on, "rebuild": rebuild_on}[sys.argv[1]](sys.argv[2])
