"""Finding statements page by page, and counting them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import tantivy
from tantivy import FieldType, Occur, Query

from goft.record.dossiers.matters import matter
from goft.record.dossiers.membership import members
from goft.record.meaning.nearest import Nearness, nearness
from goft.record.record import Record
from goft.record.registry.own import terms_of
from goft.record.search import cursors
from goft.record.search.asked import Counted, Order, Search
from goft.record.search.calling import lexicon_of
from goft.record.search.compiling import Compiler
from goft.record.search.counting import Facets, facets, merged
from goft.record.search.cursors import Cursor
from goft.record.search.forming import KEY_BITS
from goft.record.search.highlighting import Marker
from goft.record.search.hits import Hit, beside, load
from goft.record.search.indexing import ready
from goft.record.search.lacking import ENOUGH, FEW, Lacking, Looking
from goft.record.search.queries import any_of, every, unranked
from goft.record.search.ranking import Scored, best_counted
from goft.record.search.schema import schema
from goft.record.search.sought import Seeker, Sought
from goft.record.search.standing import Standing
from goft.record.search.syntax import parse
from goft.record.search.widening import Also, Lexicon, Understood

_COUNTED = {"month": "month", "speaker": "speaker", "outlet": "medium"}
_MOST_VALUES = 65_000
# Where meaning tells, what lacks words and is so far behind the nearest of a page is not among its
# hits.
_BEHIND = 0.03
_KEY = (1 << KEY_BITS) - 1


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, how many there are in all, and the cursor of the next page if there is one.

    The total counts what is there now, also what came after the first page. `also` is what was
    searched for beside the words of the query, because they name it, and what stood in place of
    words that a hit lacks. `near` is what no word led to, but its meaning.
    """

    hits: tuple[Hit, ...]
    total: int
    after: str | None
    also: tuple[Also, ...] = ()
    near: tuple[Hit, ...] = ()


