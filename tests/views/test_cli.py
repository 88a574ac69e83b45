"""The command line as a user meets it: output, exit codes and one-line errors."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from goft.model import Issue, Reading
from goft.views import cli, reading
from goft.views.cli import COMMANDS, run

PAGE = "The minister said that the bridge opens in May.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_pages_become_json_lines_when_piped(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(page)]) == 0
    (line,) = lines(capsys)
    assert Reading.from_json(line).document.text == PAGE


@pytest.mark.parametrize("text", [PAGE, "Rain fell.\n"])
def test_the_line_is_that_of_the_reading(
    page: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    page.write_text(text, "utf-8")
    run(["read", str(page)])
    line = capsys.readouterr().out
    read = Reading.from_json(json.loads(line)).to_json()
    assert line == json.dumps(read, ensure_ascii=False) + "\n"


def test_a_directory_is_read_recursively_in_sorted_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.txt", ".hidden/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE, "utf-8")
    assert run(["read", str(tmp_path)]) == 0
    sources = [Reading.from_json(line).document.source for line in lines(capsys)]
    assert sources == [str(tmp_path / n) for n in ("a.txt", "b/1.txt", "b/2.txt", "c.txt")]


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO(PAGE.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run(["read", "-"]) == 0
    (line,) = lines(capsys)
    assert Reading.from_json(line).document.source == "-"


def test_one_missing_file_does_not_stop_the_others(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", str(tmp_path / "none.txt"), str(page)]) == 3
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    assert captured.err.splitlines() == [
        f"goft: {tmp_path / 'none.txt'}: there is no such file: check the path"
    ]


@pytest.mark.parametrize("name", ["none.txt", "empty", "empty.txt"])
def test_when_every_input_fails_the_code_is_one(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").touch()
    assert run(["read", str(tmp_path / name)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert str(tmp_path / name) in captured.err
    assert len(captured.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--format", "xml", "-"],
        ["read", "--published", "yesterday", "-"],
        ["read", "--lang", "xx", "-"],
        ["read", "--encoding", "utf-99", "-"],
        ["evaluate", "nothing.jsonl"],
        ["sing"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_with_the_way_to_help(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("goft: ")
    assert "--help" in line


def test_what_was_printed_before_an_interruption_is_complete(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = reading.read_files

    def stopped(*paths: object, **options: object) -> Iterator[Reading | Issue]:
        yield from whole(*paths, **options)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(reading, "read_files", stopped)
    assert run(["read", str(page)]) == 130
    captured = capsys.readouterr()
    assert json.loads(captured.out)
    assert len(captured.err.splitlines()) == 1


def test_a_fault_in_one_page_does_not_stop_the_others(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from goft import pipeline

    whole = pipeline.read_capture
    bad = tmp_path / "bad.txt"
    bad.write_text(PAGE, "utf-8")

    def faulty(capture: object) -> Reading:
        if capture.source == str(bad):  # type: ignore[attr-defined]
            raise ZeroDivisionError("by nothing")
        return whole(capture)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_capture", faulty)
    assert run(["read", str(bad), str(page)]) == 3
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    assert "reading failed (ZeroDivisionError: by nothing)" in captured.err


def test_nobody_is_told_when_the_reader_of_the_output_leaves(page: Path) -> None:
    command = [sys.executable, "-c", "from goft.views.cli import main; main()"]
    process = subprocess.Popen(
        [*command, "read", *[str(page)] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_csv_has_a_header_and_a_row(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "--format", "csv", str(page)]) == 0
    assert capsys.readouterr().out.startswith("source,language,")


def test_listing_without_a_terminal_has_no_colours(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", "--format", "listing", str(page)]) == 0
    out = capsys.readouterr().out
    assert str(page) in out
    assert "\033[" not in out


def test_lone_surrogates_are_escaped_in_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin = SimpleNamespace(
        buffer=io.BytesIO("a\ud800b said that c.".encode("utf-8", "surrogatepass"))
    )
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run(["read", "-", "--encoding", "utf-8"]) in {0, 1}
    for line in capsys.readouterr().out.splitlines():
        line.encode("utf-8")
        json.loads(line)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out and line in out for name, (_, line) in COMMANDS.items())


def test_without_a_command_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "Commands:\n  read" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_own_help_begins_with_what_the_list_says(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    assert COMMANDS[name][1].rstrip(".") in capsys.readouterr().out


def test_help_does_not_load_the_stages() -> None:
    code = (
        "import sys; from goft.views.cli import run; run(['--help']);"
        "sys.exit(any(m.startswith(('goft.pipeline', 'yaml', 'goft.text')) for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_languages_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["languages"]) == 0
    listed = capsys.readouterr().out
    assert run(["languages", "list"]) == 0
    assert capsys.readouterr().out == listed
    assert "fa  rtl  " in listed


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"goft, version {cli.__version__}\n"
