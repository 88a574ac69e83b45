"""The folder of a record: its captures, its index, its settings and its lock."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from goft.errors import BusyError, RecordError
from goft.record.failures import failing

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What `settings.yml` may say: `segment_mb` is the size at which a new segment begins."""

    segment_mb: int = 128

    @property
    def segment_bytes(self) -> int:
        return self.segment_mb * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the parts of a record lie."""

    path: Path

    @property
    def store(self) -> Path:
        return self.path / "record.db"

    @property
    def captures(self) -> Path:
        return self.path / "captures"

    @property
    def index(self) -> Path:
        return self.path / "index"

    def make(self) -> None:
        """Make the folder with what belongs in it from the start."""
        with failing(str(self.path)):
            self.captures.mkdir(parents=True, exist_ok=True)
            sync(self.path)

    def is_writable(self) -> bool:
        return os.access(self.path, os.W_OK)

    def settings(self) -> Settings:
        """What `settings.yml` says; unknown keys are errors."""
        file = self.path / "settings.yml"
        if not file.exists():
            return Settings()
        return _settings(file, yaml.safe_load(file.read_text("utf-8")) or {})

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the one process that writes captures here; raise BusyError where there is one."""
        with failing(str(self.path)):
            file = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        try:
            with failing(str(self.path)):
                _lock(file, self.path)
            yield
        finally:
            os.close(file)


def _settings(file: Path, stated: Any) -> Settings:
    if not isinstance(stated, dict):
        raise RecordError(f"{file}: settings are names with values", file=str(file))
    for key, value in stated.items():
        if key not in Settings.__slots__:
            known = ", ".join(Settings.__slots__)
            raise RecordError(f"{file}: no setting “{key}”; there are: {known}", key=str(key))
        if not isinstance(value, int) or value < 1:
            raise RecordError(f"{file}: {key} is a number above zero", file=str(file), key=key)
    return Settings(**stated)


def _lock(file: int, path: Path) -> None:
    """Take the lock and write who holds it; the system frees it however the process ends."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(file, 20, 0).decode(errors="replace").strip()
        message = f"{path}: process {holder} writes to this record: wait until it is done"
        raise BusyError(message, source=str(path)) from None
    os.ftruncate(file, 0)
    os.pwrite(file, str(os.getpid()).encode(), 0)


def sync(folder: Path) -> None:
    """Make names of files in the folder survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
