"""Making the vectors of statements that have none, which takes long and may be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import func, select

from goft.record.meaning import embedding
from goft.record.meaning.embedding import Embedder
from goft.record.meaning.passages import Passage, passages, there
from goft.record.meaning.vectors import Vectors, marks, path_of
from goft.record.record import Record
from goft.record.search.indexing import alone
from goft.record.tables import StatementRow

LOCK = "meaning.lock"
# About a second's work, of which nothing is lost but what is not in the file yet.
_TOGETHER = 16
_MOST = 127
Tell = Callable[[int, int], None]


class Filled(NamedTuple):
    """How many statements have a vector now, and for how many it was made."""

    statements: int
    made: int


def fill(record: Record, tell: Tell, *, anew: bool = False) -> Filled:
    """Make what vectors are lacking and wipe those of statements that stand no more.

    `tell` is told how many statements are done, and of how many. Vectors of another model are
    made anew. MeaningError without the libraries, BusyError where another process makes some.
    """
    model = embedding.embedder()
    with alone(record, LOCK):
        vectors = Vectors(record, model.name, model.width)
        if anew or not vectors.are_of_use():
            vectors.begin()
        return _Filling(record, model, vectors).fill(tell)


def lacking(record: Record) -> int | None:
    """How many statements have no vector; None where nobody asks for any."""
    if not embedding.is_installed() and not path_of(record).exists():
        return None
    known = {mark.key for _, mark in marks(record)}
    asked = select(StatementRow.key).where(StatementRow.withdrawn.is_(None))
    with record.store.reading() as connection:
        return len(set(connection.scalars(asked)) - known)


class _Filling:
    def __init__(self, record: Record, model: Embedder, vectors: Vectors) -> None:
        self._record, self._model, self._vectors = record, model, vectors
        taken = list(marks(record))
        self._known = {mark.key: (place, mark.digest) for place, mark in taken}
        used = {place for place, _ in taken}
        self._free = (place for place in count() if place not in used)
        self._made = 0

    def fill(self, tell: Tell) -> Filled:
        stale = {key: place for key, (place, _) in self._known.items()}
        done, total = 0, self._total()
        tell(done, total)
        for found in passages(self._record):
            for each in found:
                stale.pop(each.mark.key, None)
            wanted = [each for each in found if self._is_new(each)]
            done += len(found) - len(wanted)
            for some in _chunks(wanted):
                self._make(some)
                done += len(some)
                tell(done, max(done, total))
        with self._vectors.writing() as file:
            self._vectors.wipe(file, stale.values())
        return Filled(done, self._made)

    def _total(self) -> int:
        asked = select(func.count()).where(StatementRow.withdrawn.is_(None))
        with self._record.store.reading() as connection:
            return connection.scalar(asked) or 0

    def _is_new(self, passage: Passage) -> bool:
        known = self._known.get(passage.mark.key)
        return known is None or known[1] != passage.mark.digest

    def _make(self, some: Sequence[Passage]) -> None:
        """Put vectors in the file, but for what was forgotten meanwhile."""
        made = rounded(self._model.passages([each.text for each in some]))
        with self._vectors.writing() as file:
            with self._record.store.reading() as connection:
                left = there(connection, [each.mark.document for each in some])
            for each, vector in zip(some, made, strict=True):
                if each.mark.document in left:
                    known = self._known.get(each.mark.key)
                    place = known[0] if known else next(self._free)
                    self._vectors.put(file, place, each.mark, vector)
                    self._made += 1


def rounded(vectors: Any) -> Iterator[bytes]:
    """Vectors in numbers of a byte each, and their length in such numbers."""
    import numpy as np

    for vector in np.asarray(vectors, np.float32):
        whole = np.rint(vector * (_MOST / (np.abs(vector).max() or 1.0))).astype(np.int8)
        length = np.linalg.norm(whole.astype(np.float32))
        yield whole.tobytes() + np.float32(length).tobytes()


def _chunks(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    for first in range(0, len(passages), _TOGETHER):
        yield passages[first : first + _TOGETHER]
