"""Whether two statements tell the same words, and what keeps them from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from goft.record.retelling.gaps import Gap, gaps_of, unlike, words_of
from goft.record.retelling.wording import Token, Wording, wording

Relation = Literal["same", "cut", "repeat", "changed", "denied"]
METHOD = "words-in-order/1"
# The share of a statement's words that the other has: of both for "same", of one for "cut".
SAME, CUT = 0.7, 0.8
# A statement of fewer words that carry meaning is related only to one that has them all.
FEW = 3.5
_SHORT_GAP = 3
_KINDS = ("number", "date")
_MEANT = ("number", "date", "moment", "name")
_IN_ORDER = ("number", "name", "quantity")
_COUNTED = frozenset(("quantity",))
_REPLACED = frozenset(_KINDS)
_MOVED = 0.9
# One side that has all of the other and this much more is no longer the same.
_WHOLE, _NEARLY = 0.97, 0.85


@dataclass(frozen=True, slots=True)
class Difference:
    """What one has and the other has not, by the kind of thing it is; "" is nothing."""

    kind: str
    one: str
    other: str

    def to_json(self) -> dict[str, str]:
        return {"kind": self.kind, "one": self.one, "other": self.other}


@dataclass(frozen=True, slots=True)
class Retelling:
    """How two statements tell the same words; `score` is a share of words, 0 to 1.

    "changed" has nearly the same words, but with the differences another meaning; where it is
    "denied" one of the two tells them to deny them. `shorter` is which of the two leaves something
    out: 0 or 1.
    """

    relation: Relation
    score: float
    differences: tuple[Difference, ...] = ()
    shorter: int | None = None
    method: str = METHOD

    def to_json(self) -> dict[str, Any]:
        return {
            "relation": self.relation,
            "method": self.method,
            "score": round(self.score, 4),
            "differences": [each.to_json() for each in self.differences],
        }


_SAME = Retelling("same", 1.0)


def relation(
    one: str, other: str, language: str | None, *, within: bool = False
) -> Retelling | None:
    """How two statements of a language are retellings of each other, None where they are not.

    `within` says that both stand in one document: what is told again there is a repeat.
    """
    return relate(wording(one, language), wording(other, language), within=within)


def relate(one: Wording, other: Wording, *, within: bool = False) -> Retelling | None:
    """How two wordings are retellings of each other, None where they are not."""
    if not one.tokens or not other.tokens:
        return None
    found = _SAME if one.keys == other.keys else _related(one, other)
    return repeated(found) if within else found


def _related(one: Wording, other: Wording) -> Retelling | None:
    gaps = tuple(gaps_of(one, other))
    loose = _Loose(gaps)
    shares = (1 - loose.weight(0) / one.weight, 1 - loose.weight(1) / other.weight)
    if max(shares) < SAME:
        return None
    swapped = tuple(_swapped(one, other))
    differences = tuple(dict.fromkeys((*_denials(gaps, one), *loose.differences(), *swapped)))
    return _judged(shares, differences, loose, min(one.weight, other.weight))


def repeated(found: Retelling | None) -> Retelling | None:
    """What is told again in one document."""
    if found and found.relation in ("same", "cut"):
        return Retelling("repeat", found.score, (), found.shorter)
    return found


def _judged(
    shares: tuple[float, float], differences: tuple[Difference, ...], loose: _Loose, weight: float
) -> Retelling | None:
    shorter = 0 if shares[0] > shares[1] else 1 if shares[1] > shares[0] else None
    low, high = min(shares), max(shares)
    if weight < FEW and (low < 1 or differences):
        return Retelling("changed", low, differences) if differences and low >= 0.5 else None
    if differences:
        return Retelling("changed", low, differences) if high >= CUT or low >= SAME else None
    left_out = high >= _WHOLE and low < _NEARLY
    if low >= SAME and not loose.weighs() and not left_out:
        return Retelling("same", low, (), None if low == high else shorter)
    if high >= CUT or low >= SAME:
        return Retelling("cut", high, (), shorter)
    return None


class _Loose:
    """The words of both sides without a counterpart: not alike in spelling, nor moved."""

    def __init__(self, gaps: Sequence[Gap]) -> None:
        self._gaps, self._unlike = gaps, [unlike(gap) for gap in gaps]
        sides = tuple([t for rest in self._unlike for t in rest[side]] for side in (0, 1))
        self._moved = Counter(t.key for t in sides[0]) & Counter(t.key for t in sides[1])
        self._sides = tuple(list(_without(side, self._moved)) for side in sides)
        self._penalty = tuple(
            (1 - _MOVED) * sum(t.weight for t in side if t.key in self._moved) for side in sides
        )

    def weight(self, side: int) -> float:
        return sum(token.weight for token in self._sides[side]) + self._penalty[side]

    def weighs(self) -> bool:
        """Whether a number, a date, a name or a denial is on one side alone."""
        denials = [sum(token.negates for token in side) for side in self._sides]
        return denials[0] != denials[1] or any(t.meant for side in self._sides for t in side)

    def differences(self) -> Iterator[Difference]:
        """What is another number, date or name on each side, or an opposite."""
        meant = [[t for t in side if t.meant] for side in self._sides]
        for kind in _MEANT if all(meant) else ():
            found = [[t for t in side if t.kind == kind] for side in meant]
            if all(found):
                shown = "date" if kind == "moment" else kind
                yield Difference(shown, words_of(found[0]), words_of(found[1]))
        yield from _opposed(*self._sides)
        yield from _replaced(self._unlike, self._moved)
        yield from _dropped(self._gaps, self._moved)


def _replaced(
    found: Iterable[tuple[list[Token], list[Token]]], moved: Counter[str]
) -> Iterator[Difference]:
    """Numbers and days in whose place stand other words, whatever these mean: two months, say."""
    for rest in found:
        sides = [[t for t in side if t.weight == 1 and t.key not in moved] for side in rest]
        if not all(0 < len(side) <= _SHORT_GAP for side in sides):
            continue
        kinds = [{t.meant.kind for t in side if t.meant} & _REPLACED for side in sides]
        if kinds[0] != kinds[1]:
            kind = min(kinds[0] ^ kinds[1], key=_KINDS.index)
            yield Difference(kind, words_of(sides[0]), words_of(sides[1]))


def _dropped(gaps: Iterable[Gap], moved: Counter[str]) -> Iterator[Difference]:
    """How many, where that alone is left out: one of them instead of every one."""
    for gap in gaps:
        if len(gap.one) + len(gap.other) > _SHORT_GAP or (gap.one and gap.other):
            continue
        heavy = [t for t in (*gap.one, *gap.other) if t.weight == 1 and t.key not in moved]
        kinds = {kind for t in heavy for _, kind, _ in t.contrasts} & _COUNTED
        if kinds and all(t.contrasts for t in heavy):
            yield Difference(min(kinds), words_of(gap.one), words_of(gap.other))


def _without(tokens: Sequence[Token], moved: Counter[str]) -> Iterable[Token]:
    return _left(tokens, Counter(moved)) if moved else tokens


def _left(tokens: Iterable[Token], moved: Counter[str]) -> Iterator[Token]:
    for token in tokens:
        if moved[token.key]:
            moved[token.key] -= 1
        else:
            yield token


def _swapped(one: Wording, other: Wording) -> Iterator[Difference]:
    """Numbers, names or quantities that took each other's place, away from their neighbours."""
    for kind in _IN_ORDER:
        if kind not in one.twice or kind not in other.twice:
            continue
        sides = [_of_kind(side.tokens, kind) for side in (one, other)]
        shared = Counter(sides[0].keys()) & Counter(sides[1].keys())
        orders = [[key for key in side if key in shared] for side in sides]
        moved = any(not sides[0][key] & sides[1][key] for key in shared) or kind == "quantity"
        if orders[0] != orders[1] and moved:
            names = {token.key: token.plain for token in one.tokens}
            yield Difference(
                "order", *(" … ".join(names[key] for key in order) for order in orders)
            )


