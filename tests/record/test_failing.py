"""What stores and disks refuse: one clear error, and the record as it was."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.record.killing import ROOT, pages, pipeline_faults

from goft.record.asking import all_documents
from goft.record.opening import open_record
from goft.views.cli import run

COUNT = 15
SPEECH = "The minister of roads said that the bridge opens in May.\n"
DISK = 500_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pages that hardly get smaller by compression."""
    dice = random.Random(1)
    texts = [f"{dice.randbytes(12_000).hex()}\n{SPEECH}" for _ in range(COUNT)]
    return pages(tmp_path / "pages", texts, COUNT)


@pytest.fixture
def full(home: str, tmp_path: Path) -> str:
    """A record with one page in it."""
    assert run(["keep", "--record", home, str(pages(tmp_path / "one", [SPEECH], 1))]) == 0
    return home


Goft = Callable[..., "Told"]


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def goft(capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """Run a command on a record; in a process of its own where it gets limits."""

    def command(
        name: str,
        place: str,
        *paths: Path | str,
        before: Sequence[str] = (),
        limit: Callable[[], None] | None = None,
    ) -> Told:
        capsys.readouterr()
        arguments = [name, "--record", place, *map(str, paths)]
        if not before and not limit:
            code = run(arguments)
            return Told(code, *capsys.readouterr())
        own = [*before, sys.executable, "-m", "goft", *arguments]
        done = subprocess.run(own, capture_output=True, text=True, cwd=ROOT, preexec_fn=limit)
        return Told(done.returncode, done.stdout, done.stderr)

    return command


def refused(told: Told, why: str) -> None:
    """One line that says why."""
    (line,) = told.err.splitlines()
    assert (told.code, why in line) == (1, True), line


def unharmed(place: str, documents: int | None = None) -> None:
    record = open_record(place)
    assert pipeline_faults(record) == []
    assert documents is None or len(list(all_documents(record))) == documents
    record.close()


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 4_000, 60_000])
def test_a_file_that_may_not_grow_is_one_error(
    goft: Goft, full: str, store: str, folder: Path, room: int
) -> None:
    if store != "sqlite":
        pytest.skip("the files of a server are the server's")
    largest = max(path.stat().st_size for path in Path(full).rglob("*") if path.is_file())
    size = 100_000 if room > 4_000 else 0
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size + room, size + room))
    assert largest > size
    refused(goft("keep", full, folder, limit=limit), "there is no room left")
    unharmed(full)
    assert goft("keep", full, folder).code == 0
    unharmed(full, COUNT + 1)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of little room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_one_error(goft: Goft, small_disk: Path, folder: Path) -> None:
    place = str(small_disk / "record")
    refused(goft("keep", place, folder), "there is no room left")
    unharmed(place)
    moved = small_disk.parent / "roomy"
    shutil.copytree(place, moved)
    assert goft("keep", str(moved), folder).code == 0
    unharmed(str(moved), COUNT)


@pytest.fixture
def read_only(full: str, store: str) -> Iterator[list[str]]:
    """Make the record one that may not be written to; gives what must stand before a command."""
    if store != "sqlite":
        record = open_record(full)
        with record.store.writing() as connection:
            name = connection.scalar(text("select current_database()"))
            connection.execute(text(f"alter database {name} set default_transaction_read_only=on"))
        record.close()
        yield []
        return
    as_owner = ["setpriv", "--bounding-set=-dac_override"]
    if os.geteuid() == 0 and not shutil.which(as_owner[0]):
        pytest.skip("root may write everywhere, and there is no setpriv")
    parts = [Path(full), *Path(full).rglob("*")]
    for path in parts:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield as_owner if os.geteuid() == 0 else []
    for path in parts:
        path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.slow
def test_a_read_only_record_is_read_and_not_written(
    goft: Goft, full: str, read_only: list[str], folder: Path
) -> None:
    refused(goft("keep", full, folder, before=read_only), "may not be written to")
    told = goft("status", full, before=read_only)
    assert (told.code, '"documents": 1' in told.out) == (0, True)
    assert goft("verify", full, before=read_only).code == 0


@pytest.fixture
def indexed(goft: Goft, full: str) -> str:
    """The identifier of the record's statement, which search knows."""
    (found,) = goft("find", full, "bridge", "--format", "jsonl").out.splitlines()
    return str(json.loads(found)["id"])


@pytest.mark.slow
def test_a_read_only_record_is_searched_as_it_is(
    goft: Goft, full: str, indexed: str, read_only: list[str]
) -> None:
    found = goft("find", full, "bridge", "--format", "jsonl", before=read_only)
    assert (found.code, json.loads(found.out)["id"]) == (0, indexed)
    assert goft("compare", full, indexed, before=read_only).code == 0


@pytest.mark.slow
def test_a_read_only_record_without_an_index_is_one_error(
    goft: Goft, full: str, store: str, read_only: list[str]
) -> None:
    if store == "sqlite":
        refused(goft("find", full, "bridge", before=read_only), "run goft index where")


def test_two_writers_at_once_are_one_and_an_error(goft: Goft, full: str, folder: Path) -> None:
    record = open_record(full)
    with record.keeping():
        refused(goft("keep", full, folder), "writes to this record")
    record.close()
    unharmed(full, 1)


def test_a_newer_record_is_one_error(goft: Goft, full: str, folder: Path) -> None:
    record = open_record(full)
    with record.store.writing() as connection:
        connection.execute(text("update alembic_version set version_num = '9999'"))
    record.close()
    refused(goft("keep", full, folder), "install a newer goft")
    refused(goft("status", full), "install a newer goft")


def test_a_truncated_segment_is_named_and_not_written_over(
    goft: Goft, full: str, folder: Path
) -> None:
    record = open_record(full)
    (segment,) = record.folder.captures.iterdir()
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-10])
    assert goft("keep", full, folder).code == 0
    assert segment.read_bytes() == whole[:-10]
    assert segment.name in goft("verify", full).out
    segment.write_bytes(whole)
    record.close()
    unharmed(full, COUNT + 1)


@pytest.mark.parametrize(
    ("settings", "why"),
    [("segment_gb: 1", "no setting “segment_gb”"), ("segment_mb: x", "a number"), ("- 1", "names")],
)
def test_wrong_settings_are_one_error(
    goft: Goft, full: str, folder: Path, settings: str, why: str
) -> None:
    record = open_record(full)
    (record.folder.path / "settings.yml").write_text(settings, "utf-8")
    record.close()
    refused(goft("keep", full, folder), why)


@pytest.mark.parametrize("place", ["nowhere", "mysql://here/x", "postgresql://127.0.0.1:1/x"])
def test_no_record_is_one_error(goft: Goft, place: str) -> None:
    done = goft("status", place)
    refused(done, place.partition(":")[0])
