"""The pages of people and offices, from the registry and what is said by them."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.languages.pack import codes
from goft.record.registry.entries import Names, Occupancy, Office, Registry, every
from goft.record.registry.loading import load
from goft.record.registry.people import People
from goft.record.search.asked import Search
from goft.views.days import days
from goft.views.serving.sharing import Shared, shared
from goft.views.web.charting import chart
from goft.views.web.finding import name_of
from goft.views.web.items import of_hit
from goft.views.web.reader import Reader
from goft.views.web.rendering import Page, link

_SHOWN = 10


@cache
def registry() -> Registry:
    """The people, offices, states and organisations that are known."""
    own = os.environ.get("GOFT_REGISTRY")
    return load(Path(own) if own else None)


@cache
def _people() -> People:
    return People(registry())


def named(names: Names, reader: Reader) -> str:
    """The name in the reader's language, else in any."""
    own = names.get(reader.code)
    return own[0] if own else next(every(names), "")


def people(request: Request) -> Response:
    """Everybody who is known, by whom they speak for; or those whom a name can mean."""
    page = Page.of(request)
    name = request.query_params.get("name", "").strip()[:200]
    known = registry().persons
    chosen = [each.person for each in _people().find(name)] if name else list(known.values())
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for person in chosen:
        shown = {"id": person.id, "name": named(person.names, page.reader)}
        groups[_body(person.of, page.reader)].append(shown)
    ordered = sorted(groups.items())
    for _, each in ordered:
        each.sort(key=lambda entry: entry["name"])
    return page.render("people", name=name, groups=ordered)


def _body(identifier: str | None, reader: Reader) -> str:
    """What a state or organisation is called."""
    found = registry().countries.get(identifier or "")
    body = found or registry().organisations.get(identifier or "")
    return named(body.names, reader) if body else identifier or "—"


def _title(office: Office, reader: Reader) -> str:
    """What an office is called, with its state where its name does not say it."""
    if office.names:
        return named(office.names, reader)
    kind = registry().office_kinds.get(office.kind or "")
    called = named(kind.names, reader) if kind else office.id
    return f"{called} ({_body(office.body or office.of, reader)})"


def person(request: Request) -> Response:
    """Who somebody is, which offices they held when, and what they are said to have said."""
    page, here = Page.of(request), shared(request)
    found = registry().persons.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    search = Search(by=tuple(dict.fromkeys(names[0] for names in found.names.values() if names)))
    facts = here.remember("said", search, lambda: _said(here, search), slow=True)
    return page.render(
        "person",
        id=found.id,
        name=named(found.names, page.reader),
        speaks_for=_body(found.of, page.reader) if found.of else None,
        terms=[_term(term, page.reader) for term in registry().terms(found.id)],
        all_names=_all(found.names, page.reader),
        total=facts["total"],
        hits=facts["hits"],
        chart=chart(facts["days"], page.reader),
        chart_search={"by": list(search.by)},
        more=link("/find", by=list(search.by), sort="newest"),
    )


def _said(here: Shared, search: Search) -> dict[str, Any]:
    """The last statements of a search, and how many there are when."""
    finder = here.watch.finder()
    found = finder.find(search, order="newest", limit=_SHOWN)
    return {
        "total": found.total,
        "hits": [of_hit(hit) for hit in found.hits],
        "days": finder.facets(search, 1).days,
    }


def _all(names: Names, reader: Reader) -> list[tuple[str, str, tuple[str, ...]]]:
    """Names by language."""
    return [(code, name_of(code, reader), names[code]) for code in codes() if names.get(code)]


def _term(term: Occupancy, reader: Reader) -> dict[str, Any]:
    office = registry().offices[term.office]
    sources = [registry().sources[each] for each in term.sources if each in registry().sources]
    return {
        "office": office.id,
        "name": _title(office, reader),
        "begins": term.begins,
        "ends": term.ends,
        "acting": term.acting,
        "sources": sources,
    }


def office(request: Request) -> Response:
    """Who held an office when, and who held it on a day."""
    page = Page.of(request)
    found = registry().offices.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    written = request.query_params.get("day", "").strip()[:80]
    asked = (days(written) or (None, None))[0] if written else None
    terms = sorted(registry().holders([found.id]), key=lambda term: term.begins, reverse=True)
    return page.render(
        "office",
        id=found.id,
        name=_title(found, page.reader),
        day=written,
        asked=str(asked) if asked else None,
        holders=[_holder(t, t.surely(asked), page.reader) for t in terms if t.possibly(asked)]
        if asked
        else [],
        terms=[_holder(term, True, page.reader) for term in terms],
        all_names=_all(found.names, page.reader),
    )


def _holder(term: Occupancy, surely: bool, reader: Reader) -> dict[str, Any]:
    holder = registry().persons.get(term.person)
    name = named(holder.names, reader) if holder else term.person
    return {
        "id": term.person,
        "person": term.person,
        "name": name,
        "surely": surely,
        "begins": term.begins,
        "ends": term.ends,
        "acting": term.acting,
    }
