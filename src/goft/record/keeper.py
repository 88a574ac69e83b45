"""The one who keeps: takes captures one by one and commits them in batches.

Bytes are on disk before any row speaks of them, and rows are committed before anybody is told:
what was acknowledged is never lost, and what is found unacknowledged is kept again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, insert, select, update

from goft.model import Capture, Issue, Reading
from goft.record import looking, rows, warc
from goft.record.addresses import page_address, page_id
from goft.record.batches import Batch, Keys
from goft.record.failures import failing
from goft.record.inserting import Inserter
from goft.record.looking import Known
from goft.record.record import Record
from goft.record.seals import sealed
from goft.record.segments import Appender, Segment
from goft.record.tables import (
    CaptureRow,
    DocumentRow,
    IssueRow,
    PageRow,
    SegmentRow,
    SightingRow,
)
from goft.record.times import now

Read = Callable[[Capture], Reading | Issue]
Outcome = Literal["kept", "version", "seen", "known", "forgotten", "failed"]

_BATCH_CAPTURES = 200
_BATCH_BYTES = 8_000_000
_BATCH_S = 1.0


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an input.

    Its bytes were kept, kept as a new version of a page, seen again, known already, forgotten
    and therefore left, or not to be read; `issues` tell why.
    """

    source: str
    outcome: Outcome
    document: str | None = None
    statements: int = 0
    issues: tuple[Issue, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "outcome": self.outcome,
            "document": self.document,
            "statements": self.statements,
            "issues": [issue.to_json() for issue in self.issues],
        }