def _of_kind(tokens: Sequence[Token], kind: str) -> dict[str, set[tuple[int, str]]]:
    """The first places of what is of a kind, each with the words that stand around it."""
    heavy = [token for token in tokens if token.weight == 1]
    found: dict[str, set[tuple[int, str]]] = {}
    for place, token in enumerate(heavy):
        if token.kind == kind and token.key not in found:
            around = ((-1, heavy[place - 1 : place]), (1, heavy[place + 1 : place + 2]))
            found[token.key] = {(side, near[0].key) for side, near in around if near}
    return found


def _opposite(one: Token, other: Token) -> str | None:
    """The kind of contrast in which two words take different sides."""
    for place, kind, side in one.contrasts:
        for where, _, across in other.contrasts:
            if place == where and side != across:
                return kind
    return None


def _opposed(one: Sequence[Token], other: Sequence[Token]) -> Iterator[Difference]:
    for token in one:
        for each in other:
            if kind := _opposite(token, each):
                yield Difference(kind, token.plain, each.plain)


def _denials(gaps: Sequence[Gap], one: Wording) -> Iterator[Difference]:
    """What one side denies and the other does not; a passage left out denies nothing."""
    counts = [sum(t.negates for gap in gaps for t in side(gap)) for side in (_one, _other)]
    for gap in gaps:
        passage = not (gap.one and gap.other) and len(gap.one or gap.other) > _SHORT_GAP
        alone = counts[0] != counts[1] and not passage and _negates(gap)
        if alone or _denies(gap.one, gap.other, one) or _denies(gap.other, gap.one, one):
            yield Difference("negation", words_of(gap.one), words_of(gap.other))


def _one(gap: Gap) -> tuple[Token, ...]:
    return gap.one


def _other(gap: Gap) -> tuple[Token, ...]:
    return gap.other


def _negates(gap: Gap) -> bool:
    return any(t.negates for t in gap.one) or any(t.negates for t in gap.other)


def _denies(tokens: Sequence[Token], others: Sequence[Token], language: Wording) -> bool:
    """Whether a word is one of the others with what denies it written on."""
    if not others:
        return False
    denied = {
        instead + token.plain.removeprefix(prefix)
        for token in tokens
        for prefix, instead in language.negating.items()
        if token.plain.startswith(prefix)
    }
    return any(other.plain in denied and len(other.plain) > 2 for other in others)