class Finder:
    """Searches a record as its index is when this is made, or through a searcher at hand."""

    def __init__(self, record: Record, searcher: tantivy.Searcher | None = None) -> None:
        self._record = record
        self._searcher: tantivy.Searcher = searcher or ready(record).searcher()

    def find(
        self,
        search: Search,
        *,
        order: Order = "best",
        limit: int = 20,
        after: str | None = None,
        near: bool = False,
    ) -> Found:
        """A page of what fits, and if it is not full and `near` is asked for, what is nearest.

        With the cursor of the page before, what was kept since then does not move anything from
        one page to another: nothing is shown twice and nothing is left out.
        """
        search = self._resolved(search)
        known = self._known(search)
        compiler = Seeker(self._searcher, known, self._entries)
        query = compiler.compile(search)
        cursor = cursors.read(after, order)
        if order == "best":
            found = self._best(query, limit, cursor, ranked=bool(search.query.strip()))
            if after is None and found.total < min(FEW, limit) and search.query.strip():
                found = self._filled(found, compiler.sought(search), limit)
            if near and after is None:
                found = self._neared(found, search, limit)
        else:
            found = self._by_day(query, order, limit, cursor)
        asked = parse(search.query)
        marker, standing = Marker(search, known), Standing(asked, known)
        hits = tuple(standing.marked(marker.marked(hit)) for hit in found.hits)
        further = tuple(map(marker.marked, found.near))
        return replace(found, hits=hits, near=further, also=known.also(asked) + standing.also())

    def also(self, search: Search) -> tuple[Also, ...]:
        """What is searched for beside the words of a query, because they name it."""
        return self._known(search).also(parse(search.query))

    def keys(self, search: Search) -> list[int]:
        """The key of every statement that fits, the oldest first."""
        return self._keys(self._compiled(search))

    def _keys(self, query: Query) -> list[int]:
        total = max(1, self._searcher.num_docs)
        way = tantivy.Order.Asc
        found = self._searcher.search(query, total, count=False, order_by_field="key", order=way)
        return [key for key, _ in found.hits]

    def count(self, search: Search, by: Counted) -> list[tuple[str, int]]:
        """How many statements fit, by what they have in common; the most first, months in order.

        Names that differ in letters alone are counted as one; "" is what is not known.
        """
        query = self._compiled(search)
        field = _COUNTED[by]
        wanted = {"by": {"terms": {"field": field, "size": _MOST_VALUES}}}
        buckets = self._searcher.aggregate(query, wanted)["by"]["buckets"]
        if by == "month":
            return sorted((_month(int(each["key"])), each["doc_count"]) for each in buckets)
        return merged((each["key"], each["doc_count"]) for each in buckets)

    def facets(self, search: Search, most: int = 12) -> Facets:
        """How many statements fit by day, and by the `most` frequent speakers and outlets."""
        return facets(self._searcher, self._compiled(search), most)

    def total(self, search: Search) -> int:
        """How many statements fit."""
        return self._total(self._compiled(search))

    def _filled(self, found: Found, sought: Sought | None, limit: int) -> Found:
        """The page with what lacks some of the words behind what has all."""
        if sought is None:
            return found
        looking = Looking(self._searcher, sought, self._beside)
        if found.hits:
            return self._with(found, looking.beside(*_left(found, limit)))
        found = self._with(found, looking.whole(limit))
        if not found.hits:
            return self._with(found, looking.best(limit))
        if len(found.hits) < min(ENOUGH, limit):
            return self._with(found, looking.near(*_left(found, limit)))
        return found

    def _with(self, found: Found, best: Sequence[Lacking]) -> Found:
        """The page with further hits behind what is there."""
        hits = self._found([(each.key, each.score) for each in best], 0, None).hits
        lacks = {each.key: each.lacks for each in best}
        further = (replace(hit, lacks=lacks[hit.kept.key]) for hit in hits)
        return replace(found, hits=(*found.hits, *further))

    def _neared(self, found: Found, search: Search, limit: int) -> Found:
        """The page with what is nearest in meaning of all that the filters let through."""
        if sum(not hit.lacks for hit in found.hits) >= limit:
            return found
        near = nearness(self._record, search.query, search.language)
        if near is None:
            return found
        kept = _meant(found.hits, near)
        bare = self._compiled(replace(search, query=""))

        def fits(keys: Sequence[int] | None) -> frozenset[int]:
            of_some = () if keys is None else (unranked(any_of("key", keys)),)
            return frozenset(self._keys(every((bare, *of_some))))

        best = near.nearest([hit.kept.key for hit in kept], fits, limit - len(kept))
        hits = self._found([(each.key, each.score) for each in best], 0, None).hits
        return replace(found, hits=kept, near=tuple(replace(hit, near=True) for hit in hits))

    def _beside(self, keys: Sequence[int]) -> Mapping[int, int]:
        with self._record.store.reading() as connection:
            return beside(connection, keys)

    def _compiled(self, search: Search) -> Query:
        search = self._resolved(search)
        return Compiler(self._searcher, self._known(search), self._entries).compile(search)

    def _resolved(self, search: Search) -> Search:
        """The search within what is on the dossier it names; DossierError where there is none."""
        if search.dossier is None:
            return search
        found = matter(self._record, search.dossier)
        keys = members(self._record, found, self.keys(Search(matter=found)))
        return replace(search, matter=found, keys=keys, dossier=None)

    def _known(self, search: Search) -> Understood:
        """What is known of the words of a search, where it has any."""
        return Understood(search.language, self._lexicon if search.query.strip() else None)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return lexicon_of(self._record)

    def _entries(self, name: str) -> Iterable[str]:
        return terms_of(self._record).entries(name)

    def _best(self, query: Query, limit: int, cursor: Cursor, *, ranked: bool) -> Found:
        """By score; the cursor knows what was shown, since scores change with the record."""
        total = None if cursor.newest is None else self._total(query)
        size = len(cursor.seen) + limit + 1
        bounded = _bounded(query, "key", None, cursor.newest)
        hits, count = (self._ranked if ranked else self._by_key)(bounded, size)
        fresh = [pair for pair in hits if pair[0] not in cursor.seen]
        after = None
        if len(fresh) > limit:
            seen = (*cursor.seen, *(key for key, _ in fresh[:limit]))
            after = cursors.write(Cursor("best", cursor.newest or self._newest, seen))
        return self._found(fresh[:limit], count if total is None else total, after)

    def _ranked(self, query: Query, size: int) -> tuple[list[Scored], int]:
        return best_counted(self._searcher, query, size)

    def _by_key(self, query: Query, size: int) -> tuple[list[Scored], int]:
        """Where no words are asked for all is equal: what was kept first."""
        way = tantivy.Order.Asc
        result = self._searcher.search(query, size, order_by_field="key", order=way)
        return [(int(key), 0.0) for key, _ in result.hits], _count(result)

    def _by_day(self, query: Query, order: Order, limit: int, cursor: Cursor) -> Found:
        """By day and key, neither of which changes."""
        total = None if cursor.last is None else self._total(query)
        if cursor.last is not None:
            oldest = order == "oldest"
            first, last = (cursor.last + 1, None) if oldest else (None, cursor.last - 1)
            query = _bounded(query, "order", first, last)
        way = tantivy.Order.Asc if order == "oldest" else tantivy.Order.Desc
        result = self._searcher.search(query, limit + 1, order_by_field="order", order=way)
        places = [place for place, _ in result.hits]
        more = len(places) > limit
        after = cursors.write(Cursor(order, last=places[limit - 1])) if more else None
        shown = [(place & _KEY, 0.0) for place in places[:limit]]
        return self._found(shown, _count(result) if total is None else total, after)

    def _total(self, query: Query) -> int:
        return _count(self._searcher.search(query, 1))

    @cached_property
    def _newest(self) -> int:
        """The highest key in the index."""
        wanted: dict[str, Any] = {"newest": {"max": {"field": "key"}}}
        found = self._searcher.aggregate(Query.all_query(), wanted)["newest"]["value"]
        return int(found or 0)

    def _found(self, shown: Sequence[tuple[int, float]], total: int, after: str | None) -> Found:
        if not shown:
            return Found((), total, after)
        with self._record.store.reading() as connection:
            hits = load(connection, [key for key, _ in shown])
        loaded = (replace(hits[key], score=score) for key, score in shown if key in hits)
        return Found(tuple(loaded), total, after)


