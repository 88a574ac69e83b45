"""The pages of people and offices, from the registry and what is said by them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from goft.errors import DayError
from goft.languages.pack import codes
from goft.record.record import Record
from goft.record.registry.entries import Names, Occupancy, Office, Person, Registry
from goft.record.registry.own import digest_of, folder_of, registry_in, registry_of
from goft.record.registry.people import People
from goft.record.search.asked import Search
from goft.views.days import days
from goft.views.serving.sharing import Shared, shared
from goft.views.web.charting import chart
from goft.views.web.items import of_hit
from goft.views.web.naming import Called, name_of, named
from goft.views.web.reader import Reader
from goft.views.web.rendering import Page, link

_SHOWN, _SPEAKERS = 10, 60


def _people(record: Record) -> People:
    return _index(folder_of(record), digest_of(record))


@lru_cache(maxsize=4)
def _index(folder: Path, digest: str) -> People:
    return People(registry_in(folder, digest))


class Told:
    """What the registry of a record tells a reader."""

    def __init__(self, registry: Registry, reader: Reader) -> None:
        self.registry, self.reader = registry, reader

    def body(self, identifier: str | None) -> str:
        """What a state or organisation is called."""
        found = self.registry.countries.get(identifier or "")
        body = found or self.registry.organisations.get(identifier or "")
        return named(body.names, self.reader) if body else identifier or "—"

    def title(self, office: Office) -> str:
        """What an office is called, with its state where its name does not say it."""
        if office.names:
            return named(office.names, self.reader)
        kind = self.registry.office_kinds.get(office.kind or "")
        called = named(kind.names, self.reader) if kind else office.id
        return f"{called} ({self.body(office.body or office.of)})"

    def names(self, names: Names) -> list[tuple[str, str, tuple[str, ...]]]:
        """Names by language, in the script of each."""
        return [
            (code, name_of(code, self.reader), names[code]) for code in codes() if code in names
        ]

    def terms(self, person: Person) -> list[dict[str, Any]]:
        """The offices somebody held, the latest first."""
        found = sorted(self.registry.terms(person.id), key=lambda term: term.begins, reverse=True)
        return [self._term(term) for term in found]

    def _term(self, term: Occupancy) -> dict[str, Any]:
        office, known = self.registry.offices[term.office], self.registry.sources
        return {
            "office": office.id,
            "name": self.title(office),
            "begins": term.begins,
            "ends": term.ends,
            "acting": term.acting,
            "sources": [known[each] for each in term.sources if each in known],
            "term": term,
        }


def _told(page: Page, here: Shared) -> Told:
    return Told(registry_of(here.record), page.reader)


def people(request: Request) -> Response:
    """Everybody who is known, by whom they speak for; or those whom a name can mean."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: page.body("people", _listed(page, here)), slow=True)


def _listed(page: Page, here: Shared) -> dict[str, Any]:
    name = page.request.query_params.get("name", "").strip()[:200]
    told = _told(page, here)
    spoken = here.remember("speakers", name, lambda: _spoken(here, name), slow=True)
    facts = {"name": name, "spoken": _speakers(told, spoken), "meant": [], "groups": []}
    if name:
        meant = [each.person for each in _people(here.record).find(name)]
        return facts | {"meant": [_entry(told, each) for each in meant]}
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for person in told.registry.persons.values():
        shown = {"id": person.id, "name": named(person.names, page.reader)}
        groups[told.body(person.of)].append(shown)
    for each in groups.values():
        each.sort(key=lambda entry: entry["name"])
    return facts | {"groups": sorted(groups.items())}


def _spoken(here: Shared, name: str) -> list[tuple[str, str | None, int]]:
    """Who speaks most in the record, or who of that name: as pages name them, or by the id of
    whom such a name means alone, and how many statements they have."""
    finder, called = here.watch.finder(), Called.of(here.record)
    counted = finder.facets(Search(by=(name,) if name else ()), _SPEAKERS + 1).speakers
    known = {
        who: finder.total(Search(by=(who,))) for each, _ in counted if (who := called.who(each))
    }
    spoken: list[tuple[str, str | None, int]] = [(who, None, known[who]) for who in known]
    spoken += [
        (each, each, count)
        for each, count in counted
        if each and not known.get(called.who(each) or "")
    ]
    return sorted((each for each in spoken if each[2]), key=lambda each: -each[2])


