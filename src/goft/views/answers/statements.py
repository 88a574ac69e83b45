"""Answers about statements: found, counted, one with its paragraph, retold, cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from goft.views.answers.answer import Answer, UnknownError
from goft.views.answers.asks import (
    Citing,
    Counting,
    Finding,
    OneStatement,
    Searching,
)
from goft.views.answers.dossiers import the_dossier
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import (
    Line,
    captures,
    hit_line,
    lines_of,
    paragraphs,
    statement_line,
)
from goft.views.citing.bibliography import bibtex, csl
from goft.views.citing.plain import cite
from goft.views.denying import denial_of
from goft.views.kept import Shown, shown_hit, veiled_telling

if TYPE_CHECKING:
    from goft.record.retelling.tellings import Telling
    from goft.record.search.asked import Search
    from goft.record.search.hits import Hit


def search_of(holdings: Holdings, asked: Searching) -> Search:
    """The search that is asked for; UnknownError where it is within no dossier."""
    if asked.dossier:
        the_dossier(holdings, asked.dossier)
    return asked.search()


def find(holdings: Holdings, asked: Finding) -> Answer:
    """A page of the statements that fit, then of those that are near in meaning."""
    found = holdings.finder().find(
        search_of(holdings, asked),
        order=asked.sort,
        limit=asked.limit,
        after=asked.after,
        near=not asked.words_only,
    )
    hits = (*found.hits, *found.near)
    times = captures(holdings.record, hits)
    lines = [hit_line(hit, times.get(hit.document.id)) for hit in hits]
    return Answer(lines, found.total, found.after, [each.to_json() for each in found.also])


def count(holdings: Holdings, asked: Counting) -> Answer:
    """How many statements fit, by what they have in common."""
    finder, search = holdings.finder(), search_of(holdings, asked)
    counts = finder.count(search, asked.count)
    lines = [{"value": name or None, "count": number} for name, number in counts]
    return Answer(lines, also=[each.to_json() for each in finder.also(search)])


def everything(holdings: Holdings, asked: Searching) -> Answer:
    """Every statement that fits, a line of JSON each, in the order in which pages were kept."""
    return Answer(_everything(holdings, asked))


def _everything(holdings: Holdings, asked: Searching) -> Iterator[Line]:
    from goft.record.search.selecting import selected

    for kept in selected(holdings.record, search_of(holdings, asked)):
        yield from lines_of(kept, kept.statements)


def statement(holdings: Holdings, asked: OneStatement) -> Answer:
    """One statement with its words, its paragraphs, and all that is known of it."""
    from goft.record.asking import found_in
    from goft.record.search.hits import Hit

    found = found_in(holdings.record, asked.id)
    if found is None:
        raise _unknown(asked.id)
    each, kept = found
    hit = Hit(each, kept.document, kept.page)
    denial = denial_of(holdings.record, each, kept)
    more = {
        "paragraphs": paragraphs(hit),
        "denial": denial.to_json() if denial else None,
        "citation": cite(shown_hit(hit, kept.captured)),
    }
    return Answer(statement_line(hit, kept.captured) | more)


def _unknown(identifier: str) -> UnknownError:
    return UnknownError(f"there is no statement {identifier}", key="id")


def the_hit(holdings: Holdings, identifier: str) -> tuple[Hit, str | None]:
    """The statement with an id, and when its document was captured; UnknownError without one."""
    from goft.record.asking import hit

    found = hit(holdings.record, identifier)
    if found is None:
        raise _unknown(identifier)
    return found, captures(holdings.record, [found]).get(found.document.id)


def newest(holdings: Holdings, search: Search, limit: int) -> list[Shown]:
    """The newest statements that fit, as exports and citations take them."""
    found = holdings.finder().find(search, order="newest", limit=limit)
    times = captures(holdings.record, found.hits)
    return [shown_hit(hit, times.get(hit.document.id)) for hit in found.hits]


def shown_statement(holdings: Holdings, identifier: str) -> Shown:
    """The statement with an id, as exports and citations take it."""
    return shown_hit(*the_hit(holdings, identifier))


def retellings(holdings: Holdings, asked: OneStatement) -> Answer:
    """Who else tells what a statement tells."""
    from goft.record.retelling.tellings import compare

    found = compare(holdings.record, asked.id)
    if found is None:
        raise _unknown(asked.id)
    hits = [found.hit, *(telling.hit for telling in found.tellings)]
    times = captures(holdings.record, hits)
    data = {
        "statement": statement_line(found.hit, times.get(found.hit.document.id)),
        "first": found.first.kept.statement.id if found.first else None,
        "retellings": [
            _telling(telling, found.hit, times.get(telling.hit.document.id))
            for telling in found.tellings
        ],
    }
    return Answer(data, len(found.tellings))


def _telling(telling: Telling, own: Hit, captured: str | None) -> Line:
    """A retelling; where one of the two lies in a comment, nothing is told word by word."""
    line: dict[str, Any] = veiled_telling(telling, own).to_json() | hit_line(telling.hit, captured)
    line["score"] = round(telling.retelling.score, 4)
    return line


def citation(holdings: Holdings, asked: Citing) -> Answer:
    """A statement in the forms of citations."""
    item = shown_statement(holdings, asked.id)
    plain = cite(item, asked.lang)
    return Answer({"statement": item.id, "plain": plain, "bibtex": bibtex(item), "csl": csl(item)})
