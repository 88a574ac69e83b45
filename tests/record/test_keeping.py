"""Keeping: what becomes of captures, on both stores."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import func, select
from tests.record.samples import CHANGED, PAGE, RULES, page, read

from goft.errors import BusyError
from goft.model import Capture, Issue
from goft.record import warc
from goft.record.captures import captured
from goft.record.keeper import Kept
from goft.record.keeping import keep
from goft.record.record import Record
from goft.record.tables import SEALED, Sealed, SightingRow, StatementRow

HOME = "https://news.example/roads/1"


def kept(record: Record, *captures: Capture | Issue) -> list[Kept]:
    return list(keep(record, captures, read, RULES))


def outcomes(record: Record, *captures: Capture | Issue) -> list[str]:
    return [item.outcome for item in kept(record, *captures)]


def count(record: Record, table: type[Sealed]) -> int:
    with record.store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_page_is_kept_with_its_statements(record: Record) -> None:
    (item,) = kept(record, page())
    assert (item.outcome, item.document, item.statements) == ("kept", page().digest, 2)
    assert count(record, StatementRow) == 2


def test_the_bytes_come_back_as_they_were(record: Record) -> None:
    capture = page(
        "a\0b: \ud800\n",
        "odd\udcff.txt",
        address=HOME,
        encoding="utf-8",
        status=200,
        headers=(("Content-Encoding", "gzip"), ("Server", "x")),
    )
    kept(record, capture)
    assert captured(record, capture.digest) == capture


def test_keeping_again_changes_nothing(record: Record) -> None:
    kept(record, page(address=HOME, captured="2026-03-03"))
    before = {table: count(record, table) for table in SEALED}
    assert outcomes(record, page(address=HOME, captured="2026-03-03"), page()) == ["known"] * 2
    assert {table: count(record, table) for table in SEALED} == before


def test_the_same_bytes_twice_in_one_run_are_one_document(record: Record) -> None:
    assert outcomes(record, page(source="a"), page(source="b")) == ["kept", "known"]


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ({}, {"captured": "2026-03-03"}, "seen"),
        ({"captured": "2026-03-03"}, {"captured": "2026-09-09"}, "seen"),
        ({"captured": "2026-09-09"}, {"captured": "2026-03-03"}, "seen"),
        ({"captured": "2026-03-03"}, {}, "known"),
        ({"address": HOME}, {"address": HOME + "#top"}, "known"),
        ({"address": HOME}, {"address": "https://other.example/roads/1"}, "seen"),
        ({"address": HOME, "captured": "2026-03-03"}, {"address": HOME}, "known"),
    ],
)
def test_the_same_bytes_are_a_sighting_when_that_is_news(
    shared: Record, first: dict[str, str], second: dict[str, str], outcome: str
) -> None:
    text, before = str(uuid.uuid4()), count(shared, SightingRow)
    became, again = outcomes(shared, page(text, **first), page(text, **second))
    assert (became in ("kept", "version"), again) == (True, outcome)
    assert outcomes(shared, page(text, **second)) == ["known"]
    assert count(shared, SightingRow) - before == (2 if outcome == "seen" else 1)


def test_other_bytes_at_the_same_address_are_a_new_version(record: Record) -> None:
    seen = page(address=HOME), page(CHANGED, address="HTTP://News.example/roads/1?utm_source=x#a")
    assert outcomes(record, *seen) == ["kept", "version"]


def test_what_cannot_be_read_is_not_kept(record: Record) -> None:
    missing = Issue("source.missing", "there is no such file", "none.txt", fatal=True)
    assert outcomes(record, page(""), missing, page()) == ["failed", "failed", "kept"]
    assert captured(record, page("").digest) is None


def test_bytes_stay_when_the_reading_itself_fails(record: Record) -> None:
    def faulty(capture: Capture) -> Issue:
        return Issue("pipeline.fault", "by nothing", capture.source, fatal=True)

    (item,) = keep(record, [page()], faulty, RULES)
    assert item.outcome == "failed"
    assert captured(record, page().digest) == page()


def test_only_one_keeps_at_a_time(record: Record) -> None:
    running = keep(record, [page()], read, RULES)
    next(running)
    with pytest.raises(BusyError, match="writes to this record"):
        kept(record, page(CHANGED))
    assert list(running) == []
    assert outcomes(record, page(CHANGED)) == ["kept"]


def test_bytes_left_in_a_segment_by_a_killed_run_are_kept(record: Record) -> None:
    kept(record, page())
    segment = next(record.folder.captures.iterdir())
    acknowledged = segment.stat().st_size
    kept(record, page(CHANGED))
    grown = segment.read_bytes()
    from sqlalchemy import delete, update  # the store as it was before the second run

    from goft.record import tables

    with record.store.writing() as connection:
        for table in (tables.StatementRow, tables.SignatureRow, tables.TextRow, tables.IssueRow):
            column = table.capture if table is tables.IssueRow else table.document
            connection.execute(delete(table).where(column == 2))
        connection.execute(delete(tables.DocumentRow).where(tables.DocumentRow.key == 2))
        connection.execute(delete(SightingRow).where(SightingRow.capture == 2))
        connection.execute(delete(tables.CaptureRow).where(tables.CaptureRow.key == 2))
        connection.execute(update(tables.SegmentRow).values(length=acknowledged))
    segment.write_bytes(grown + grown[:100])
    assert kept(record, page(PAGE)) != []
    assert outcomes(record, page(CHANGED)) == ["known"]
    assert segment.stat().st_size == acknowledged
    assert captured(record, page(CHANGED).digest) == page(CHANGED)


def test_a_first_run_that_was_killed_leaves_nothing_in_the_way(record: Record) -> None:
    left = record.folder.captures / "000001.warc.gz"
    left.write_bytes(warc.pack(page(CHANGED), "2026-03-03")[:-5])
    assert outcomes(record, page()) == ["kept"]
    assert not left.exists()
    assert captured(record, page().digest) == page()