def _speakers(told: Told, spoken: list[tuple[str, str | None, int]]) -> list[dict[str, Any]]:
    """Who speaks, under the name that whoever reads knows."""
    persons = told.registry.persons
    return [
        {
            "name": name or named(persons[who].names, told.reader),
            "address": link("/find", by=name) if name else f"/people/{who}",
            "count": count,
        }
        for who, name, count in spoken
        if name or who in persons
    ]


def _entry(told: Told, person: Person) -> dict[str, Any]:
    """Somebody whom a name can mean, with all names and the offices by day."""
    return {
        "id": person.id,
        "name": named(person.names, told.reader),
        "speaks_for": told.body(person.of) if person.of else None,
        "names": told.names(person.names),
        "terms": told.terms(person),
    }


def person(request: Request) -> Response:
    """Who somebody is, which offices they held when, and what they are said to have said."""
    page, here = Page.of(request), shared(request)
    known, identifier = registry_of(here.record), request.path_params["id"]
    if identifier in known.persons:
        found = known.persons[identifier]
        return page.kept(lambda: page.body("person", _person(page, here, found)), slow=True)
    if identifier in known.countries or identifier in known.organisations:
        return RedirectResponse(link("/find", by=identifier))
    raise HTTPException(404)


def _person(page: Page, here: Shared, found: Person) -> dict[str, Any]:
    search, told = Search(by=(found.id,)), _told(page, here)
    facts = here.remember("said", search, lambda: _said(here, search), slow=True)
    day = _day(page)
    asked, terms = day["asked"], told.terms(found)
    return (
        _entry(told, found)
        | {
            "total": facts["total"],
            "hits": facts["hits"],
            "chart": chart(facts["days"], page.reader),
            "chart_search": {"by": list(search.by)},
            "more": link("/find", by=list(search.by), sort="newest"),
            "by_name": link("/find", by=named(found.names, page.reader)),
            "held": [
                each | {"surely": each["term"].surely(asked)}
                for each in terms
                if asked and each["term"].possibly(asked)
            ],
        }
        | day
    )


def _day(page: Page) -> dict[str, Any]:
    """What is written for a day, the first day that it means, and what is wrong with it."""
    written = page.request.query_params.get("day", "").strip()[:80]
    wrong = "no_such_day" if written else None
    facts = {"day": written, "asked": None, "wrong": wrong, "why": written}
    try:
        found = days(written) if written else None
    except DayError as error:
        return facts | {"wrong": "unclear_day", "why": " · ".join(error.ways)}
    return facts | {"asked": found[0], "wrong": None} if found else facts


def _said(here: Shared, search: Search) -> dict[str, Any]:
    """The last statements of a search, and how many there are when."""
    finder = here.watch.finder()
    found = finder.find(search, order="newest", limit=_SHOWN)
    return {
        "total": found.total,
        "hits": [of_hit(hit) for hit in found.hits],
        "days": finder.facets(search, 1).days,
    }


def office(request: Request) -> Response:
    """Who held an office when, and who held it on a day."""
    page, here = Page.of(request), shared(request)
    found = registry_of(here.record).offices.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return page.kept(lambda: page.body("office", _office(page, here, found)), slow=True)


def _office(page: Page, here: Shared, found: Office) -> dict[str, Any]:
    told = _told(page, here)
    day = _day(page)
    asked = day["asked"]
    held = told.registry.holders([found.id])
    terms = sorted(held, key=lambda term: term.begins, reverse=True)
    return {
        "id": found.id,
        "name": told.title(found),
        "holders": [
            _holder(told, term, term.surely(asked)) for term in terms if term.possibly(asked)
        ]
        if asked
        else [],
        "terms": [_holder(told, term, True) for term in terms],
        "names": told.names(found.names),
    } | day


def _holder(told: Told, term: Occupancy, surely: bool) -> dict[str, Any]:
    holder = told.registry.persons.get(term.person)
    return {
        "person": term.person,
        "name": named(holder.names, told.reader) if holder else term.person,
        "surely": surely,
        "begins": term.begins,
        "ends": term.ends,
        "acting": term.acting,
    }
