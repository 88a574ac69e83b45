"""Queries of the index, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tantivy import FieldType, Occur, Query

from goft.record.search.schema import schema


def unranked(query: Query) -> Query:
    """The query, not counting for ranking."""
    return Query.const_score_query(query, 0.0)


def one(field: str, term: str) -> Query:
    return Query.term_query(schema(), field, term, "freq")


def any_of(field: str, values: Iterable[int] | Iterable[str]) -> Query:
    """What has any of some values; a set of them would be looked for a hundred times as long."""
    found = [(Occur.Should, Query.term_query(schema(), field, each, "basic")) for each in values]
    return Query.boolean_query(found)


def marked(value: str) -> Query:
    return Query.term_query(schema(), "marks", value, "basic")


def between(field: str, first: int | None, last: int | None) -> Query:
    return Query.range_query(schema(), field, FieldType.Integer, first, last)


def sequence(field: str, terms: Sequence[str]) -> Query:
    if len(terms) == 1:
        return one(field, terms[0])
    return Query.phrase_query(schema(), field, list(terms))


def boosted(query: Query, boost: float) -> Query:
    return query if boost == 1.0 else Query.boost_query(query, boost)


def every(queries: Iterable[Query]) -> Query:
    return _combined(Occur.Must, queries)


def some(queries: Iterable[Query]) -> Query:
    return _combined(Occur.Should, queries)


def _combined(occur: Occur, queries: Iterable[Query]) -> Query:
    found = list(queries)
    if len(found) == 1:
        return found[0]
    return Query.boolean_query([(occur, each) for each in found]) if found else Query.empty_query()
