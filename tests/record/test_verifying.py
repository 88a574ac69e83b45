"""Verifying: what was changed is found and named."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update
from tests.record.samples import CHANGED, RULES, document, page, read

from goft.errors import RecordError
from goft.model import Capture, Document, Issue, Reading
from goft.record import tables
from goft.record.asking import all_documents
from goft.record.checking_rows import check_rows
from goft.record.checking_segments import check_segments
from goft.record.findings import Checked, Finding
from goft.record.keeping import keep
from goft.record.opening import open_record
from goft.record.rebuilding import rebuild
from goft.record.record import Record
from goft.record.seals import sealed
from goft.record.verifying import verify, verify_one

HOME = "https://news.example/roads/1"
FLIPS = 40


@pytest.fixture
def full(record: Record) -> Record:
    return fill(record)


@pytest.fixture(scope="module")
def filled(shared: Record) -> Record:
    """The same for tests that leave it as it was."""
    return fill(shared)


def fill(record: Record) -> Record:
    """Two versions of a page, a sighting, a withdrawn statement, an input that failed."""
    seen = page(address=HOME, captured="2026-03-03"), page(captured="2026-09-09")
    list(keep(record, [*seen, page(CHANGED, address=HOME), page("")], read, RULES))

    def fewer(capture: Capture) -> Reading | Issue:
        found = read(capture)
        assert isinstance(found, Reading)
        return Reading(found.document, found.statements[:-1], found.issues)

    list(rebuild(record, fewer, "2"))
    with record.store.writing() as connection:
        row = {"key": 1, "digest": "0" * 64, "day": "2026-09-09", "reason": "asked for"}
        connection.execute(insert(tables.TombstoneRow), [sealed(row)])
    return record


def verified(record: Record, derive: Callable[[Capture], Document] = document) -> list[Finding]:
    return list(verify(record, derive, "2", Checked()))


def change(record: Record, table: type[tables.Sealed], key: int, **values: object) -> None:
    with record.store.writing() as connection:
        connection.execute(update(table).where(table.key == key).values(**values))


def test_an_untouched_record_is_as_written(filled: Record) -> None:
    checked = Checked()
    assert list(verify(filled, document, "2", checked)) == []
    assert (checked.counts["captures"], checked.counts["sightings"]) == (2, 3)
    assert checked.counts["spans"] > 0


def test_a_flipped_bit_in_a_segment_is_found_and_named(full: Record) -> None:
    (segment,) = full.folder.captures.iterdir()
    whole = segment.read_bytes()
    dice = random.Random(7)
    for _ in range(FLIPS):
        at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        segment.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        found = list(check_segments(full, Checked()))
        assert any(each.where.startswith(f"captures/{segment.name} at byte") for each in found)


@pytest.mark.parametrize("lost", [1, 100, 10_000])
def test_a_truncated_segment_is_found_and_named(full: Record, lost: int) -> None:
    (segment,) = full.folder.captures.iterdir()
    segment.write_bytes(segment.read_bytes()[:-lost])
    assert any(
        each.where == f"captures/{segment.name}" and "the file ends at byte" in each.what
        for each in verified(full)
    )


def test_a_lost_segment_is_named(full: Record) -> None:
    (segment,) = full.folder.captures.iterdir()
    segment.unlink()
    assert Finding(f"captures/{segment.name}", "the file is missing") in verified(full)


@pytest.mark.parametrize(
    ("table", "key", "values"),
    [
        (tables.StatementRow, 1, {"content": "[[11,34]]"}),
        (tables.StatementRow, 1, {"speaker_name": "Amin"}),
        (tables.TextRow, 1, {"body": b"Road news"}),
        (tables.DocumentRow, 1, {"title": "Sea news"}),
        (tables.SightingRow, 1, {"captured": "2025-03-03"}),
        (tables.PageRow, 1, {"address": "https://other.example/"}),
        (tables.ChangeRow, 1, {"kind": "revived"}),
        (tables.TombstoneRow, 1, {"reason": "none"}),
    ],
    ids=lambda part: getattr(part, "__tablename__", None),
)
def test_a_changed_row_is_named(
    filled: Record, table: type[tables.Sealed], key: int, values: dict[str, object]
) -> None:
    columns = [getattr(table, name) for name in values]
    with filled.store.reading() as connection:
        before = connection.execute(select(*columns).where(table.key == key)).mappings().one()
    change(filled, table, key, **values)
    found = list(check_rows(filled, Checked()))
    change(filled, table, key, **before)
    named = [each for each in found if each.where.startswith(f"{table.__tablename__}, row {key}")]
    assert [each.what for each in named] == ["the row was changed"]


def test_a_flipped_bit_in_the_store_is_found_or_changes_nothing(
    full: Record, store: str, tmp_path: Path
) -> None:
    if store != "sqlite":
        pytest.skip("the files of a server are the server's")
    full.close()
    before = list(all_documents(full))
    full.close()
    whole = full.folder.store.read_bytes()
    used = [at for at, byte in enumerate(whole) if byte]
    dice = random.Random(7)
    found = 0
    for _ in range(FLIPS):
        copy = tmp_path / "copy"
        shutil.copytree(full.folder.path, copy)
        at, bit = dice.choice(used), 1 << dice.randrange(8)
        (copy / "record.db").write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        found += is_found_or_harmless(copy, before)
        shutil.rmtree(copy)
    assert found > FLIPS / 2


def is_found_or_harmless(copy: Path, before: list[object]) -> bool:
    """Whether the flip was found; if it was not, everything must read as before."""
    try:
        flipped = open_record(str(copy))
    except RecordError:
        return True
    try:
        if any(each.fault for each in verified(flipped)):
            return True
        assert list(all_documents(flipped)) == before
        return False
    finally:
        flipped.close()


def test_a_span_that_is_not_what_the_capture_says_is_named(filled: Record) -> None:
    def other(capture: Capture) -> Document:
        text = document(capture).text.replace("bridge", "tunnel")
        return Document(capture.digest, capture.source, "en", text)

    named = {each.where.split()[0] for each in verified(filled, other)}
    assert named == {"document", "statement"}


def test_a_text_that_other_rules_read_otherwise_is_a_remark(filled: Record) -> None:
    def other(capture: Capture) -> Document:
        return Document(capture.digest, capture.source, "en", "nothing")

    found = list(verify(filled, other, "3", Checked()))
    assert found and not any(each.fault for each in found)


def test_one_document_or_statement_is_verified_alone(full: Record) -> None:
    kept = next(iter(all_documents(full)))
    for identifier in (kept.id, kept.statements[0].statement.id):
        assert list(verify_one(full, identifier, document, "2", Checked())) == []
    change(full, tables.StatementRow, kept.statements[0].key, lemma="!")
    (fault,) = verify_one(full, kept.id, document, "2", Checked())
    assert kept.statements[0].statement.id in fault.where
    with pytest.raises(RecordError, match="no statement or document"):
        list(verify_one(full, "nobody", document, "2", Checked()))


def test_a_capture_without_reading_or_reason_is_named(full: Record) -> None:
    with full.store.writing() as connection:
        row = {"key": 9, "digest": "1" * 64, "size": 1, "seal": b""}
        connection.execute(insert(tables.CaptureRow), [row])
    assert any("nothing says why" in each.what for each in verified(full))


def test_row_that_cannot_be_decoded_is_named(full: Record, store: str) -> None:
    if store != "sqlite":
        pytest.skip("PostgreSQL refuses to hold it")
    with full.store.writing() as connection:
        connection.execute(text("update documents set title = cast(x'ff' as text) where key = 2"))
    assert any(each.where == "documents, row 2" for each in verified(full))
