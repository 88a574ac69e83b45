"""Which pages report one occasion: by day, speaker and kind, or by the statements they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, or_, select

from goft.calendars import bounds, exact_day
from goft.languages.folding import fold_word
from goft.model import OccasionKind
from goft.record.asking import documents, statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.retelling.bands import Bands
from goft.record.retelling.relating import relate
from goft.record.retelling.wording import Wording, wording
from goft.record.tables import DocumentRow, OccasionRow, StatementRow

_DAYS_APART = 1
# So large a part of a page's statements is by the one whose occasion it was.
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Event:
    """What a page's words were said at; `speaker` is an id, or a name with its language.

    Pages with the same event report one occasion, whatever their language.
    """

    kind: OccasionKind
    day: date
    speaker: str


def event(kept: KeptDocument) -> Event | None:
    """The event of a page; None where its kind, day or main speaker is not sure."""
    if not kept.occasions:
        return None
    occasion, published = kept.occasions[0], kept.document.published
    day = exact_day(occasion.day) or (exact_day(published.date) if published else None)
    speaker = _main_speaker(kept)
    return Event(occasion.kind, day, speaker) if day and speaker else None


def _main_speaker(kept: KeptDocument) -> str | None:
    """Who says at least half of what a page tells."""
    named = (_who(kept, each) for each in kept.standing)
    counted = Counter(who for who in named if who)
    who, count = counted.most_common(1)[0] if counted else (None, 0)
    return who if count >= _MOST * len(kept.standing) else None


def _who(kept: KeptDocument, each: KeptStatement) -> str | None:
    speaker = each.statement.speaker
    name = speaker.name or speaker.role
    return speaker.id or (f"{kept.document.language} {fold_word(name)}" if name else None)


def of_days(record: Record, first: date, last: date) -> list[KeptDocument]:
    """The documents that came out on these days, both included."""
    day = DocumentRow.day.between(first.isoformat(), f"{last.isoformat()}~")
    with record.store.reading() as connection:
        keys = connection.scalars(select(DocumentRow.key).where(day)).all()
        return load(connection, keys)


def of_occasion(
    record: Record, identifier: str, *, fresh: bool = True, most: int | None = None
) -> list[KeptDocument]:
    """The documents that report what a document, or that of a statement, reports.

    They have the same event; or they came out at most a day apart, where both days are known,
    and tell one of its statements, or one of theirs, and no other event speaks against it. What
    was kept since retellings were last looked for counts only where it has to be `fresh`. With
    `most` no more are looked for once there are so many.
    """
    found = documents(record, [identifier])
    if not found and (pair := statement(record, identifier)):
        found = {pair[1].id: pair[1]}
    waiting, reached = list(found.values()), {kept.key: kept for kept in found.values()}
    bands = Bands(record, fresh=fresh)
    try:
        while waiting and (most is None or len(reached) < most):
            kept = waiting.pop()
            for other in (*_of_event(record, kept), *_sharing(record, bands, kept)):
                if other.key not in reached:
                    reached[other.key] = other
                    waiting.append(other)
    finally:
        bands.close()
    return [reached[key] for key in sorted(reached)]


def _of_event(record: Record, kept: KeptDocument) -> Iterator[KeptDocument]:
    """Documents with the same event."""
    own = event(kept)
    if own is None:
        return
    day = own.day.isoformat()
    asked = (
        select(OccasionRow.document)
        .join(DocumentRow, DocumentRow.key == OccasionRow.document)
        .where(OccasionRow.place == 0, OccasionRow.kind == own.kind)
        .where(or_(OccasionRow.day == day, DocumentRow.day.between(day, f"{day}~")))
    )
    with record.store.reading() as connection:
        others = load(connection, connection.scalars(asked).all())
    yield from (other for other in others if other.key != kept.key and event(other) == own)


def _sharing(record: Record, bands: Bands, kept: KeptDocument) -> Iterator[KeptDocument]:
    """Documents that tell a statement of this one, and may report the same."""
    keys = bands.near((each.words for each in kept.standing), kept.document.language)
    with record.store.reading() as connection:
        others = load(connection, _near(connection, keys, kept))
    own = _wordings(kept)
    for other in others:
        if other.key == kept.key or other.document.language != kept.document.language:
            continue
        if _is_other(kept, other):
            continue
        theirs = _wordings(other)
        if any(relate(one, each) for one in own for each in theirs):
            yield other


def _near(connection: Connection, keys: Sequence[int], kept: KeptDocument) -> list[int]:
    """The documents of statements that came out near a document: no others are loaded."""
    asked = (
        select(DocumentRow.key, DocumentRow.day)
        .join(StatementRow, StatementRow.document == DocumentRow.key)
        .where(StatementRow.key.in_(keys))
        .distinct()
    )
    published = kept.document.published
    own = _first(published.date if published else None)
    return [key for key, day in connection.execute(asked) if _are_near(own, _first(day))]


def _wordings(kept: KeptDocument) -> list[Wording]:
    return [wording(each.words, kept.document.language) for each in kept.standing]


def _is_other(one: KeptDocument, other: KeptDocument) -> bool:
    """Whether both events are sure, and of other speakers or days."""
    events = event(one), event(other)
    if events[0] is None or events[1] is None:
        return False
    return (events[0].day, events[0].speaker) != (events[1].day, events[1].speaker)


def _are_near(one: date | None, other: date | None) -> bool:
    """Whether two days are at most one apart, as far as both are known."""
    return one is None or other is None or abs(one - other) <= timedelta(days=_DAYS_APART)


def _first(day: str | None) -> date | None:
    """The first day that a value may mean."""
    return (bounds(day) or (None, None))[0] if day else None
