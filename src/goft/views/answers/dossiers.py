"""Answers about named matters: which there are, and what was said over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goft.errors import QueryError
from goft.views.answers.answer import Answer, UnknownError
from goft.views.answers.asks import Following, Nothing, OneDossier, Searching
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import Line, captures, denial_line, statement_line
from goft.views.answers.values import span

if TYPE_CHECKING:
    from datetime import date

    from goft.record.dossiers.entries import Dossier
    from goft.record.timeline.telling import Entry

# A timeline is put together from all of its pages at once.
_MOST = 10_000
_OF_NOTHING = "a timeline is of something: name a dossier, a speaker (by) or a subject (about)"


def dossiers(holdings: Holdings, _: Nothing) -> Answer:
    """The named matters there are."""
    from goft.record.dossiers.entries import dossiers as all_dossiers

    found = [_line(each) for each in all_dossiers(holdings.record).values()]
    return Answer(found, len(found))


def dossier(holdings: Holdings, asked: OneDossier) -> Answer:
    """A named matter, and the words that name it."""
    return Answer(_line(the_dossier(holdings, asked.id)))


def the_dossier(holdings: Holdings, identifier: str) -> Dossier:
    """The dossier with an id; UnknownError, which lists those there are, where there is none."""
    from goft.record.dossiers.entries import dossiers as all_dossiers

    known = all_dossiers(holdings.record)
    if identifier not in known:
        message = f"there is no dossier {identifier}; there are: {', '.join(known)}"
        raise UnknownError(message, key="dossier")
    return known[identifier]


def _line(each: Dossier) -> Line:
    return {
        "id": each.id,
        "names": dict(each.names),
        "terms": {code: list(terms) for code, terms in each.terms.items()},
        "countries": list(each.countries),
        "organisations": list(each.organisations),
        "people": list(each.people),
        "near": list(each.near),
    }


def timeline(holdings: Holdings, asked: Following) -> Answer:
    """What was said on a matter, by somebody or about somebody, in the order of days."""
    from goft.record.timeline.telling import timeline as timeline_of

    _check(holdings, asked)
    found = timeline_of(
        holdings.record,
        dossier=asked.dossier,
        by=asked.by,
        about=asked.about,
        since=_end(asked.since, 0),
        until=_end(asked.until, 1),
    )
    until = asked.after + asked.limit
    data = {
        "first": found.first.id if found.first else None,
        "silence": found.silence.to_json() if found.silence else None,
        "entries": _entries(holdings, found.entries[asked.after : until]),
    }
    return Answer(data, len(found.entries), until if until < len(found.entries) else None)


def _check(holdings: Holdings, asked: Following) -> None:
    """Refuse what is of nothing, of an unknown dossier, or of more than can be told at once."""
    if not (asked.dossier or asked.by or asked.about):
        raise QueryError(_OF_NOTHING)
    if asked.dossier:
        the_dossier(holdings, asked.dossier)
    names = {name: (value,) for name in ("by", "about") if (value := getattr(asked, name))}
    stated = asked.model_dump(include={"dossier", "since", "until"})
    search = Searching.model_validate(stated | names).search()
    if (total := holdings.finder().find(search, limit=1).total) > _MOST:
        raise QueryError(f"{total:,} statements fit, more than {_MOST:,}: narrow it down by days")


def _end(text: str | None, end: int) -> date | None:
    """The first or the last day of what is written."""
    found = span(text) if text else None
    return found[end] if found else None


def _entries(holdings: Holdings, entries: tuple[Entry, ...]) -> list[Line]:
    from goft.record.search.hits import Hit

    hits = [Hit(entry.kept, entry.document, entry.address) for entry in entries]
    times = captures(holdings.record, hits)
    return [
        statement_line(hit, times.get(hit.document.id)) | _beside(entry)
        for entry, hit in zip(entries, hits, strict=True)
    ]


def _beside(entry: Entry) -> Line:
    """What a timeline tells of a statement beside itself; what is denied comes from the page."""
    return {
        "day": entry.day,
        "occasion": entry.occasion.to_json() if entry.occasion else None,
        "how": entry.how,
        "denial": denial_line(entry.denial, entry.document),
        "again": entry.again,
    }
