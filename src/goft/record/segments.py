"""The files that captures are appended to, and read from by place."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from goft.errors import DamageError
from goft.record.folder import Folder, sync

_SUFFIX = ".warc.gz"
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Segment:
    """A file by name, of which the first `length` bytes are acknowledged."""

    key: int
    name: str
    length: int


@dataclass(frozen=True, slots=True)
class Place:
    """A record's bytes in a segment, and the SHA-256 they must have."""

    segment: str
    start: int
    length: int
    sha256: bytes

    def __str__(self) -> str:
        return f"captures/{self.segment} at byte {self.start}"


def read(folder: Folder, place: Place) -> bytes:
    """The bytes of a record, which are what was written; raises DamageError where not."""
    try:
        with (folder.captures / place.segment).open("rb") as file:
            file.seek(place.start)
            data = file.read(place.length)
    except FileNotFoundError:
        raise DamageError(f"captures/{place.segment} is missing", source=place.segment) from None
    if len(data) < place.length:
        raise DamageError(f"{place}: the file ends too early", source=place.segment)
    if sha256(data).digest() != place.sha256:
        raise DamageError(f"{place}: the bytes were changed", source=place.segment)
    return data


class Appender:
    """Appends to the last segment and begins new ones; `segment` is where it stands."""

    def __init__(
        self, folder: Folder, last: Segment | None, size: int, number: Callable[[], int]
    ) -> None:
        self._folder = folder
        self._size = size
        self._number = number
        self.segment = last if last and self._is_as_left(last) else self._begin()

    def append(self, records: Sequence[bytes]) -> list[Place]:
        """Put the records on disk; they are there for good when this returns.

        All go into one segment. What fails half-way leaves no trace.
        """
        if self.segment.length >= self._size:
            self.segment = self._begin()
        start = self.segment.length
        self._write(b"".join(records))
        places = []
        for data in records:
            places.append(Place(self.segment.name, start, len(data), sha256(data).digest()))
            start += len(data)
        self.segment = replace(self.segment, length=start)
        return places

    def _is_as_left(self, segment: Segment) -> bool:
        """Whether nothing was added to the file, nor lost from it, since the last commit."""
        path = self._folder.captures / segment.name
        return path.exists() and path.stat().st_size == segment.length

    def _begin(self) -> Segment:
        return begin(self._folder, self._number)

    def _write(self, data: bytes) -> None:
        path = self._folder.captures / self.segment.name
        new = not path.exists()
        try:
            with path.open("ab") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            cut(path, self.segment.length)
            raise
        if new:
            sync(self._folder.captures)


def begin(folder: Folder, number: Callable[[], int]) -> Segment:
    """A new segment under a name that no file has, not even one nobody has acknowledged."""
    while True:
        key = number()
        name = f"{key:06d}{_SUFFIX}"
        if not (folder.captures / name).exists():
            return Segment(key, name, 0)


def copy(folder: Folder, source: str, target: str, ranges: Iterable[tuple[int, int]]) -> None:
    """Write a new segment of byte ranges (start, length) of another; it is on disk then."""
    with (folder.captures / source).open("rb") as old, (folder.captures / target).open("wb") as new:
        for start, length in ranges:
            old.seek(start)
            new.write(old.read(length))
        new.flush()
        os.fsync(new.fileno())
    sync(folder.captures)


def cut(path: Path, length: int) -> None:
    """Take away what follows the first `length` bytes; the file too, when nothing is left."""
    if not length:
        path.unlink(missing_ok=True)
    elif path.exists() and path.stat().st_size > length:
        os.truncate(path, length)


def names(folder: Folder) -> list[str]:
    """The segment files that are there, in order."""
    return sorted(path.name for path in folder.captures.glob(f"*{_SUFFIX}"))


def rest(folder: Folder, segment: str, start: int) -> Iterator[tuple[Place, bytes]]:
    """The whole records behind a byte, each as it stands in the file."""
    with (folder.captures / segment).open("rb") as file:
        file.seek(start)
        data = memoryview(file.read())
    first, end = 0, _end(data, 0)
    while end is not None:
        record = bytes(data[first:end])
        yield Place(segment, start + first, len(record), sha256(record).digest()), record
        first, end = end, _end(data, end)


def _end(data: memoryview, start: int) -> int | None:
    """Where the gzip member that starts here ends; None when it is not whole."""
    reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while not reader.eof:
        block = data[start : start + _BLOCK]
        try:
            reader.decompress(block)
        except zlib.error:
            return None
        if not block:
            return None
        start += len(block)
    return start - len(reader.unused_data)
