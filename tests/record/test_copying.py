"""Copying a record from one store to the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.record import samples
from tests.record.postgres import database
from tests.record.samples import CHANGED, RULES, page, read

from goft.errors import RecordError
from goft.record.asking import all_documents
from goft.record.captures import captured
from goft.record.copying import copy
from goft.record.findings import Checked
from goft.record.forgetting import forget
from goft.record.keeping import keep
from goft.record.opening import make_record, open_record
from goft.record.outbox import pending
from goft.record.record import Record
from goft.record.verifying import verify

SURROGATE = page("Odd\0news\nOmid: \ud800 is half a letter.\n", "odd\udcff.txt")


@pytest.fixture
def full(record: Record) -> Record:
    seen = page(captured="2026-03-03"), page(captured="2026-09-09"), page(CHANGED), SURROGATE
    list(keep(record, [*seen, page("Sea news\n")], read, RULES))
    forget(record, page("Sea news\n").digest, "asked for")
    return record


@pytest.fixture
def other(store: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A place in the other store."""
    folder = tmp_path / "other"
    return (
        str(folder) if store != "sqlite" else database(request.getfixturevalue("postgres"), folder)
    )


def test_a_copy_holds_the_same_and_can_be_gone_on_with(full: Record, other: str) -> None:
    target = make_record(other)
    counts = copy(full, target)
    target.close()
    copied = open_record(other)
    assert copied.id == full.id
    assert list(all_documents(copied)) == list(all_documents(full))
    assert captured(copied, SURROGATE.digest) == SURROGATE
    assert list(verify(copied, samples.document, RULES, Checked())) == []
    assert (counts["documents"], counts["sightings"], counts["tombstones"]) == (3, 4, 1)
    assert len(pending(copied)) == 3
    again = [page(), page("New news\n"), page("Sea news\n")]
    outcomes = [item.outcome for item in keep(copied, again, read, RULES)]
    assert outcomes == ["known", "kept", "forgotten"]
    copied.close()


def test_a_record_that_holds_something_is_not_copied_into(full: Record, other: str) -> None:
    target = make_record(other)
    list(keep(target, [page(CHANGED)], read, RULES))
    with pytest.raises(RecordError, match="not empty"):
        copy(full, target)
    assert len(list(all_documents(target))) == 1
    target.close()
