"""Who else in a record tells what a statement tells, and who told it first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from goft.calendars import bounds
from goft.record.asking import statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.record import Record
from goft.record.retelling.alignment import Piece, align
from goft.record.retelling.bands import Bands
from goft.record.retelling.denying import is_denial
from goft.record.retelling.relating import Retelling, relate, repeated
from goft.record.retelling.wording import wording
from goft.record.search.hits import Hit, load, read_words
from goft.record.tables import DocumentRow, ReviewRow, StatementRow

_REVIEWED = (
    select(StatementRow.key)
    .join(ReviewRow, ReviewRow.document == StatementRow.document)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
)
_UNTIL = (
    select(StatementRow.key)
    .join(DocumentRow, DocumentRow.key == StatementRow.document)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
    .where(or_(DocumentRow.day.is_(None), DocumentRow.day <= bindparam("day")))
    .order_by(func.coalesce(DocumentRow.day, ""), StatementRow.key)
)
# So many of those that may have told it earlier are asked, so many at a time.
_MOST_EARLIER, _TOGETHER = 100, 4
# So many letters of a date are its day.
_DAY = 10


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

    `first` is the earliest who told it, None where a day is unknown or two may share it. `more`
    counts the statements that share something with it and come after those it was compared
    with, `waiting` the documents that nothing was compared with so far.
    """

    hit: Hit
    tellings: tuple[Telling, ...]
    first: Hit | None = None
    more: int = 0
    waiting: int = 0


def day_of(hit: Hit) -> str | None:
    """The day on which a page came out, EDTF."""
    return hit.document.published.date if hit.document.published else None


def compare(record: Record, identifier: str, *, fresh: bool = True) -> Compared | None:
    """The retellings of a statement in a record; None where there is no such statement.

    What was kept since the last comparing is looked at only where it has to be `fresh`.
    """
    found = statement(record, identifier)
    return compare_kept(record, *found, fresh=fresh) if found else None


def compare_kept(
    record: Record,
    kept: KeptStatement,
    document: KeptDocument,
    *,
    fresh: bool = True,
    after: int = 0,
    most: int | None = None,
) -> Compared:
    """The retellings of a statement of a document, as above.

    With `most` it is compared with no more statements than that, those that share most with it
    first; `after` so many of them. Who told it first is sure all the same.
    """
    near, waiting = _near(record, kept, document, fresh)
    end = len(near) if most is None else after + most
    with record.store.reading() as connection:
        own = load(connection, [kept.key])[kept.key]
        teller = _Teller(connection, own)
        found = sorted(teller.tellings(near[after:end]), key=_by_day)
        first = _first(teller, found, [*near[:after], *near[end:]])
    return Compared(own, tuple(found), first, max(0, len(near) - end), waiting)


def _near(
    record: Record, kept: KeptStatement, document: KeptDocument, fresh: bool
) -> tuple[list[int], int]:
    """The statements that share something with one, and how many documents are not looked at."""
    bands = Bands(record, fresh=fresh)
    try:
        found = bands.near([kept.words], document.document.language)
        return [e.statement for e in found if e.statement != kept.key], bands.waiting(record)
    finally:
        bands.close()


def alike(
    connection: Connection, keys: Sequence[int], related: Callable[[str], object]
) -> list[int]:
    """Those of the statements whose words are related to something, as far as they were read.

    Most that share something are not: it costs less to look at their words alone. What reviewers
    made of statements is not known here, so that those are left in.
    """
    words = read_words(connection, keys)
    reviewed = frozenset(connection.scalars(_REVIEWED, {"keys": list(keys)}))
    return [key for key in keys if key in reviewed or (key in words and related(words[key]))]


class _Teller:
    """Compares a statement with others; words that were compared are remembered."""

    def __init__(self, connection: Connection, own: Hit) -> None:
        self._connection, self.own = connection, own
        self._words = wording(own.kept.words, own.document.language)
        self._related: dict[str, Retelling | None] = {}

    def tellings(self, keys: Sequence[int]) -> Iterator[Telling]:
        """Those of the statements with these keys that retell it, or deny it in its words."""
        found = load(self._connection, alike(self._connection, keys, self._related_to))
        for hit in (found[key] for key in keys if key in found):
            told = self._relation(hit) if _may_retell(self.own, hit) else None
            if told:
                other = wording(hit.kept.words, hit.document.language)
                yield Telling(hit, told, tuple(align(self._words, other)))

    def until(self, keys: Sequence[int], day: str) -> Sequence[int]:
        """Those of pages that came out by a day or nobody knows when, the first first."""
        asked = {"keys": list(keys), "day": day}
        return self._connection.scalars(_UNTIL, asked).all()

    def _related_to(self, words: str) -> Retelling | None:
        if words not in self._related:
            other = wording(words, self.own.document.language)
            self._related[words] = relate(self._words, other)
        return self._related[words]

    def _relation(self, hit: Hit) -> Retelling | None:
        """How the two tell the same words: denied where one of them denies what the other says."""
        told = self._related_to(hit.kept.words)
        if told and is_denial(hit.kept.statement) != is_denial(self.own.kept.statement):
            return replace(told, relation="denied")
        return repeated(told) if hit.kept.document == self.own.kept.document else told


def _first(teller: _Teller, told: Iterable[Telling], others: Sequence[int]) -> Hit | None:
    """The earliest who told it; of `others`, which were not compared, the earliest are asked."""
    hits = [teller.own, *_retelling(told)]
    if not all(map(day_of, hits)):
        return None
    earliest = min(day_of(hit) or "" for hit in hits)
    earlier = teller.until(others, f"{earliest[:_DAY]}~")
    asked = (teller.tellings(some) for some in _batches(earlier[:_MOST_EARLIER]))
    found = list(islice(_retelling(chain.from_iterable(asked)), 2))
    if len(found) < 2 and len(earlier) > _MOST_EARLIER:
        return None
    if len({(day_of(hit) or "")[:_DAY] for hit in found}) < len(found):
        return None
    return _earliest([*hits, *found])


def _batches(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    return (keys[start : start + _TOGETHER] for start in range(0, len(keys), _TOGETHER))


def _retelling(told: Iterable[Telling]) -> Iterator[Hit]:
    return (each.hit for each in told if each.retelling.relation != "denied")


def _earliest(hits: Sequence[Hit]) -> Hit | None:
    """The one before all others; None where a day is unknown or two may share it."""
    for hit in hits:
        if all(other is hit or _is_before(hit, other) for other in hits):
            return hit
    return None


def _is_before(one: Hit, other: Hit) -> bool:
    """Whether a page surely came out first: by the hour where both state it with its zone."""
    days = day_of(one) or "", day_of(other) or ""
    moments = [_moment(day) for day in days]
    if moments[0] and moments[1]:
        return moments[0] < moments[1]
    ends, begins = bounds(days[0]), bounds(days[1])
    return bool(ends and begins and ends[1] and begins[0] and ends[1] < begins[0])


def _moment(day: str) -> datetime | None:
    """The moment of a day that has its hour and zone."""
    try:
        found = datetime.fromisoformat(day)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _by_day(telling: Telling) -> tuple[str, int]:
    return telling.day or "~", telling.hit.kept.key


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
