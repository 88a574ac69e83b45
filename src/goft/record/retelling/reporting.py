"""Which pages report one occasion: by day, speaker and kind, or by the statements they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from sqlalchemy import or_, select

from goft.calendars import exact_day
from goft.languages.folding import fold_word
from goft.model import OccasionKind
from goft.record.asking import documents, statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.retelling.bands import Bands, Near
from goft.record.retelling.relating import relate
from goft.record.retelling.wording import wording
from goft.record.search.hits import read_words
from goft.record.tables import DocumentRow, OccasionRow

# So large a part of a page's statements is by the one whose occasion it was.
_MOST = 0.5
# So many pages that may tell the same are looked at together.
_TOGETHER = 20


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
    if not found:
        return []
    waiting, reached = list(found.values()), {kept.key: kept for kept in found.values()}
    bands = Bands(record, fresh=fresh)
    try:
        while waiting and (most is None or len(reached) < most):
            kept = waiting.pop()
            for other in chain(_of_event(record, kept), _sharing(record, bands, kept)):
                if len(reached) == most:
                    break
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
    words, language = [each.words for each in kept.standing], kept.document.language
    near: dict[int, list[Near]] = {}
    for each in bands.near_to(kept):
        if each.document != kept.key:
            near.setdefault(each.document, []).append(each)
    documents = iter(near)
    while some := list(islice(documents, _TOGETHER)):
        with record.store.reading() as connection:
            read = read_words(connection, [p.statement for each in some for p in near[each]])
            told = [e for e in some if any(_retells(words, p, read, language) for p in near[e])]
            loaded = {other.key: other for other in load(connection, told)}
        yield from (loaded[e] for e in told if e in loaded and not _is_other(kept, loaded[e]))


def _retells(
    own: Sequence[str], pair: Near, words: Mapping[int, str], language: str | None
) -> bool:
    found = words.get(pair.statement)
    if found is None:
        return False
    return relate(wording(own[pair.place], language), wording(found, language)) is not None


def _is_other(one: KeptDocument, other: KeptDocument) -> bool:
    """Whether both events are sure, and of other speakers or days."""
    events = event(one), event(other)
    if events[0] is None or events[1] is None:
        return False
    return (events[0].day, events[0].speaker) != (events[1].day, events[1].speaker)
