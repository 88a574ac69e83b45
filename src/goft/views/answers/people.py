"""Answers about people and offices: who is meant by a name, and who held what when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from goft.views.answers.answer import Answer, UnknownError
from goft.views.answers.asks import Holding, Matching, Offices, OneEntry
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import Line
from goft.views.answers.values import span

if TYPE_CHECKING:
    from goft.record.registry.entries import Names, Occupancy, Office, Registry
    from goft.record.search.asked import Search


def match(holdings: Holdings, asked: Matching) -> Answer:
    """Who is meant by a name or an office on a day."""
    day = (span(asked.day) or (None,))[0] if asked.day else None
    country = asked.country.lower() if asked.country else None
    linker = holdings.linker
    sure = linker.match(asked.name, asked.role, day, country)
    candidates = linker.candidates(asked.name, asked.role, day, country)
    data = {
        "sure": asdict(sure) if sure else None,
        "candidates": [asdict(each) for each in candidates],
    }
    return Answer(data, len(candidates))


def person(holdings: Holdings, asked: OneEntry) -> Answer:
    """Somebody of the registry, with the offices held."""
    registry = holdings.registry
    found = registry.persons.get(asked.id)
    if found is None:
        raise UnknownError(f"nobody in the registry is called {asked.id}", key="id")
    return Answer(
        {
            "id": found.id,
            "names": _names(found.names),
            "alone": _names(found.alone),
            "of": found.of,
            "terms": _terms(registry, registry.terms(found.id)),
        }
    )


def said_by(holdings: Holdings, identifier: str) -> tuple[str, Search]:
    """What somebody of the registry is called, and the search for what they said."""
    from goft.record.search.asked import Search

    found = holdings.registry.persons.get(identifier)
    if found is None:
        raise UnknownError(f"nobody in the registry is called {identifier}", key="id")
    names = dict.fromkeys(forms[0] for forms in found.names.values() if forms)
    return " · ".join(names) or identifier, Search(by=(identifier,))


def offices(holdings: Holdings, asked: Offices) -> Answer:
    """The offices of the registry, each with who held it when."""
    registry = holdings.registry
    found = [each for each in registry.offices.values() if asked.of in (None, each.of)]
    return Answer([_office(registry, each, asked.day) for each in found], len(found))


def office(holdings: Holdings, asked: Holding) -> Answer:
    """An office, and who held it when."""
    registry = holdings.registry
    found = registry.offices.get(asked.id)
    if found is None:
        raise UnknownError(f"no office in the registry is called {asked.id}", key="id")
    return Answer(_office(registry, found, asked.day))


def _office(registry: Registry, found: Office, day: str | None) -> Line:
    """An office with its names, or those of its kind, and its holders, or those of a day."""
    kind = registry.office_kinds.get(found.kind or "")
    terms = list(registry.holders([found.id]))
    first, last = (span(day) if day else None) or (None, None)
    if first and last:
        terms = [term for term in terms if term.possibly(first) or term.possibly(last)]
    return {
        "id": found.id,
        "names": _names(found.names or (kind.names if kind else {})),
        "of": found.of,
        "kind": found.kind,
        "body": found.body,
        "shared": found.shared,
        "terms": _terms(registry, terms),
    }


def _names(names: Names) -> Line:
    return {code: list(forms) for code, forms in names.items()}


def _terms(registry: Registry, terms: Iterable[Occupancy]) -> list[Line]:
    lines = []
    for term in terms:
        line = asdict(term)
        line["sources"] = [asdict(registry.sources[key]) for key in term.sources]
        lines.append(line)
    return lines
