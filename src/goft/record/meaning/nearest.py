"""The statements that are nearest in meaning to what is asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from goft.languages.writing import ways
from goft.record.meaning import embedding
from goft.record.meaning.vectors import Vectors, path_of
from goft.record.record import Record
from goft.record.search.syntax import All, Words, apart, parse

# How much it counts what the page says that is nearest, and that words were found on it.
_PAGE, _FOUND = 1.0, 0.02
# So many are looked at together: what is turned into numbers to reckon with stays at hand.
_TOGETHER = 8192
# So many times as many as are shown are looked at before all are.
_FIRST = 8

Fits = Callable[[Sequence[int] | None], Collection[int]]


class Near(NamedTuple):
    """The key of a statement and how near it is, which compares only within one search."""

    key: int
    score: float


def words_of(query: str) -> str | None:
    """The words of a query that are all of it.

    None where marks or “and”, “or” and “not” say what is wanted, to the letter.
    """
    asked = parse(query)
    if not isinstance(asked, All | Words) or (isinstance(asked, All) and asked.linked):
        return None
    bare, others = apart(asked.parts if isinstance(asked, All) else (asked,))
    return bare if bare and not others else None


class Nearness:
    """How near every statement of a record is to what is asked, and its page."""

    def __init__(self, rows: Any, queries: Any) -> None:
        self._keys, self._documents = rows["key"], rows["document"]
        self._scores = _scores(rows, queries)

    def of(self, keys: Collection[int]) -> dict[int, float]:
        """How near some are, as far as they have vectors."""
        import numpy as np

        there = np.isin(self._keys, list(keys))
        return dict(zip(self._keys[there].tolist(), self._scores[there].tolist(), strict=True))

    def nearest(self, found: Collection[int], fits: Fits, limit: int) -> list[Near]:
        """The nearest but those that words `found`.

        Of some keys, or of all, `fits` gives those that may be shown.
        """
        import numpy as np

        if limit < 1:
            return []
        shown = np.isin(self._keys, list(found))
        on_page = np.isin(self._documents, self._documents[shown])
        scores = self._scores + _FOUND * on_page.astype(np.float32)
        scores[shown | (self._keys == 0)] = -np.inf
        return _best(self._keys, scores, fits, limit)


def nearness(record: Record, query: str, languages: tuple[str, ...]) -> Nearness | None:
    """How near statements are to the words of a query.

    None where something else than words is asked for, where the record has no vectors or the
    libraries are not there.
    """
    words = words_of(query)
    if words is None or not path_of(record).exists() or not embedding.is_installed():
        return None
    model = embedding.embedder()
    vectors = Vectors(record, model.name, model.width)
    if not vectors.are_of_use():
        return None
    return Nearness(vectors.rows(), model.queries(ways(words, languages)))


def _scores(rows: Any, queries: Any) -> Any:
    """How near each row is to the nearest of the queries, and its page."""
    import numpy as np

    scores: Any = np.empty(len(rows), np.float32)
    for first in range(0, len(rows), _TOGETHER):
        some = rows[first : first + _TOGETHER]
        near = some["vector"].astype(np.float32) @ np.asarray(queries, np.float32).T
        scores[first : first + _TOGETHER] = near.max(axis=1) / np.maximum(some["length"], 1.0)
    if len(rows):
        documents = rows["document"]
        of_page: Any = np.full(int(documents.max()) + 1, -1.0, np.float32)
        np.maximum.at(of_page, documents, scores)
        scores += _PAGE * of_page[documents]
    return scores


def _best(keys: Any, scores: Any, fits: Fits, limit: int) -> list[Near]:
    """The nearest that may be shown: of the first if that will do, else of all that may be."""
    import numpy as np

    first = _ordered(keys, scores, _FIRST * limit)
    fitting = fits([near.key for near in first])
    found = [near for near in first if near.key in fitting]
    if len(found) < limit and len(keys) > _FIRST * limit:
        among = np.isin(keys, list(fits(None)))
        found = _ordered(keys[among], scores[among], limit)
    return found[:limit]


def _ordered(keys: Any, scores: Any, size: int) -> list[Near]:
    """So many that are nearest, of equals the first that was kept."""
    import numpy as np

    some = np.argpartition(-scores, size - 1)[:size] if size < len(keys) else slice(None)
    near, first = scores[some], keys[some]
    order = np.lexsort((first, -near))[: int(np.isfinite(near).sum())]
    return [Near(int(first[at]), float(near[at])) for at in order]
