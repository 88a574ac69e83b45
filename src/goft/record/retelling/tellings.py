"""Who else in a record tells what a statement tells, and who told it first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from goft.record.asking import statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.record import Record
from goft.record.retelling.alignment import Piece, align
from goft.record.retelling.bands import Bands
from goft.record.retelling.relating import Retelling, relate
from goft.record.retelling.wording import Wording, wording
from goft.record.search.hits import Hit, load, read_words
from goft.record.tables import ReviewRow, StatementRow

_REVIEWED = (
    select(StatementRow.key)
    .join(ReviewRow, ReviewRow.document == StatementRow.document)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that retells another, with the two side by side; `day` is EDTF or unknown."""

    hit: Hit
    retelling: Retelling
    pieces: tuple[Piece, ...]

    @property
    def day(self) -> str | None:
        return day_of(self.hit)

    def to_json(self) -> dict[str, Any]:
        pieces = [piece._asdict() for piece in self.pieces]
        return self.hit.to_json() | self.retelling.to_json() | {"day": self.day, "pieces": pieces}


@dataclass(frozen=True, slots=True)
class Compared:
    """A statement and its retellings, by day; those without a day come last.

    `waiting` counts the documents that nothing was compared with so far.
    """

    hit: Hit
    tellings: tuple[Telling, ...]
    waiting: int = 0

    @property
    def first(self) -> Hit | None:
        """The earliest, None where a day is unknown or two share it."""
        hits = [self.hit, *(telling.hit for telling in self.tellings)]
        days = sorted((day_of(hit) or "", hit.kept.key) for hit in hits)
        if not days[0][0] or (len(days) > 1 and days[0][0] == days[1][0]):
            return None
        return next(hit for hit in hits if hit.kept.key == days[0][1])


def day_of(hit: Hit) -> str | None:
    """The day on which a page came out, EDTF."""
    return hit.document.published.date if hit.document.published else None


def compare(
    record: Record, identifier: str, *, fresh: bool = True, most: int | None = None
) -> Compared | None:
    """The retellings of a statement in a record; None where there is no such statement.

    What was kept since the last comparing is looked at only where it has to be `fresh`. With
    `most` it is compared with no more statements than that, those that share most with it.
    """
    found = statement(record, identifier)
    return compare_kept(record, *found, fresh=fresh, most=most) if found else None


def compare_kept(
    record: Record,
    kept: KeptStatement,
    document: KeptDocument,
    *,
    fresh: bool = True,
    most: int | None = None,
) -> Compared:
    """The retellings of a statement of a document, as above."""
    language = document.document.language
    bands = Bands(record, fresh=fresh)
    try:
        found_near = (each.statement for each in bands.near([kept.words], language))
        near = [key for key in found_near if key != kept.key][:most]
        waiting = bands.waiting(record)
    finally:
        bands.close()
    with record.store.reading() as connection:
        told = _told(connection, wording(kept.words, language), language, near)
        hits = load(connection, [*told, kept.key])
    own = hits.pop(kept.key)
    return Compared(own, tuple(tellings(own, hits.values())), waiting)


def _told(
    connection: Connection, own: Wording, language: str | None, near: Sequence[int]
) -> list[int]:
    """Those of the statements whose words retell a wording, as far as they were read.

    Most that share something retell nothing: it costs less to look at their words alone. What
    reviewers made of statements is not known here, so that those are left in.
    """
    reviewed = frozenset(connection.scalars(_REVIEWED, {"keys": list(near)}))
    words = read_words(connection, near)
    return [
        key
        for key in near
        if key in words and (key in reviewed or relate(own, wording(words[key], language)))
    ]


def tellings(own: Hit, others: Iterable[Hit]) -> list[Telling]:
    """Those of other statements that retell one, by day."""
    words = wording(own.kept.words, own.document.language)
    found = []
    for hit in others:
        if not _may_retell(own, hit):
            continue
        other = wording(hit.kept.words, hit.document.language)
        told = relate(words, other, within=hit.kept.document == own.kept.document)
        if told:
            found.append(Telling(hit, told, tuple(align(words, other))))
    return sorted(found, key=lambda telling: (telling.day or "~", telling.hit.kept.key))


def _may_retell(own: Hit, other: Hit) -> bool:
    return (
        own.document.language == other.document.language
        and other.kept.stands
        and not _holds(own.kept, other.kept)
    )


def _holds(one: KeptStatement, other: KeptStatement) -> bool:
    """Whether one statement lies in the other: that is no retelling."""
    pair = one.statement, other.statement
    return pair[0].parent == pair[1].id or pair[1].parent == pair[0].id
