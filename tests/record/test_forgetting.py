"""Forgetting: nothing is left but a tombstone."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.record import samples
from tests.record.samples import CHANGED, RULES, page, read

from goft.errors import RecordError
from goft.record.asking import all_documents, document
from goft.record.captures import captured
from goft.record.findings import Checked
from goft.record.forgetting import forget
from goft.record.keeping import keep
from goft.record.outbox import done, pending
from goft.record.record import Record
from goft.record.retelling.bands import Bands
from goft.record.verifying import verify, verify_one

HOME = "https://news.example/roads/1"
SECRET = page("Road news\nOmid: Nobody must know of the secret tunnel.\n", address=HOME)
OTHERS = page(captured="2026-03-03", address=HOME), page(CHANGED)


@pytest.fixture
def full(record: Record) -> Record:
    again = page(captured="2026-09-09", address=HOME)
    list(keep(record, [OTHERS[0], SECRET, OTHERS[1], again], read, RULES))
    done(record, pending(record))
    return record


def files(record: Record) -> list[Path]:
    return [path for path in record.folder.path.rglob("*") if path.is_file()]


def content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def test_document_and_capture_are_gone_and_the_others_stay(full: Record) -> None:
    before = [kept for kept in all_documents(full) if kept.id != SECRET.digest]
    assert forget(full, SECRET.digest, "asked for").statements == 1
    assert captured(full, SECRET.digest) is None
    assert list(all_documents(full)) == before
    assert [captured(full, each.digest) for each in OTHERS] == list(OTHERS)


def test_no_byte_of_it_is_left_in_any_file(full: Record) -> None:
    assert any(b"secret tunnel" in content(path) for path in files(full))
    forget(full, SECRET.digest, "asked for")
    full.close()
    assert not [path for path in files(full) if b"secret tunnel" in content(path)]


def test_verify_accepts_the_tombstone(full: Record) -> None:
    forget(full, SECRET.digest, "asked for")
    assert list(verify(full, samples.document, RULES, Checked())) == []
    assert list(verify_one(full, SECRET.digest, samples.document, RULES, Checked())) == []


def test_the_index_is_told(full: Record) -> None:
    forget(full, SECRET.digest, "asked for")
    assert [each.document for each in pending(full)] == [SECRET.digest]
    assert document(full, SECRET.digest) is None


def test_forgotten_bytes_are_not_kept_again(full: Record) -> None:
    forget(full, SECRET.digest, "asked for")
    (item,) = keep(full, [SECRET], read, RULES)
    assert item.outcome == "forgotten"
    assert captured(full, SECRET.digest) is None


def test_the_only_document_can_be_forgotten(record: Record) -> None:
    list(keep(record, [SECRET], read, RULES))
    forget(record, SECRET.digest, "asked for")
    assert list(record.folder.captures.iterdir()) == []
    assert [item.outcome for item in keep(record, OTHERS, read, RULES)] == ["kept", "kept"]
    assert list(verify(record, samples.document, RULES, Checked())) == []


def test_a_kill_before_the_old_segment_is_removed_revives_nothing(full: Record) -> None:
    (segment,) = full.folder.captures.iterdir()
    old = segment.read_bytes()
    forget(full, SECRET.digest, "asked for")
    segment.write_bytes(old)
    (item,) = keep(full, [page("Sea news\n")], read, RULES)
    assert item.outcome == "kept"
    assert not segment.exists()
    assert captured(full, SECRET.digest) is None
    assert list(verify(full, samples.document, RULES, Checked())) == []


def test_what_is_not_there_cannot_be_forgotten(full: Record) -> None:
    with pytest.raises(RecordError, match="no document"):
        forget(full, "0" * 64, "asked for")


def banded(record: Record) -> list[int]:
    """The documents of which the index of retellings knows something."""
    with closing(sqlite3.connect(record.folder.path / "retellings.db")) as store:
        asked = "select key from documents union select document from bands order by 1"
        return [key for (key,) in store.execute(asked)]


def test_the_index_of_retellings_forgets_at_once(full: Record) -> None:
    Bands(full).close()
    assert len(banded(full)) == 3
    key = next(kept.key for kept in all_documents(full) if kept.id == SECRET.digest)
    forget(full, SECRET.digest, "asked for")
    assert len(banded(full)) == 2
    assert key not in banded(full)


def test_what_was_forgotten_behind_its_back_goes_with_the_next_question(full: Record) -> None:
    Bands(full).close()
    path = full.folder.path / "retellings.db"
    aside = path.with_suffix(".aside")
    path.rename(aside)
    forget(full, SECRET.digest, "asked for")
    aside.rename(path)
    assert len(banded(full)) == 3
    Bands(full).close()
    assert len(banded(full)) == 2
