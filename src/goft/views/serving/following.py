"""Keeping up with a record beside those who answer: in a process of its own that gives way."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from goft.views.priority import give_way

if TYPE_CHECKING:
    from goft.record.record import Record
    from goft.record.search.watching import Watch

_LOG = logging.getLogger(__name__)
# Whoever has just begun the server wants to see a page first.
_FIRST_S = 4.0


@contextmanager
def followed(place: str, refresh_s: float) -> Iterator[None]:
    """While another process takes in what is kept; none where nobody is to look for it."""
    if not refresh_s:
        yield
        return
    process = get_context("spawn").Process(target=follow, args=(place, refresh_s), daemon=True)
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join()


def follow(place: str, refresh_s: float) -> None:
    """Take in what is kept for as long as the process that began this is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way()
    parent = parent_process()
    if not parent or wait([parent.sentinel], _FIRST_S):
        return
    # Loaded no sooner than it is needed.
    from goft.record.opening import open_record

    record = open_record(place)
    watch: Watch | None = None
    while not wait([parent.sentinel], refresh_s):
        watch = look(record, watch)


def look(record: Record, watch: Watch | None) -> Watch | None:
    """Take in what was kept, and put together anew what that changes."""
    from goft.record.search.watching import Watch
    from goft.record.timeline.outlining import keep_outlines

    try:
        watch = watch or Watch(record)
        watch.refresh()
        watch.relate()
        keep_outlines(record, watch.finder())
    except Exception:
        # A record that is being repaired, or a full disk: the next time will tell.
        _LOG.exception("%s: looking for what was kept", record.place)
    return watch