def _meant(hits: Sequence[Hit], near: Nearness) -> tuple[Hit, ...]:
    """The hits but those that lack words and are far behind the nearest, and few of the others."""
    if not any(hit.lacks for hit in hits):
        return tuple(hits)
    of = near.of([hit.kept.key for hit in hits])
    least = max(of.values(), default=0.0) - _BEHIND
    lacking = [hit for hit in hits if hit.lacks and of.get(hit.kept.key, least) >= least][:FEW]
    return (*(hit for hit in hits if not hit.lacks), *lacking)


def _left(found: Found, limit: int) -> tuple[list[str], int, list[int]]:
    """The pages of what was found, how many more may be shown, and the keys of what was found."""
    pages = dict.fromkeys(hit.document.id for hit in found.hits)
    return list(pages), limit - len(found.hits), [hit.kept.key for hit in found.hits]


def _bounded(query: Query, field: str, first: int | None, last: int | None) -> Query:
    """The query within bounds, which do not count for ranking."""
    if first is None and last is None:
        return query
    bound = Query.range_query(schema(), field, FieldType.Integer, first, last)
    return Query.boolean_query(
        [(Occur.Must, query), (Occur.Must, Query.const_score_query(bound, 0.0))]
    )


def _count(result: tantivy.SearchResult) -> int:
    """How many fit in all, which the library's types do not tell of."""
    count: int = result.count  # type: ignore[attr-defined]
    return count


def _month(number: int) -> str:
    return f"{number // 100:04}-{number % 100:02}" if number else ""
