"""Pages from files, directories and standard input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from goft.model import Capture, Issue, Stated

STDIN = "-"


def captures(paths: Iterable[str], stdin: BinaryIO, stated: Stated) -> Iterator[Capture | Issue]:
    """Give a capture for every file in the order of `paths`, or a fatal issue where there is none.

    A directory is read recursively in sorted order without hidden files; "-" is standard input.
    """
    for path in paths:
        for source in files(path):
            body = _body(source, stdin)
            if isinstance(body, Issue):
                yield body
            else:
                yield Capture(body, source, **asdict(stated))


def files(path: str) -> list[str]:
    """The files a path stands for; one that is no directory, or holds nothing, is itself."""
    if path == STDIN or not Path(path).is_dir():
        return [path]
    found = (file for file in Path(path).rglob("*") if _wanted(file.relative_to(path).parts))
    return [str(file) for file in sorted(file for file in found if file.is_file())] or [path]


def _wanted(parts: tuple[str, ...]) -> bool:
    return not any(part.startswith(".") for part in parts)


def _body(source: str, stdin: BinaryIO) -> bytes | Issue:
    if source == STDIN:
        return stdin.read()
    try:
        return Path(source).read_bytes()
    except IsADirectoryError:
        return _issue("source.no-files", "the directory holds no files: name one that does", source)
    except FileNotFoundError:
        return _issue("source.missing", "there is no such file: check the path", source)
    except PermissionError:
        return _issue("source.forbidden", "the file may not be read: change its rights", source)
    except (OSError, ValueError) as error:
        return _issue("source.unreadable", f"the file cannot be read: {error}", source)


def _issue(code: str, message: str, source: str) -> Issue:
    return Issue(code, message, source, fatal=True)
