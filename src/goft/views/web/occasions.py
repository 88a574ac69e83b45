"""The page of an occasion: which outlet told what of it."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.record.kept import KeptDocument
from goft.record.retelling.covering import Coverage, Row
from goft.views.covering import reports_of
from goft.views.kept import show
from goft.views.serving.sharing import Shared, shared
from goft.views.web.items import of_kept
from goft.views.web.rendering import Page, clip

_MOST_ROWS, _MOST_OUTLETS, _WORDS = 80, 24, 220
# Every report is held against every other: more of them are shown where they are asked for.
_FIRST_REPORTS, _MOST_REPORTS = 15, 40


def occasion(request: Request) -> Response:
    """The statements of an occasion by the outlets that reported it."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: _body(page, here), slow=True)


def _body(page: Page, here: Shared) -> bytes:
    name = page.request.path_params["name"]
    most = _MOST_REPORTS if page.request.query_params.get("reports") == "more" else _FIRST_REPORTS
    facts = here.remember("coverage", (name, most), lambda: _facts(here, name, most), slow=True)
    if facts is None:
        raise HTTPException(404)
    return page.body("occasion", facts)


def _facts(here: Shared, name: str, most: int) -> dict[str, Any] | None:
    from goft.record.retelling.covering import cover, outlet_of

    known = _reports(here, name, most)
    named = next((each for each in known if _is_named(each, name)), None)
    first = known[:most] if named is None or named in known[:most] else [*known[: most - 1], named]
    reports = [show(each, with_comments=False) for each in first]
    if not reports:
        return None
    found = cover(reports)
    outlets = found.outlets[:_MOST_OUTLETS]
    by_document = {each.id: each for each in reports}
    listed = [
        {
            "id": each.id,
            "title": each.document.title,
            "outlet": outlet_of(each).name,
            "language": each.document.language,
            "day": each.document.published.date if each.document.published else None,
        }
        for each in reports
    ]
    return {
        "title": named.document.title if named else None,
        "language": named.document.language if named else None,
        "reports": listed,
        "is_cut": len(known) > most,
        "more_reports": _MOST_REPORTS if most < _MOST_REPORTS else 0,
        "outlets": outlets,
        "rows": [_row(found, row, by_document) for row in found.rows[:_MOST_ROWS]],
        "more": len(found.rows) if len(found.rows) > _MOST_ROWS else 0,
        "sums": _sums(found),
    }


def _reports(here: Shared, name: str, most: int) -> list[KeptDocument]:
    """The reports of an occasion, up to a number and one that tells of more: pages without a day
    may go on for ever."""
    fresh = not here.settings.refresh_s
    return reports_of(here.record, name, fresh=fresh, most=most + 1)


def _is_named(report: KeptDocument, name: str) -> bool:
    """Whether an occasion is named by a report or one of its statements; it may be by a day."""
    return name == report.id or any(name == each.statement.id for each in report.statements)


def _row(found: Coverage, row: Row, documents: dict[str, Any]) -> dict[str, Any]:
    item = of_kept(row.kept, documents[row.kept.document])
    return {
        "id": item.id,
        "statement": item.statement,
        "who": item.speaker.name or item.speaker.role,
        "words": clip(item.words, _WORDS),
        "language": item.language,
        "told": [row.by(outlet) for outlet in found.outlets[:_MOST_OUTLETS]],
    }


def _sums(found: Coverage) -> list[tuple[str, list[int]]]:
    """How often each outlet told in full, in part, changed, or nothing."""
    counts = [found.counts(outlet) for outlet in found.outlets[:_MOST_OUTLETS]]
    return [(told, [each[told] for each in counts]) for told in (counts[0] if counts else ())]
