"""Who else tells what a statement tells: those nearest to it on its page, all others beside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from goft.record.kept import KeptDocument, KeptStatement
from goft.record.retelling.tellings import Compared, Telling, compare_kept
from goft.record.timeline.denials import Denial, denying
from goft.views.serving.sharing import Shared, shared
from goft.views.web.documents import number_of
from goft.views.web.items import MOST, Item, found, is_masked, of_hit, of_kept
from goft.views.web.rendering import Page, clip

# So many of the statements that share something are compared for a page.
TOGETHER = 20
_MOST_DENIALS = 10


@dataclass(frozen=True, slots=True)
class Tellings:
    """Who tells a statement, as pages show it; `more` may do so and were not compared."""

    told: tuple[dict[str, Any], ...] = ()
    first: Item | None = None
    denied_by: tuple[Item, ...] = ()
    more: int = 0
    waiting: int = 0

    def facts(self, denial: Denial | None) -> dict[str, Any]:
        """What templates ask for; what the statement denies stands there already."""
        beside = {each.id for each in self.denied_by} | {denial.statement if denial else None}
        shown = [each for each in self.told if each["item"].id not in beside]
        return {
            "tellings": shown,
            "first": self.first if any(each["relation"] != "denied" for each in shown) else None,
            "denied_by": self.denied_by,
            "more": self.more,
            "waiting": self.waiting,
        }


def tellings(here: Shared, kept: KeptStatement, document: KeptDocument, part: int = 1) -> Tellings:
    """Who else tells a statement: of those that share something with it, one part."""
    after = TOGETHER * (part - 1)
    fresh = not here.settings.refresh_s
    compared = compare_kept(here.record, kept, document, fresh=fresh, after=after, most=TOGETHER)
    if is_masked(compared.hit):
        return Tellings()
    told = [each for each in compared.tellings if not is_masked(each.hit)]
    denied = [each.hit for each in told if each.retelling.relation == "denied"]
    denied_by = tuple(map(of_hit, denying(compared.hit, denied)))[:_MOST_DENIALS]
    return Tellings(
        tuple(map(_telling, told)), _first(compared), denied_by, compared.more, compared.waiting
    )


def _first(compared: Compared) -> Item | None:
    hit = compared.first
    return of_hit(hit) if hit and not is_masked(hit) else None


def _telling(each: Telling) -> dict[str, Any]:
    left, shown_pieces = MOST, []
    for piece in each.pieces:
        if left > 0:
            shown_pieces.append(
                piece._replace(one=clip(piece.one, left), other=clip(piece.other, left))
            )
        left -= len(piece.one) + len(piece.other)
    return {
        "item": of_hit(each.hit),
        "relation": each.retelling.relation,
        "differences": each.retelling.differences[:10],
        "pieces": shown_pieces,
    }


def retellings(request: Request) -> Response:
    """Those that share something with a statement, compared part by part, the nearest first."""
    page = Page.of(request)
    of = page.state_of(request.path_params["id"])
    return page.kept(lambda: _body(page), of=of, slow=True)


def _body(page: Page) -> bytes:
    here, part = shared(page.request), number_of(page.request.query_params.get("part"))
    kept, document = found(page.request)
    told = tellings(here, kept, document, part)
    facts = {"item": of_kept(kept, document), "part_number": part, "together": TOGETHER}
    return page.body("retellings", facts | told.facts(None))
