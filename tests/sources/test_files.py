"""Captures of files come in a fixed order, and what cannot be had is told in its place."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from goft.model import Capture, Issue, Stated
from goft.sources.files import captures


def read(*paths: str | Path, stdin: bytes = b"") -> list[Capture | Issue]:
    return list(captures(map(str, paths), io.BytesIO(stdin), Stated()))


def test_bytes_are_given_untouched(tmp_path: Path) -> None:
    body = b"\xef\xbb\xbfa\r\n\0\xff"
    (tmp_path / "a").write_bytes(body)
    (capture,) = read(tmp_path / "a")
    assert isinstance(capture, Capture)
    assert capture.body == body
    assert capture.source == str(tmp_path / "a")


def test_what_the_caller_states_is_carried(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    day = date(2016, 10, 24)
    stated = Stated(language="fa", published=day, address="https://x")
    (capture,) = captures([str(tmp_path / "a")], io.BytesIO(), stated)
    assert isinstance(capture, Capture)
    assert (capture.language, capture.published, capture.address) == ("fa", day, "https://x")


def test_paths_keep_their_order_and_folders_are_sorted(tmp_path: Path) -> None:
    for name in ("z/2", "z/10", "z/y/1", "a"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [capture.source for capture in read(tmp_path / "z", tmp_path / "a")]
    assert found == [str(tmp_path / name) for name in ("z/10", "z/2", "z/y/1", "a")]


def test_hidden_files_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/config", ".DS_Store", "a"):
        (tmp_path / name).write_bytes(b"x")
    assert [capture.source for capture in read(tmp_path)] == [str(tmp_path / "a")]


def test_a_file_in_a_hidden_folder_is_read_when_named(tmp_path: Path) -> None:
    (tmp_path / ".pages").mkdir()
    (tmp_path / ".pages" / "a").write_bytes(b"x")
    assert isinstance(read(tmp_path / ".pages")[0], Capture)


def test_standard_input_is_a_capture() -> None:
    (capture,) = read("-", stdin=b"page")
    assert isinstance(capture, Capture)
    assert (capture.body, capture.source) == (b"page", "-")


@pytest.mark.parametrize(
    ("name", "code"),
    [("none", "source.missing"), ("empty", "source.no-files"), ("a\0b", "source.unreadable")],
)
def test_what_cannot_be_had_is_a_fatal_issue_with_the_name(
    name: str, code: str, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    (issue,) = read(tmp_path / name)
    assert isinstance(issue, Issue)
    assert (issue.code, issue.source, issue.fatal) == (code, str(tmp_path / name), True)
