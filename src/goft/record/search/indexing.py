"""Keeping the index up with the store."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import tantivy

from goft.errors import BusyError, StoreError
from goft.record import outbox
from goft.record.failures import failing
from goft.record.record import Record
from goft.record.search.feeding import entries_of
from goft.record.search.helping import all_entries
from goft.record.search.schema import Files

_HEAP = 200_000_000
# One thread writes, since each begins a segment of its own, of which every search looks at all.
# It keeps up with those who put statements into form, and takes no more work than two.
_THREADS = 1
_ALL = 1 << 40


def files(record: Record) -> Files:
    """Where the index of a record lies."""
    return Files(record.folder.index, record.id)


def rebuild(record: Record) -> int:
    """Make the index anew from the store; returns how many statements are in it.

    Other processes help with a large record. They load the module that was run once more, so that
    a script asks for this behind `if __name__ == "__main__"`.
    """
    with alone(record):
        return _rebuild(record, helped=True)


def catch_up(record: Record) -> int:
    """Take in what was kept since the last time; returns how many documents that were.

    An index that is not there, or was made by other rules, is made anew.
    """
    with alone(record):
        if not files(record).are_of_use():
            _rebuild(record, helped=False)
            return 0
        return sum(_batches(record))


def ready(record: Record) -> tantivy.Index:
    """The index, up to date where this process may bring it there.

    While another process does, or where the folder may not be written to, it is as it is.
    """
    if not files(record).are_of_use() or outbox.pending(record, 1):
        try:
            catch_up(record)
        except BusyError:
            if not files(record).are_of_use():
                raise
        except StoreError as error:
            if not files(record).are_of_use():
                raise _without_index(record) from error
    return files(record).open()


def _without_index(record: Record) -> StoreError:
    why = "it has no index of this goft and none can be made here: run goft index where it may be"
    return StoreError(f"{record.place}: {why} written to", source=record.place)


def _rebuild(record: Record, *, helped: bool) -> int:
    place = files(record)
    known = outbox.pending(record, _ALL)
    writer = place.begin().writer(_HEAP, _THREADS)
    count = sum(_add(writer, entries) for entries in all_entries(record, helped=helped))
    _finish(writer)
    place.put()
    outbox.done(record, known)
    return count


def _batches(record: Record) -> Iterator[int]:
    """Take in one batch after the other; what is half done is done again."""
    found = outbox.pending(record)
    if not found:
        return
    writer = files(record).open().writer(_HEAP, _THREADS)
    while found:
        documents = list(dict.fromkeys(each.document for each in found))
        for document in documents:
            writer.delete_documents_by_term("document", document)
        with record.store.reading() as connection:
            _add(writer, entries_of(connection, documents))
        writer.commit()
        outbox.done(record, found)
        yield len(documents)
        found = outbox.pending(record)
    writer.wait_merging_threads()


def _add(writer: tantivy.IndexWriter, entries: Sequence[str]) -> int:
    """Hand entries over in one go: else the threads that write would be woken for each."""
    for entry in entries:
        writer.add_json(entry)
    return len(entries)


def _finish(writer: tantivy.IndexWriter) -> None:
    writer.commit()
    writer.wait_merging_threads()


@contextmanager
def alone(record: Record, name: str = "index.lock") -> Iterator[None]:
    """Be the one who writes the index, or what else a lock is for.

    Raises BusyError where somebody does already.
    """
    path = record.folder.path / name
    with failing(record.place):
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        message = f"{record.place}: another process writes to the index: wait until it is done"
        raise BusyError(message, source=record.place) from None
    finally:
        os.close(lock)
