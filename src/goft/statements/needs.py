"""What a rule cannot do without: kinds and marks that must stand before or behind its cue.

Most rules that a cue could open fail for want of a colon, a mark or a “that”: asking for these
first costs less than matching the rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from goft.languages.pack import load
from goft.languages.rules import Element, Rule
from goft.statements.frame import Place

# Elements of kind `kind` whose place is not that of a word's kind, and a mark that may stand
# behind the last token.
WRITTEN: Final = {"quotation": "«", "with": None, "prep": None}
OPEN_ENDED: Final = "."
# How many kinds of cues with what stands around them are kept.
_KEPT: Final = 1 << 12


@dataclass(frozen=True, slots=True)
class Needs:
    """A rule with the kinds and marks of `page.places` that it needs on both sides of its cue, and
    the mark that has to stand right before it."""

    rule: Rule
    before: frozenset[str]
    after: frozenset[str]
    touching: str


@cache
def fitting(code: str, takes: frozenset[str], form: str) -> tuple[Needs, ...]:
    """The rules of a language that a cue of such frames and form may open, in order."""
    rules = (r for r in load(code).rules if r.cue.name in takes)
    return tuple(_needs(rule) for rule in rules if (rule.cue.form or "finite") == form)


def possible(place: Place, takes: frozenset[str], form: str) -> tuple[Needs, ...]:
    """Those of the fitting rules for which all that they need stands on its side of the cue."""
    page, (cue, behind) = place.page, place.cue
    after, before = _asked(page.pack.code, takes, form)
    ahead = [name for name in after if page.has(name, behind, place.end)]
    back = [name for name in before if page.has(name, place.left, cue)]
    return _met(page.pack.code, takes, form, frozenset(ahead), frozenset(back))


@lru_cache(_KEPT)
def _met(
    code: str, takes: frozenset[str], form: str, ahead: frozenset[str], back: frozenset[str]
) -> tuple[Needs, ...]:
    rules = fitting(code, takes, form)
    return tuple([each for each in rules if each.after <= ahead and each.before <= back])


def touched(place: Place, needs: Needs) -> bool:
    """Whether the mark that the rule needs right before its cue stands there."""
    cue = place.cue[0]
    return not needs.touching or place.page.has(needs.touching, cue - 1, cue)


@cache
def _asked(code: str, takes: frozenset[str], form: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names that the rules for a cue need behind it, and before it."""
    rules, none = fitting(code, takes, form), frozenset[str]()
    return none.union(*(r.after for r in rules)), none.union(*(r.before for r in rules))


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
