"""The page on which statements are found, and the first page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, get_args

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from goft.errors import DayError, DossierError, QueryError
from goft.languages.pack import codes
from goft.model import Style
from goft.record.registry.own import registry_of
from goft.record.search.asked import Order, Search
from goft.record.search.counting import Facets
from goft.record.search.finding import Found
from goft.record.status import brief
from goft.views.days import days
from goft.views.serving.sharing import Shared, shared
from goft.views.web.charting import chart
from goft.views.web.elsewhere import elsewhere
from goft.views.web.items import of_hit
from goft.views.web.naming import Called, languages, name_of, named
from goft.views.web.reader import Reader
from goft.views.web.rendering import Page, link

LIMIT = 20
# So many of the most frequent names are counted, and so many of them shown.
_NAMES, _SHOWN = 500, 12
_LISTED = ("by", "about", "outlet", "relay", "lang", "act", "style")
_STYLES: tuple[Style, ...] = get_args(Style)
_ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the search, how it is ordered and where the page begins."""

    search: Search
    order: Order
    after: str | None


class NoDayError(ValueError):
    """What is written for a day is none."""


def asked_of(parameters: QueryParams) -> Asked:
    """The search that an address states; empty fields of a form state nothing."""
    stated: dict[str, Any] = {name: _values(parameters, name) for name in _LISTED}
    search = Search(
        parameters.get("q", "").strip(),
        language=stated.pop("lang"),
        answered=bool(parameters.get("answered")),
        dossier=parameters.get("dossier") or None,
        since=_day(parameters.get("since"), 0),
        until=_day(parameters.get("until"), 1),
        **stated,
    )
    order = next((each for each in _ORDERS if each == parameters.get("sort")), None)
    order = order or ("best" if search.query else "newest")
    return Asked(search, order, parameters.get("after") or None)


def _values(parameters: QueryParams, name: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in parameters.getlist(name) if value.strip())


def _day(text: str | None, end: int) -> Any:
    """The first or last day of what is written."""
    if not text or not text.strip():
        return None
    found = days(text.strip()[:80])
    if found is None:
        raise NoDayError(text)
    return found[end]


