"""The addresses of feeds: each in two forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from goft.views.answers.about import newest_reviews
from goft.views.answers.asks import Hearing, HearingOn, Newest, Searching, Some
from goft.views.answers.dossiers import the_dossier
from goft.views.answers.people import said_by
from goft.views.answers.statements import newest, search_of
from goft.views.api.asking import asked, holdings_of
from goft.views.api.endpoints import telling
from goft.views.api.envelope import reply
from goft.views.feeds.feed import Entry, Feed, review_entry, statement_entry
from goft.views.feeds.writing import ATOM, JSON_FEED, atom, json_feed
from goft.views.kept import Shown

ROOT = "/feeds"
_FORMS = {"atom": (atom, ATOM), "json": (json_feed, JSON_FEED)}


def search(request: Request) -> Feed:
    """The newest statements that fit a search."""
    question = asked(request, Newest)
    stated = [pair for pair in request.query_params.multi_items() if pair[0] != "limit"]
    holdings = holdings_of(request)
    found = newest(holdings, search_of(holdings, question), question.limit)
    words = " ".join(value for name, value in stated)
    title = f"goft: {words}" if words else "goft"
    return _feed(request, title, f"find?{urlencode(stated)}", map(_statement(request), found))


def person(request: Request) -> Feed:
    """The newest that somebody of the registry said."""
    question = asked(request, Hearing)
    name, sought = said_by(holdings_of(request), question.id)
    found = newest(holdings_of(request), sought, question.limit)
    page = f"people/{question.id}"
    return _feed(request, f"goft: {name}", page, map(_statement(request), found))


def dossier(request: Request) -> Feed:
    """The newest that was said on a matter."""
    question = asked(request, HearingOn)
    holdings = holdings_of(request)
    matter = the_dossier(holdings, question.id)
    found = newest(holdings, Searching(dossier=matter.id).search(), question.limit)
    title = f"goft: {' · '.join(matter.names.values())}"
    return _feed(request, title, f"dossiers/{matter.id}", map(_statement(request), found))


def reviews(request: Request) -> Feed:
    """The newest corrections."""
    made = newest_reviews(holdings_of(request), asked(request, Some).limit)
    entries = (review_entry(line, str(request.base_url)) for line in made)
    return _feed(request, "goft: reviews", "about", entries)


def _statement(request: Request) -> Callable[[Shown], Entry]:
    return partial(statement_entry, base=str(request.base_url))


def _feed(request: Request, title: str, page: str, entries: Iterable[Entry]) -> Feed:
    base = str(request.base_url)
    return Feed(title, str(request.url), f"{base}{page}", tuple(entries))


def _route(path: str, make: Callable[[Request], Feed], form: str) -> Route:
    write, media = _FORMS[form]

    def endpoint(request: Request) -> Response:
        return telling(lambda: reply(request, write(make(request)), media))

    return Route(f"{path}.{form}", endpoint)


_FEEDS: dict[str, Callable[[Request], Feed]] = {
    "/search": search,
    "/people/{id}": person,
    "/dossiers/{id}": dossier,
    "/reviews": reviews,
}
routes = [_route(path, make, form) for path, make in _FEEDS.items() for form in _FORMS]
