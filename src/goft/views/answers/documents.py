"""Answers about documents: listed, one with its statements, its versions, what outlets told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from goft.errors import QueryError
from goft.views.answers.answer import Answer, UnknownError
from goft.views.answers.asks import Covering, Listing, OneDocument, Versions
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import Line, document_line, facts_of, lines_of
from goft.views.answers.values import span

if TYPE_CHECKING:
    from goft.record.comparing import Shift
    from goft.record.kept import KeptDocument, KeptStatement
    from goft.record.retelling.covering import Coverage

_MOST_DAYS = timedelta(days=31)


def documents(holdings: Holdings, asked: Listing) -> Answer:
    """Documents in the order of keeping."""
    from goft.record.asking import documents_after

    found = documents_after(holdings.record, asked.after, asked.limit + 1)
    page = found[: asked.limit]
    after = page[-1].key if len(found) > asked.limit else None
    return Answer(
        [facts_of(kept) | {"statements": len(kept.standing)} for kept in page], None, after
    )


def document(holdings: Holdings, asked: OneDocument) -> Answer:
    """One document with its statements."""
    from goft.record import asking

    kept = asking.document(holdings.record, asked.id)
    if kept is None:
        raise UnknownError(f"there is no document {asked.id}", key="id")
    return Answer(document_line(kept, whole=holdings.whole))


def versions(holdings: Holdings, asked: Versions) -> Answer:
    """The versions of a page in order, each with how it differs from the one before."""
    from goft.record.comparing import compare
    from goft.record.comparing import versions as versions_of

    found = versions_of(holdings.record, asked.page)
    if not found:
        raise UnknownError(f"nothing is kept of {asked.page}", key="page")
    lines = []
    for older, newer in zip([None, *found], found, strict=False):
        shifts = compare(older, newer) if older else ()
        lines.append(_version(older, newer, shifts))
    return Answer(lines, len(lines))


def _version(older: KeptDocument | None, newer: KeptDocument, shifts: tuple[Shift, ...]) -> Line:
    return {
        "document": facts_of(newer),
        "seen": [seen.to_json() for seen in newer.seen],
        "statements": len(newer.standing),
        "shifts": [
            {
                "kind": shift.kind,
                "older": _line(older, shift.older),
                "newer": _line(newer, shift.newer),
            }
            for shift in shifts
        ],
    }


def _line(kept: KeptDocument | None, each: KeptStatement | None) -> Line | None:
    return next(lines_of(kept, [each])) if kept and each else None


def coverage(holdings: Holdings, asked: Covering) -> Answer:
    """Which outlet told what of an occasion or a day."""
    from goft.views.covering import covered

    first, last = span(asked.of) or (None, None)
    if first and last and last - first > _MOST_DAYS:
        raise QueryError(f"“{asked.of}” is more than a month: an occasion is of a day or a few")
    reports, found = covered(holdings.record, asked.of, asked.by)
    if not reports:
        message = f"nothing is known of “{asked.of}”: name a document, a statement or a day"
        raise UnknownError(message, key="of")
    by_id = {kept.id: kept for kept in reports}
    return Answer(
        {
            "reports": [facts_of(kept) for kept in reports],
            "outlets": _outlets(found),
            "rows": _rows(found, by_id),
        },
        len(found.rows),
    )


def _outlets(found: Coverage) -> list[Line]:
    return [
        {"name": outlet.name, "language": outlet.language, "counts": found.counts(outlet)}
        for outlet in found.outlets
    ]


def _rows(found: Coverage, reports: dict[str, KeptDocument]) -> list[Line]:
    lines = []
    for row in found.rows:
        (line,) = lines_of(reports[row.kept.document], [row.kept])
        told = {
            outlet.name: said for outlet in found.outlets if (said := row.by(outlet)) is not None
        }
        lines.append(line | {"told": told} | row.beside())
    return lines