def home(request: Request) -> Response:
    """What this is, what is in it, and where to begin."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("home", _home(page, here)), slow=True)


def _home(page: Page, here: Shared) -> dict[str, Any]:
    found, counts, newest = ahead(here)
    shown = {name: counts[name] for name in ("statements", "documents") if counts[name]}
    return {
        "counts": [*shown.items(), ("outlets", sum(map(bool, dict(outlets(here)))))]
        if shown
        else [],
        "chart": chart(found.days, page.reader),
        "newest": newest,
    }


def outlets(here: Shared) -> list[tuple[str, int]]:
    """Who published what is kept, "" where that is not known, and how many statements."""
    return here.remember(
        "outlets", None, lambda: here.watch.finder().count(Search(), "outlet"), slow=True
    )


def ahead(here: Shared) -> tuple[Facets, dict[str, int], list[Any]]:
    """What the first page shows, counted before anybody asks."""
    return (
        here.remember("facets", Search(), lambda: _counted(here, Search()), slow=True),
        here.remember("brief", None, lambda: brief(here.record), slow=True),
        here.remember("newest", None, lambda: _newest(here), slow=True),
    )


def _counted(here: Shared, search: Search) -> Facets:
    return here.watch.finder().facets(search, _NAMES)


def _newest(here: Shared) -> list[Any]:
    hits = here.watch.finder().find(Search(), order="newest", limit=3).hits
    return [of_hit(hit) for hit in hits]


def find(request: Request) -> Response:
    """Statements that fit, and how many by what they have in common."""
    page, here = Page.of(request), shared(request)
    try:
        return page.kept(lambda: page.body("find", _find(page, here)))
    except NoDayError as error:
        wrong = {"wrong": "no_such_day", "why": str(error)}
    except DayError as error:
        wrong = {"wrong": "unclear_day", "why": " · ".join(error.ways)}
    except (QueryError, DossierError) as error:
        wrong = {"wrong": "bad_query", "why": error.message}
    return page.render("find", 400, search=_form(page), **wrong)


def _find(page: Page, here: Shared) -> dict[str, Any]:
    asked = asked_of(page.request.query_params)
    finder = here.watch.finder()
    found = finder.find(asked.search, order=asked.order, limit=LIMIT, after=asked.after, near=True)
    counted = here.remember("facets", asked.search, lambda: _counted(here, asked.search), slow=True)
    totals = here.remember("totals", asked.search, lambda: _totals(here, asked.search), slow=True)
    return {
        "search": _form(page),
        "wrong": None,
        "total": found.total,
        "also": found.also,
        "hits": [of_hit(hit) for hit in found.hits],
        "near": [of_hit(hit) for hit in found.near],
        "next": page.here(after=found.after) if found.after else None,
        "facets": _facets(page, here, counted, totals),
        "feed": _feed(page.request.query_params),
        "elsewhere": _elsewhere(page, here, found, totals) if asked.search.query else [],
    }


def _elsewhere(page: Page, here: Shared, found: Found, totals: Totals) -> list[dict[str, Any]]:
    """What those who were found say in languages in which nothing was."""
    speakers = [hit.kept.statement.speaker.id for hit in found.hits if not hit.lacks]
    return elsewhere(
        here, page.reader, speakers, [code for code, count in totals["languages"] if count]
    )


def _feed(parameters: QueryParams) -> str:
    """The address of a feed of what is searched for."""
    stated: dict[str, object] = {
        name: _values(parameters, name)
        for name in ("q", *_LISTED, "since", "until")
        if _values(parameters, name)
    }
    answered = "true" if parameters.get("answered") else None
    return link("/feeds/search.atom", **stated, answered=answered)


Totals = dict[str, list[tuple[str, int]]]


def _totals(here: Shared, search: Search) -> Totals:
    """How many fit in each language and manner."""
    finder = here.watch.finder()
    tried: dict[str, list[tuple[str, Search]]] = {
        "languages": [(code, replace(search, language=(code,))) for code in codes()],
        "styles": [(style, replace(search, style=(style,))) for style in _STYLES],
    }
    return {
        name: [(value, finder.total(each)) for value, each in values]
        for name, values in tried.items()
    }


def _facets(page: Page, here: Shared, counted: Facets, totals: Totals) -> dict[str, Any]:
    reader = page.reader
    stated = {
        name: page.request.query_params.getlist(name)
        for name in ("q", *_LISTED, "answered", "dossier")
        if page.request.query_params.get(name)
    }
    return {
        "chart": chart(counted.days, reader),
        "search": stated,
        "speakers": _speakers(here, reader, counted),
        "outlets": [(name, name, count) for name, count in counted.outlets if name][:_SHOWN],
        "languages": [
            (code, name_of(code, reader), count) for code, count in totals["languages"] if count
        ],
        "styles": [
            (style, reader.text(f"style_{style}"), count)
            for style, count in totals["styles"]
            if count
        ],
    }


def _speakers(here: Shared, reader: Reader, counted: Facets) -> list[tuple[str, str, int]]:
    """Who speaks most; whom a name means alone is one, however pages write it."""
    known, called = registry_of(here.record).persons, Called.of(here.record)
    counts: Counter[tuple[str, str]] = Counter()
    for name, count in counted.speakers:
        who = called.who(name)
        counts[(who, named(known[who].names, reader)) if who else (name, name)] += count
    spoken = ((value, label, count) for (value, label), count in counts.most_common() if value)
    return list(islice(spoken, _SHOWN))


def _form(page: Page) -> dict[str, Any]:
    """What stands in the fields of the form."""
    parameters = page.request.query_params
    form: dict[str, Any] = {name: parameters.get(name, "") for name in ("q", "since", "until")}
    for name in _LISTED:
        form[name] = parameters.get(name, "")
        form[f"{name}_all"] = parameters.getlist(name)
    form["answered"] = bool(parameters.get("answered"))
    form["sort"] = parameters.get("sort") or ("best" if form["q"] else "newest")
    narrowing = ("by", "about", "outlet", "relay", "since", "until", "lang", "style", "answered")
    form["narrowed"] = any(form[name] for name in narrowing)
    return form | {"languages": languages(page.reader), "styles": _STYLES}
