"""The rows of a table of coverage that do not agree: one statement told in several ways, or what
several speakers say of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from goft.model import Span
from goft.record.retelling.alignment import alone
from goft.record.retelling.covering import Row
from goft.record.retelling.denying import is_denial
from goft.record.retelling.relating import Difference, relate
from goft.record.retelling.wording import wording


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that tell one statement, in order; several where outlets do not agree on it, or only
    speakers `among` themselves.

    `differences` are what they have different, `denied` is whether one denies it. `alone` are the
    stretches of each row's words that the first has not, or of the first's that the second has not.
    """

    rows: tuple[Row, ...]
    differences: tuple[Difference, ...] = ()
    denied: bool = False
    alone: tuple[tuple[Span, ...], ...] = ((),)
    among: bool = False

    @property
    def differs(self) -> bool:
        return len(self.rows) > 1


def grouped(rows: Sequence[Row]) -> list[Group]:
    """Rows that have the same words changed together, and those first."""
    by_id = {row.kept.statement.id: row for row in rows}
    found, seen = [], set[str]()
    for row in rows:
        if row.kept.statement.id not in seen:
            ids = _reached(row.kept.statement.id, by_id)
            seen |= ids
            found.append(_group(tuple(by_id[each] for each in by_id if each in ids)))
    return sorted(found, key=lambda group: not group.differs)


def _reached(first: str, by_id: Mapping[str, Row]) -> set[str]:
    """The rows that lead from one to another by what they have changed, whoever says it."""
    found, waiting = {first}, [first]
    while waiting:
        row = by_id[waiting.pop()]
        others = (*row.otherwise, *row.against)
        fresh = [each for each in others if each in by_id and each not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _group(rows: tuple[Row, ...]) -> Group:
    if len(rows) == 1:
        return Group(rows)
    pairs = combinations(rows, 2)
    differences = tuple(dict.fromkeys(each for pair in pairs for each in _differences(*pair)))
    partners = [rows[1], *[rows[0]] * (len(rows) - 1)]
    own = tuple(tuple(_alone(row, other)) for row, other in zip(rows, partners, strict=True))
    denied = len({is_denial(row.kept.statement) for row in rows}) > 1
    return Group(rows, differences, denied, own, not any(row.otherwise for row in rows))


def _differences(one: Row, other: Row) -> Iterator[Difference]:
    language = one.outlet.language
    found = relate(wording(one.kept.words, language), wording(other.kept.words, language))
    yield from found.differences if found else ()


def _alone(row: Row, other: Row) -> Iterator[Span]:
    """What only one of two rows has; nothing where they agree and one of them denies it."""
    if not any(_differences(row, other)):
        return
    words = (wording(each.kept.words, row.outlet.language) for each in (row, other))
    yield from alone(*words)