class Keeper:
    """Keeps captures in a record whose `keeping` lock is held; reads them with `read`.

    What is there already is asked on the connection, of what is committed by then.
    """

    def __init__(self, record: Record, asking: Connection, read: Read, rules: str) -> None:
        self._record, self._asking, self._read, self._rules = record, asking, read, rules
        with failing(record.place):
            self._keys = Keys(asking)
            last = looking.last_segment(asking)
        size = record.folder.settings().segment_bytes
        self._appender = Appender(record.folder, last, size, lambda: self._keys.next(SegmentRow))
        self._clear()

    def _clear(self) -> None:
        self._batch = Batch()
        self._insert = Inserter(self._batch, self._keys, self._rules)
        self._packs: list[tuple[dict[str, Any], bytes]] = []
        self._outcomes: list[Kept] = []
        self._pages: dict[str, int | None] = {}
        self._known: dict[str, Known] = {}
        self._placed: dict[int, int] = {}
        self._bytes, self._since = 0, time.monotonic()

    def settled(self) -> list[Kept]:
        """What has got on disk; nothing until a batch is full or old enough."""
        old = time.monotonic() - self._since > _BATCH_S
        full = len(self._outcomes) >= _BATCH_CAPTURES or self._bytes >= _BATCH_BYTES
        return self.commit() if old or full else []

    def fail(self, source: str, issues: tuple[Issue, ...]) -> None:
        """Put down an input that gave no capture worth keeping."""
        stale = IssueRow.capture.is_(None) & (IssueRow.source == source)
        self._batch.delete(delete(IssueRow).where(stale))
        self._insert.issues(None, issues)
        self._outcomes.append(Kept(source, "failed", issues=issues))

    def take(self, capture: Capture) -> None:
        """Keep a capture, unless it is there; only then it is read."""
        digest = capture.digest
        with failing(self._record.place):
            known = self._known.get(digest) or self._look(capture, digest)
            if known is looking.FORGOTTEN:
                self._outcomes.append(Kept(capture.source, "forgotten", digest))
            elif known:
                self._again(capture, digest, known)
            else:
                self._first(capture, digest)

    def _look(self, capture: Capture, digest: str) -> Known | None:
        """What the store has of the bytes, and by the way of their page."""
        address = page_address(capture.final or capture.address)
        known, page = looking.known(self._asking, digest, address)
        if address:
            self._pages.setdefault(address, page)
        return known

    def _again(self, capture: Capture, digest: str, known: Known) -> None:
        """The bytes are there: being seen elsewhere, or at another known time, is all the news."""
        self._known[digest] = known
        page, _ = self._page(capture.final or capture.address)
        news = known.is_news(page, capture.captured)
        if news:
            if page is not None and known.is_of_no_page:
                self._placed[known.key] = page
                self._batch.index([digest])
            kept = now()
            data = warc.pack_sighting(capture, kept, known.target, known.date)
            self._sighting(capture, known, page, kept, data)
        self._outcomes.append(Kept(capture.source, "seen" if news else "known", digest))

    def _first(self, capture: Capture, digest: str) -> None:
        reading = self._read(capture)
        if isinstance(reading, Reading) and any(issue.fatal for issue in reading.issues):
            self.fail(capture.source, reading.issues)
            return
        key, kept = self._keys.next(CaptureRow), now()
        known = Known(key, warc.target_of(capture), capture.captured or kept, set())
        self._batch.add(CaptureRow, {"key": key, "digest": digest, "size": len(capture.body)})
        address = capture.address if isinstance(reading, Issue) else reading.document.address
        page, changed = self._page(capture.final or address)
        self._sighting(capture, known, page, kept, warc.pack(capture, kept), whole=True)
        self._known[digest] = known
        self._outcomes.append(self._put(capture, digest, key, page, changed, reading))

    def _put(
        self,
        capture: Capture,
        digest: str,
        key: int,
        page: int | None,
        changed: bool,
        reading: Reading | Issue,
    ) -> Kept:
        """Where goft itself failed the bytes are kept all the same: a rebuild reads them."""
        if isinstance(reading, Issue):
            self._insert.issues(key, (reading,))
            return Kept(capture.source, "failed", digest, issues=(reading,))
        self._insert.reading(key, page, reading)
        self._insert.issues(key, reading.issues)
        outcome: Outcome = "version" if changed else "kept"
        return Kept(capture.source, outcome, digest, len(reading.statements), reading.issues)

    def _page(self, address: str | None) -> tuple[int | None, bool]:
        """The key of the page at an address, and whether something was kept of it before."""
        address = page_address(address)
        if address is None:
            return None, False
        if address not in self._pages:
            self._pages[address] = looking.page_key(self._asking, address)
        key = self._pages[address]
        if key is not None:
            return key, True
        key = self._pages[address] = self._keys.next(PageRow)
        self._batch.add(PageRow, {"key": key, "id": page_id(address), "address": address})
        return key, False

    def _sighting(
        self,
        capture: Capture,
        known: Known,
        page: int | None,
        kept: str,
        data: bytes,
        *,
        whole: bool = False,
    ) -> None:
        known.seen.add((page, capture.captured))
        row = rows.sighting_row(capture) | {"key": self._keys.next(SightingRow)}
        row |= {"capture": known.key, "page": page, "kept": kept, "whole": whole}
        self._packs.append((row, data))
        self._bytes += len(capture.body)

    def commit(self) -> list[Kept]:
        """Put all on disk, and tell what became of every input since the last time."""
        if self._packs:
            self._append()
        with self._record.store.writing() as connection:
            if self._packs:
                put_segment(connection, self._appender.segment)
            self._batch.write(connection)
            if self._placed:
                put_pages(connection, self._placed)
        outcomes = self._outcomes
        self._clear()
        return outcomes

    def _append(self) -> None:
        with failing(self._record.place):
            places = self._appender.append([data for _, data in self._packs])
        segment = self._appender.segment.key
        for (row, _), place in zip(self._packs, places, strict=True):
            at = {"segment": segment, "start": place.start, "length": place.length}
            self._batch.add(SightingRow, {**row, **at, "sha256": place.sha256})


def put_segment(connection: Connection, segment: Segment, *, retired: bool = False) -> None:
    """Write down how much of a segment is acknowledged, or that it is no longer used."""
    row = {"key": segment.key, "name": segment.name, "length": segment.length, "retired": retired}
    changed = update(SegmentRow).where(SegmentRow.key == segment.key).values(**sealed(row))
    if connection.execute(changed).rowcount == 0:
        connection.execute(insert(SegmentRow), [sealed(row)])


def put_pages(connection: Connection, placed: dict[int, int]) -> None:
    """Let documents that were of no page, by key, be of those where they were seen since."""
    asked = select(DocumentRow.__table__).where(DocumentRow.key.in_(placed))
    for row in connection.execute(asked.where(DocumentRow.page.is_(None))).mappings().all():
        values = {name: value for name, value in row.items() if name != "seal"}
        changed = sealed({**values, "page": placed[row["key"]]})
        connection.execute(update(DocumentRow).where(DocumentRow.key == row["key"]).values(changed))
