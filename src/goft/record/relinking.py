"""Linking kept statements anew, when the registry changed, without reading their pages again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, select

from goft.model import Reading
from goft.record import rows
from goft.record.batches import Batch, Keys
from goft.record.inserting import Inserter
from goft.record.rebuilding import Rebuilt
from goft.record.record import Record
from goft.record.rereading import Before, Rereader, before
from goft.record.tables import CaptureRow, DocumentRow, PageRow

Link = Callable[[Reading], Reading]
_BATCH = 100
_NEXT = (
    select(CaptureRow.key, CaptureRow.digest, DocumentRow.rules, PageRow.address)
    .join(DocumentRow, DocumentRow.key == CaptureRow.key)
    .outerjoin(PageRow, PageRow.key == DocumentRow.page)
    .order_by(CaptureRow.key)
    .limit(_BATCH)
)


def relink(record: Record, link: Link, rules: Callable[[str], str]) -> Iterator[Rebuilt]:
    """Link every document's standing reading anew; tell of each that changed when it is on disk.

    `rules` gives the version of rules by which a document counts as read from now on.
    """
    with record.keeping():
        with record.store.reading() as connection:
            keys = Keys(connection)
        after = 0
        while found := _next(record, after):
            yield from _relinked(record, found, link, rules, keys)
            after = found[-1].key


def _next(record: Record, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    with record.store.reading() as connection:
        return connection.execute(_NEXT.where(CaptureRow.key > after)).all()


def _relinked(
    record: Record,
    found: Sequence[Row[*tuple[Any, ...]]],
    link: Link,
    rules: Callable[[str], str],
    keys: Keys,
) -> list[Rebuilt]:
    """Link some documents anew and write all of it at once."""
    batch, changed = Batch(), []
    with record.store.reading() as connection:
        for row in found:
            was = before(connection, row.key)
            assert was is not None
            reading = link(_reading(row, was))
            _, differences = Rereader(Inserter(batch, keys, rules(row.rules)), was, reading).put()
            if differences:
                source = str(was.document["source"])
                changed.append(Rebuilt(row.digest, source, (), differences))
    with record.store.writing() as connection:
        batch.write(connection)
    return changed


def _reading(row: Row[*tuple[Any, ...]], was: Before) -> Reading:
    """A document as it was read, with the statements that stand."""
    text = was.letters[was.text["key"]]
    document = rows.document_of(row.digest, was.document, text, was.text["blocks"])
    standing = [each for each in was.statements if each["withdrawn"] is None]
    return Reading(
        replace(document, address=row.address),
        tuple(map(rows.statement_of, sorted(standing, key=lambda each: each["place"]))),
        occasions=tuple(
            map(rows.occasion_of, sorted(was.occasions, key=lambda each: each["place"]))
        ),
    )
