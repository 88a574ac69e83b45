"""The page of an occasion: which outlet told what of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.model import Span
from goft.record.kept import KeptDocument
from goft.record.retelling.covering import Coverage, Outlet, Row, outlet_of
from goft.views.covering import reports_of
from goft.views.kept import show
from goft.views.serving.sharing import Shared, shared
from goft.views.web.items import of_kept
from goft.views.web.marking import pieces
from goft.views.web.naming import name_of
from goft.views.web.reader import Reader
from goft.views.web.rendering import Page, clip

if TYPE_CHECKING:
    from goft.record.retelling.differing import Group

_MOST_ROWS, _MOST_OUTLETS, _WORDS, _MOST_DIFFERENCES = 80, 24, 220, 6
# Every report is held against every other: more of them are shown where they are asked for.
_FIRST_REPORTS, _MOST_REPORTS = 10, 40


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
    # Whoever reads is told first what is written in their own language.
    sections = sorted(facts["sections"], key=lambda each: each["language"] != page.reader.code)
    labels = {each["language"]: _label(each["language"], page.reader) for each in sections}
    return page.body("occasion", facts | {"sections": sections, "labels": labels})


def _label(language: str | None, reader: Reader) -> str:
    return name_of(language, reader) if language else reader.text("other_language")


def _facts(here: Shared, name: str, most: int) -> dict[str, Any] | None:
    from goft.record.retelling.covering import cover

    known = _reports(here, name, most)
    named = next((each for each in known if _is_named(each, name)), None)
    first = known[:most] if named is None or named in known[:most] else [*known[: most - 1], named]
    reports = [show(each, with_comments=False) for each in first]
    if not reports:
        return None
    found = cover(reports)
    sections = _sections(found, reports)
    shown = sum(len(group["rows"]) for each in sections for group in each["groups"])
    return {
        "title": named.document.title if named else None,
        "language": named.document.language if named else None,
        "count": len(reports),
        "is_cut": len(known) > most,
        "more_reports": _MOST_REPORTS if most < _MOST_REPORTS else 0,
        "sections": sections,
        "shown": shown,
        "more": len(found.rows) if len(found.rows) > shown else 0,
    }


def _sections(found: Coverage, reports: list[KeptDocument]) -> list[dict[str, Any]]:
    """What is told in each language: outlets are held only against those that write the same."""
    from goft.record.retelling.differing import grouped

    documents, left, sections = {each.id: each for each in reports}, _MOST_ROWS, []
    for language in dict.fromkeys(each.document.language for each in reports):
        own = sorted((e for e in reports if e.document.language == language), key=_came_out)
        order = {outlet: place for place, outlet in enumerate(dict.fromkeys(map(outlet_of, own)))}
        outlets = [each for each in order if each in found.outlets][:_MOST_OUTLETS]
        rows = [row for row in found.rows if row.outlet in order]
        groups = []
        for group in grouped(sorted(rows, key=lambda row: order[row.outlet])):
            left -= len(group.rows)
            groups += [_group(group, outlets, documents)] if left >= 0 else []
        sections.append(
            {
                "language": language,
                "reports": list(map(_report, own)),
                "outlets": outlets,
                "groups": groups,
                "sums": _sums(found, outlets),
            }
        )
    return sections


def _came_out(kept: KeptDocument) -> str:
    """What pages are put into order by: those without a day come last."""
    return kept.document.published.date if kept.document.published else "~"


def _report(kept: KeptDocument) -> dict[str, Any]:
    document = kept.document
    return {
        "id": kept.id,
        "title": document.title,
        "outlet": outlet_of(kept).name,
        "language": document.language,
        "day": document.published.date if document.published else None,
    }


def _reports(here: Shared, name: str, most: int) -> list[KeptDocument]:
    """The reports of an occasion, up to a number and one that tells of more: pages without a day
    may go on for ever."""
    fresh = not here.settings.refresh_s
    return reports_of(here.record, name, fresh=fresh, most=most + 1)


def _is_named(report: KeptDocument, name: str) -> bool:
    """Whether an occasion is named by a report or one of its statements; it may be by a day."""
    return name == report.id or any(name == each.statement.id for each in report.statements)


def _group(
    group: Group, outlets: Sequence[Outlet], documents: dict[str, KeptDocument]
) -> dict[str, Any]:
    return {
        "rows": [
            _row(row, alone, outlets, documents)
            for row, alone in zip(group.rows, group.alone, strict=True)
        ],
        "differs": group.differs,
        "differences": group.differences[:_MOST_DIFFERENCES],
        "denied": group.denied,
        "among": group.among,
    }


def _row(
    row: Row, alone: Sequence[Span], outlets: Sequence[Outlet], documents: dict[str, KeptDocument]
) -> dict[str, Any]:
    """A row with its words, in which what other rows of its group have not is marked."""
    item = of_kept(row.kept, documents[row.kept.document])
    text = clip(item.words, _WORDS)
    return {
        "id": item.id,
        "statement": item.statement,
        "who": item.speaker.name or item.speaker.role,
        "words": pieces(text, (0, len(text)), [(span, "alone") for span in alone]),
        "language": item.language,
        "told": [row.by(outlet) for outlet in outlets],
    }


def _sums(found: Coverage, outlets: Sequence[Outlet]) -> list[tuple[str, list[int]]]:
    """How often each outlet told in full, in part, differently, or nothing."""
    counts = [found.counts(outlet) for outlet in outlets]
    return [(told, [each[told] for each in counts]) for told in (counts[0] if counts else ())]
