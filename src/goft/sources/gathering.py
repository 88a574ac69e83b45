"""Captures to keep: pages in files, and pages in the archives among the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from goft.model import Capture, Issue, Stated
from goft.sources.archives import Archive, is_archive
from goft.sources.files import STDIN, captures

_HEAD = 512


def gather(files: Iterable[str], stdin: BinaryIO, stated: Stated) -> Iterator[Capture | Issue]:
    """Give the captures of every file in order, and a fatal issue where there is none."""
    for source in files:
        if source != STDIN and is_archive(_head(source)):
            yield from _archive(source, stated)
        else:
            yield from _single(source, stdin, stated)


def _head(source: str) -> bytes:
    try:
        with Path(source).open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        # The stage that reads the file says what is wrong with it.
        return b""


def _archive(source: str, stated: Stated) -> Iterator[Capture | Issue]:
    return _unpack(lambda: Path(source).open("rb"), source, stated)


def _unpack(
    open_: Callable[[], BinaryIO], source: str, stated: Stated
) -> Iterator[Capture | Issue]:
    return Archive(open_, source, stated.encoding, stated.language).captures()


def _single(source: str, stdin: BinaryIO, stated: Stated) -> Iterator[Capture | Issue]:
    for item in captures([source], stdin, stated):
        if isinstance(item, Capture) and source == STDIN and is_archive(item.body[:_HEAD]):
            yield from _unpack(partial(BytesIO, item.body), source, stated)
        else:
            yield item
