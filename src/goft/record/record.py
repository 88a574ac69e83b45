"""A record: its store and its folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from goft.record.folder import Folder
from goft.record.idle import Idle
from goft.record.store import Store


@dataclass(frozen=True, slots=True)
class Record:
    """Kept captures and all that was read from them; `id` stays when the record is copied."""

    store: Store
    folder: Folder
    id: str
    idle: Idle = field(default_factory=Idle, repr=False, compare=False)

    @property
    def place(self) -> str:
        """How the record is named in messages."""
        return self.store.place

    @contextmanager
    def keeping(self) -> Iterator[None]:
        """Be the one who writes captures; raises BusyError where somebody does already."""
        with self.folder.locked(), self.store.alone():
            yield

    def close(self) -> None:
        """Let go of the store and of what lies beside it."""
        self.idle.close()
        self.store.close()
