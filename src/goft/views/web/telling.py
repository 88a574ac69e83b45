"""The pages about the record itself: its outlets, what was noticed, and what it can claim."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from goft.pipeline import rules_version
from goft.record.status import brief, issue_counts, issues_page, status
from goft.views.serving.sharing import Shared, shared
from goft.views.web import finding
from goft.views.web.rendering import Page, link

_MOST_OUTLETS, _ISSUES = 300, 50


def outlets(request: Request) -> Response:
    """Who published what is kept, and how many statements."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("outlets", _outlets(here)), slow=True)


def _outlets(here: Shared) -> dict[str, Any]:
    found = finding.outlets(here)
    more = len(found) if len(found) > _MOST_OUTLETS else 0
    return {"outlets": found[:_MOST_OUTLETS], "more": more}


def issues(request: Request) -> Response:
    """What was noticed in kept pages."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("issues", _issues(page, here)), slow=True)


def _issues(page: Page, here: Shared) -> dict[str, Any]:
    code = page.request.query_params.get("code") or None
    after = page.request.query_params.get("after", "")
    start = int(after) if after.isascii() and after.isdecimal() and len(after) < 16 else 0
    found = list(issues_page(here.record, code, start, _ISSUES + 1))
    last = found[_ISSUES - 1][0] if len(found) > _ISSUES else None
    return {
        "code": code,
        "counts": here.remember("issues", None, lambda: issue_counts(here.record), slow=True),
        "issues": [each for _, each in found[:_ISSUES]],
        "next": link("/issues", code=code, after=last) if last is not None else None,
    }


def about(request: Request) -> Response:
    """What the record holds, where that is from, and what it cannot claim."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("about", _about(here)), slow=True)


def _about(here: Shared) -> dict[str, Any]:
    found = here.remember("status", None, lambda: status(here.record), slow=True)
    counts = here.remember("brief", None, lambda: brief(here.record), slow=True)
    more = [("withdrawn_count", found.withdrawn), ("issues", found.issues)]
    more += [("forgotten_count", found.forgotten), ("unindexed", found.unindexed)]
    return {
        "counts": [*counts.items(), *more],
        "rules": rules_version(),
        "by_rules": sorted(found.by_rules.items()),
        "last_kept": found.last_kept,
        "record": found.id,
    }
