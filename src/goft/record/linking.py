"""Readings linked to the registry: who speaks, and who and what is spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from goft.calendars import exact_day
from goft.model import Reading, Speaker, Statement
from goft.record.record import Record
from goft.record.registry.entries import Registry
from goft.record.registry.linking import Linker
from goft.record.registry.mentions import Matcher, Mention, about
from goft.record.registry.own import digest_of, folder_of, registry_in

_REMEMBERED = 50_000
_Asked = tuple[str | None, str | None, str, date | None, str | None]


class Links:
    """Links readings to a registry; what is not sure stays unlinked."""

    def __init__(self, registry: Registry) -> None:
        self._linker, self._matcher = Linker(registry), Matcher(registry)
        self._known: dict[_Asked, str | None] = {}

    def link(self, reading: Reading, country: str | None = None) -> Reading:
        """The reading with ids of the registry; `country` is the state of the page or outlet."""
        if not reading.statements:
            return reading
        mentions = self._matcher.mentions(reading.document.text, reading.document.language)
        day = day_of(reading)
        statements = (self._linked(each, mentions, day, country) for each in reading.statements)
        return replace(reading, statements=tuple(statements))

    def _linked(
        self,
        statement: Statement,
        mentions: tuple[Mention, ...],
        day: date | None,
        country: str | None,
    ) -> Statement:
        named = about(mentions, statement.content)
        speaker = replace(statement.speaker, id=self._who(statement.speaker, day, country))
        return replace(statement, speaker=speaker, about=named)

    def _who(self, speaker: Speaker, day: date | None, country: str | None) -> str | None:
        asked = (speaker.name, speaker.role, speaker.kind, day, country)
        if asked not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            link = self._linker.match_speaker(speaker, day, country)
            self._known[asked] = link.id if link else None
        return self._known[asked]


def links_of(record: Record) -> Links:
    """The links of a record's registry: made once, since it takes as long as reading many pages."""
    return _links(folder_of(record), digest_of(record))


@lru_cache(maxsize=4)
def _links(folder: Path, digest: str) -> Links:
    return Links(registry_in(folder, digest))


def day_of(reading: Reading) -> date | None:
    """The day of the words: that of the page, else that of its occasion."""
    published = reading.document.published
    day = exact_day(published.date) if published else None
    return day or (exact_day(reading.occasions[0].day) if reading.occasions else None)
