"""The pages of dossiers: what was said on a matter over the years, when first, when nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.record.dossiers.entries import dossiers as dossiers_of
from goft.record.search.counting import merged
from goft.record.timeline.denials import Denial
from goft.record.timeline.telling import Entry, Silence, timeline
from goft.views.kept import Shown
from goft.views.serving.sharing import Shared, shared
from goft.views.veil import veiled
from goft.views.web.charting import chart
from goft.views.web.documents import number_of
from goft.views.web.finding import name_of
from goft.views.web.items import Item, item_of
from goft.views.web.rendering import Page

_SHOWN, _SPEAKERS, _WORDS = 40, 12, 400


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as its page shows it: under its day where that is another than before."""

    item: Item
    day: str | None
    occasion: str | None
    denial: Denial | None
    again: str | None


@dataclass(frozen=True, slots=True)
class Matter:
    """A timeline as its pages need it."""

    entries: tuple[Entry, ...]
    first: Entry | None
    silence: Silence | None
    speakers: tuple[tuple[str, int], ...]
    days: tuple[tuple[date | None, int], ...]


def dossiers(request: Request) -> Response:
    """The matters there are."""
    page = Page.of(request)
    found = dossiers_of(shared(request).record)
    listed = [
        {"id": each.id, "name": each.name(page.reader.code), "names": each.names}
        for each in found.values()
    ]
    return page.render("dossiers", dossiers=listed)


def dossier(request: Request) -> Response:
    """What was said on a matter, in the order of time."""
    page, here = Page.of(request), shared(request)
    found = dossiers_of(here.record).get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    matter = here.remember("dossier", found.id, lambda: _matter(here, found.id), slow=True)
    pages = max(1, -(-len(matter.entries) // _SHOWN))
    number = min(number_of(request.query_params.get("part")), pages)
    entries = matter.entries[(number - 1) * _SHOWN : number * _SHOWN]
    return page.render(
        "dossier",
        id=found.id,
        name=found.name(page.reader.code),
        terms=[(code, name_of(code, page.reader), forms) for code, forms in found.terms.items()],
        total=len(matter.entries),
        first=_told(matter.first) if matter.first else None,
        silence=matter.silence,
        speakers=matter.speakers,
        chart=chart(matter.days, page.reader),
        told=[_told(each) for each in entries],
        pages=pages,
        part_number=number,
    )


def _matter(here: Shared, identifier: str) -> Matter:
    found = timeline(here.record, dossier=identifier)
    speakers = Counter(
        name
        for each in found.entries
        if (name := each.kept.statement.speaker.name or each.kept.statement.speaker.role)
    )
    days = Counter(each.first_day for each in found.entries)
    return Matter(
        found.entries,
        found.first,
        found.silence,
        tuple(merged(speakers.most_common())[:_SPEAKERS]),
        tuple(days.items()),
    )


def _told(entry: Entry) -> Told:
    shown = Shown(
        entry.kept.statement, veiled(entry.document), entry.address, None, entry.kept.minted
    )
    kind = entry.occasion.kind if entry.occasion else None
    return Told(item_of(shown), entry.day, kind, entry.denial, entry.again)
