"""Which outlet told what of an occasion: in full, in part, changed, or not at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from goft.record.kept import KeptDocument, KeptStatement
from goft.record.retelling.denying import are_two, is_denial
from goft.record.retelling.relating import relate
from goft.record.retelling.signing import BANDS, Signature, band, signatures
from goft.record.retelling.wording import wording

Told = Literal["in full", "in part", "changed", "left out"]
_TOLD: dict[str, Told] = {"same": "in full", "cut": "in part", "changed": "changed"}
_ORDER: tuple[Told, ...] = ("in full", "in part", "changed", "left out")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A column: who published, in which language; None where that is unknown."""

    name: str
    language: str | None


@dataclass(slots=True)
class Row:
    """A statement as the one who told it at its fullest has it, and who told it how.

    `otherwise` are the statements of the rows that have its words changed, `against` those in which
    somebody else does not say the same.
    """

    kept: KeptStatement
    outlet: Outlet
    told: dict[Outlet, Told] = field(default_factory=dict)
    otherwise: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)

    def by(self, outlet: Outlet) -> Told | None:
        """How an outlet told it; None where it writes another language."""
        if outlet.language != self.outlet.language:
            return None
        return self.told.get(outlet, "left out")

    def beside(self) -> dict[str, list[str]]:
        """The statements of other rows that do not say the same, in JSON."""
        return {"otherwise": self.otherwise, "against": self.against}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The statements of an occasion by the outlets that reported it."""

    rows: tuple[Row, ...]
    outlets: tuple[Outlet, ...]

    def counts(self, outlet: Outlet) -> dict[Told, int]:
        """How many statements an outlet told in full, in part, changed, and left out."""
        found = Counter(row.by(outlet) for row in self.rows)
        return {told: found[told] for told in _ORDER}

    def to_json(self) -> Iterator[dict[str, Any]]:
        """A line for each statement."""
        for row in self.rows:
            told = {
                outlet.name: row.by(outlet)
                for outlet in self.outlets
                if outlet.language == row.outlet.language
            }
            own = {"language": row.outlet.language, "told": told}
            yield row.kept.to_json() | own | row.beside()


def cover(reports: Iterable[KeptDocument]) -> Coverage:
    """The table of what each report told; what lies in another statement has no row."""
    told = [
        (each, outlet_of(kept))
        for kept in reports
        for each in kept.standing
        if each.statement.parent is None
    ]
    outlets = dict.fromkeys(outlet for _, outlet in told)
    table, signed = _Table(), _signed(told)
    for each, outlet in sorted(told, key=lambda pair: (-len(pair[0].words), pair[0].key)):
        table.add(each, outlet, signed[each.key])
    return Coverage(tuple(table.finished()), tuple(outlets))


def _signed(told: Iterable[tuple[KeptStatement, Outlet]]) -> dict[int, list[Signature]]:
    """The signatures of statements by key; each language has its own terms."""
    return {each.key: signatures([each.words], outlet.language)[0] for each, outlet in told}


def outlet_of(kept: KeptDocument) -> Outlet:
    """Who published a document: by name, else by host, else where it came from."""
    host = urlsplit(kept.page or "").hostname
    document = kept.document
    return Outlet(document.outlet or host or document.source, document.language)


class _Table:
    """Rows as they grow; a statement comes after all that are longer."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._near: dict[tuple[int, bytes], list[int]] = defaultdict(list)
        self._changed: set[tuple[int, int]] = set()
        self._against: set[tuple[int, int]] = set()
        self._parts: dict[tuple[int, Outlet], KeptStatement] = {}

    def add(self, kept: KeptStatement, outlet: Outlet, signed: Iterable[Signature]) -> None:
        """Enter a statement into the row whose words it tells, or into one of its own."""
        bands = [
            (number, band(signature, number)) for signature in signed for number in range(BANDS)
        ]
        near = sorted({place for key in bands for place in self._near.get(key, ())})
        found = {place: told for place in near if (told := self._told(place, kept, outlet))}
        best = min(found, key=lambda place: _ORDER.index(found[place]), default=None)
        if best is None or found[best] == "changed":
            best = len(self.rows)
            self.rows.append(Row(kept, outlet))
            found[best] = "in full"
            for key in dict.fromkeys(bands):
                self._near[key].append(best)
        for place, told in found.items():
            if told == "changed":
                pairs = self._against if self._are_two(place, kept) else self._changed
                pairs.add((best, place))
            else:
                row = self.rows[place].told
                row[outlet] = min(told, row.get(outlet, "left out"), key=_ORDER.index)
                self._parts.setdefault((place, outlet), kept)

    def finished(self) -> list[Row]:
        """The rows; who told another row's words changed is said in both.

        Who told a part of them may have left out what was changed: that is a part of both. What two
        speakers say is not one thing told in two ways.
        """
        for one, other in sorted(self._against):
            self.rows[one].against.append(self.rows[other].kept.statement.id)
            self.rows[other].against.append(self.rows[one].kept.statement.id)
        before = [tuple(row.told) for row in self.rows]
        for pair in sorted(self._changed):
            for one, other in (pair, pair[::-1]):
                self.rows[one].otherwise.append(self.rows[other].kept.statement.id)
                for outlet in before[other]:
                    self.rows[one].told.setdefault(outlet, self._other(one, other, outlet))
        return sorted(self.rows, key=lambda row: row.kept.key)

    def _other(self, one: int, other: int, outlet: Outlet) -> Told:
        """How who told a row told another one, which has its words changed."""
        if self.rows[other].told[outlet] != "in part":
            return "changed"
        return self._told(one, self._parts[other, outlet], outlet) or "changed"

    def _are_two(self, place: int, kept: KeptStatement) -> bool:
        return are_two(self.rows[place].kept.statement.speaker, kept.statement.speaker)

    def _told(self, place: int, kept: KeptStatement, outlet: Outlet) -> Told | None:
        row = self.rows[place]
        if row.outlet.language != outlet.language:
            return None
        words = wording(row.kept.words, outlet.language)
        found = relate(words, wording(kept.words, outlet.language))
        if found and is_denial(row.kept.statement) != is_denial(kept.statement):
            return "changed"
        return _TOLD[found.relation] if found else None
