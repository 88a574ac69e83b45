"""The pages of dossiers: what was said on a matter over the years, when first, when nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.record.dossiers.entries import Dossier
from goft.record.dossiers.entries import dossiers as dossiers_of
from goft.record.timeline.denials import Denial
from goft.record.timeline.outlining import Outline, entries, kept_outline, made_outline
from goft.record.timeline.telling import Entry
from goft.views.denying import veiled_denial
from goft.views.kept import Shown
from goft.views.serving.sharing import Shared, shared
from goft.views.veil import veiled
from goft.views.web.charting import chart
from goft.views.web.documents import number_of
from goft.views.web.items import Item, item_of
from goft.views.web.naming import name_of
from goft.views.web.rendering import Page

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as its page shows it: under its day where that is another than before."""

    item: Item
    day: str | None
    denial: Denial | None
    again: str | None


def dossiers(request: Request) -> Response:
    """The matters there are."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("dossiers", {"dossiers": _listed(page, here)}), slow=True)


def _listed(page: Page, here: Shared) -> list[dict[str, Any]]:
    return [
        {"id": each.id, "name": each.name(page.reader.code), "names": each.names}
        for each in dossiers_of(here.record).values()
    ]


def dossier(request: Request) -> Response:
    """What was said on a matter, in the order of time."""
    page, here = Page.of(request), shared(request)
    found = dossiers_of(here.record).get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return page.kept(lambda: page.body("dossier", _facts(page, here, found)), slow=True)


def _facts(page: Page, here: Shared, found: Dossier) -> dict[str, Any]:
    outline = here.remember("dossier", found.id, lambda: _outline(here, found.id), slow=True)
    total = len(outline.lines)
    pages = max(1, -(-total // _SHOWN))
    number = min(number_of(page.request.query_params.get("part")), pages)
    first = outline.lines[outline.first : outline.first + 1] if outline.first is not None else ()
    told = entries(here.record, outline.lines[(number - 1) * _SHOWN : number * _SHOWN])
    return {
        "id": found.id,
        "name": found.name(page.reader.code),
        "terms": [(code, name_of(code, page.reader), forms) for code, forms in found.terms.items()],
        "total": total,
        "first": next(map(_told, entries(here.record, first)), None),
        "silence": outline.silence,
        "speakers": outline.speakers,
        "chart": chart(outline.days, page.reader),
        "told": [_told(each) for each in told],
        "pages": pages,
        "part_number": number,
    }


def _outline(here: Shared, identifier: str) -> Outline:
    """The timeline; where it is kept up with, as it was when that was done last."""
    make = kept_outline if here.settings.refresh_s else made_outline
    return make(here.record, identifier)


def _told(entry: Entry) -> Told:
    shown = Shown(
        entry.kept.statement, veiled(entry.document), entry.address, None, entry.kept.minted
    )
    return Told(item_of(shown), entry.day, veiled_denial(entry.denial, entry.document), entry.again)
