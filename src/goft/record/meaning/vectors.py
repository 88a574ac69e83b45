"""The vectors of a record in one file beside it, of which many read while one writes.

Behind a head that tells what they are made with stands a row of bytes for each statement: its key,
that of its document, a digest of the text that the vector was made of, the vector in whole numbers
and its length. A row of zeros is free. Whoever writes holds the file's lock only while rows are
put in, so that what is forgotten can be wiped at once.
"""

from __future__ import annotations

import fcntl
import json
import os
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from goft.record.failures import failing
from goft.record.record import Record

_FILE = "meaning.vectors"
_HEAD = 512
# Raised when the text that vectors are made of is put together in another way.
_FORM = 1
_MARK = struct.Struct("<qqQ")
_LENGTH = 4
_MODEL, _WIDTH = "model", "width"


class Mark(NamedTuple):
    """What a row tells of its vector: the statement, its document, and which text it was."""

    key: int
    document: int
    digest: int


def path_of(record: Record) -> Path:
    """Where the vectors of a record lie."""
    return record.folder.path / _FILE


def state(record: Record) -> tuple[int, ...]:
    """Changes when vectors are added or all are made anew."""
    try:
        found = path_of(record).stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size


def digest_of(text: str) -> int:
    """By which it is told that a text has changed."""
    made = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(made, "little")


class Vectors:
    """The file of a record, for vectors of one model."""

    def __init__(self, record: Record, model: str, width: int) -> None:
        self.path = path_of(record)
        self._width, self._size = width, _row_size(width)
        self._place = record.place
        self._head = {"form": _FORM, "record": record.id, _MODEL: model, _WIDTH: width}

    def are_of_use(self) -> bool:
        """Whether the file is there, of this record and of this model."""
        return _head(self.path) == self._head

    def begin(self) -> None:
        """Put an empty file in the place of what is there; those who read that go on."""
        new = self.path.with_name(self.path.name + ".new")
        with failing(self._place):
            new.write_bytes(json.dumps(self._head).encode().ljust(_HEAD))
            new.replace(self.path)

    def rows(self) -> Any:
        """All rows as they lie on disk, free ones too, as a structured array of numpy."""
        import numpy as np

        whole = [("key", "<i8"), ("document", "<i8"), ("digest", "<u8")]
        kind = np.dtype([*whole, ("vector", "i1", (self._width,)), ("length", "<f4")])
        count = (self.path.stat().st_size - _HEAD) // kind.itemsize
        if not count:
            return np.empty(0, kind)
        return np.memmap(self.path, kind, "r", _HEAD, (count,))

    @contextmanager
    def writing(self) -> Iterator[int]:
        """The file, to be written by nobody else meanwhile."""
        with failing(self._place):
            file = os.open(self.path, os.O_RDWR)
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield file
                os.fsync(file)
            finally:
                os.close(file)

    def put(self, file: int, place: int, mark: Mark, vector: bytes) -> None:
        """Write a row of the file that is being written."""
        os.pwrite(file, _MARK.pack(*mark) + vector, _HEAD + place * self._size)

    def wipe(self, file: int, places: Iterable[int]) -> None:
        """Free rows of the file that is being written, and leave nothing in them."""
        for place in places:
            os.pwrite(file, bytes(self._size), _HEAD + place * self._size)


def marks(record: Record) -> Iterator[tuple[int, Mark]]:
    """The place and mark of each row that is taken; none where there is no file."""
    path = path_of(record)
    head = _head(path)
    if head is None:
        return
    size = _row_size(head[_WIDTH])
    with failing(record.place), path.open("rb") as file:
        file.seek(_HEAD)
        place = 0
        while len(row := file.read(size)) == size:
            mark = Mark(*_MARK.unpack_from(row))
            if mark.key:
                yield place, mark
            place += 1


def forget(record: Record, document: int) -> None:
    """Wipe what was made of a document, which is not in the store any more."""
    head = _head(path_of(record))
    if head is None:
        return
    vectors = Vectors(record, head[_MODEL], head[_WIDTH])
    with vectors.writing() as file:
        rows = list(marks(record))
        vectors.wipe(file, [place for place, mark in rows if mark.document == document])


def _row_size(width: int) -> int:
    return _MARK.size + width + _LENGTH


def _head(path: Path) -> dict[str, Any] | None:
    """What the file says of itself; None where there is none, or none that can be read."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_HEAD))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and _WIDTH in found else None
