"""What a rule cannot do without: kinds and marks that must stand before or behind its cue.

Most rules that a cue could open fail for want of a colon, a mark or a “that”: asking for these
first costs less than matching the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from goft.languages.pack import load
from goft.languages.rules import Element, Rule
from goft.statements.elements import stray
from goft.statements.frame import Place

# Elements of kind `kind` whose place is not that of a word's kind, and a mark that may stand
# behind the last token.
WRITTEN: Final = {"quotation": "«", "with": None, "prep": None}
OPEN_ENDED: Final = "."


@dataclass(frozen=True, slots=True)
class Needs:
    """A rule with the kinds and marks of `page.places` that it needs on both sides of its cue, and
    the mark that has to stand right before it."""

    rule: Rule
    before: frozenset[str]
    after: frozenset[str]
    touching: str


class Fitting:
    """The rules that a cue of some frames and form may open, in order; `after` and `before` are
    the names that any of them needs behind the cue and before it, `met` the rules left where some
    of these names stand, a bit for each."""

    def __init__(self, rules: tuple[Needs, ...]) -> None:
        self.rules: Final = rules
        self.after: Final = sorted({name for each in rules for name in each.after})
        self.before: Final = sorted({name for each in rules for name in each.before})
        self.met: Final[dict[int, list[Needs]]] = {}


@cache
def fitting(code: str, takes: frozenset[str], form: str) -> Fitting:
    """The rules of a language that a cue of such frames and form may open."""
    rules = (r for r in load(code).rules if r.cue.name in takes)
    return Fitting(tuple(_needs(rule) for rule in rules if (rule.cue.form or "finite") == form))


def possible(place: Place, takes: frozenset[str], form: str) -> list[Needs]:
    """Those of the fitting rules for which all that they need stands on its side of the cue."""
    page, (cue, behind) = place.page, place.cue
    rules = fitting(page.pack.code, takes, form)
    stand = 1
    for name in rules.after:
        stand = stand << 1 | page.has(name, behind, place.end)
    for name in rules.before:
        stand = stand << 1 | page.has(name, place.left, cue)
    found = rules.met.get(stand)
    if found is None:
        rules.met[stand] = found = [each for each in rules.rules if _met(place, each)]
    return found


def _met(place: Place, needs: Needs) -> bool:
    """Whether all that a rule needs stands on its side of the cue."""
    page, (cue, behind) = place.page, place.cue
    ahead = all(page.has(name, behind, place.end) for name in needs.after)
    return ahead and all(page.has(name, place.left, cue) for name in needs.before)


def touched(place: Place, needs: Needs) -> bool:
    """Whether the mark that the rule needs right before its cue stands there."""
    cue = place.cue[0]
    cue -= needs.touching == "," and stray(place.page, cue - 1)
    return not needs.touching or place.page.has(needs.touching, cue - 1, cue)


def _needs(rule: Rule) -> Needs:
    touching = next((_name(e) for e in rule.before[:1] if e.kind == "mark"), None)
    after = frozenset(name for name in map(_name, rule.after) if name)
    return Needs(rule, frozenset(_matched(rule.before)), after, touching or "")


def _matched(elements: tuple[Element, ...]) -> Iterator[str]:
    """The names before the cue, up to the first role behind which matching may end."""
    for element in elements:
        name = _name(element)
        if name:
            yield name
        if element.kind == "role" and element.name != "speaker":
            break


def _name(element: Element) -> str | None:
    if element.optional or element.kind not in ("kind", "mark") or element.name == OPEN_ENDED:
        return None
    return WRITTEN.get(element.name, element.name)
