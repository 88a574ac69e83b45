"""Connections to what lies beside the store, left open for who reads next."""

from __future__ import annotations

import os
import sqlite3
from collections import deque
from pathlib import Path

_MAPPED = 1 << 30


class Idle:
    """Connections that nobody uses now; each new one would map its file into memory anew."""

    def __init__(self) -> None:
        self._left: deque[tuple[int, sqlite3.Connection]] = deque()

    def take(self, path: Path) -> sqlite3.Connection:
        """A connection to the file that is there; those to one that was removed are closed."""
        while self._left:
            file, store = self._left.pop()
            if file == _file(path):
                return store
            store.close()
        return opened(path)

    def leave(self, path: Path, store: sqlite3.Connection) -> None:
        """Leave a connection to who comes next."""
        self._left.append((_file(path), store))

    def close(self) -> None:
        """Close all that nobody uses."""
        while self._left:
            self._left.pop()[1].close()


def opened(path: Path) -> sqlite3.Connection:
    """A connection that reads a file as it lies in memory; one thread at a time may use it.

    In a folder that may not be written to the file is read as it is; where there is none, what is
    put into it stays in memory.
    """
    store = sqlite3.connect(_address(path), uri=True, check_same_thread=False)
    store.execute(f"pragma mmap_size = {_MAPPED}")
    return store


def _address(path: Path) -> str:
    if os.access(path.parent, os.W_OK):
        return path.absolute().as_uri()
    return f"{path.absolute().as_uri()}?immutable=1" if path.exists() else "file::memory:"


def _file(path: Path) -> int:
    """The number of a file; of none where there is none."""
    return path.stat().st_ino if path.exists() else 0
