"""Dates of a document as mentions in its own letters, with the contradictions among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goft.calendars import exact_day
from goft.languages.calendar import Grammar, load_grammar
from goft.languages.folding import fold
from goft.model import DateMention, Document, Issue, Span, Text, View, contains
from goft.text.dates.clock import on_day
from goft.text.dates.page import Meant, meanings
from goft.text.dates.scene import Origin, Scene

_COMMENT = "comment"
# Furniture whose dates are those of other pages or of readers.
_ASIDE = {_COMMENT, "related", "navigation", "tags", "advertisement", "banner"}
_JOINT = re.compile(r"[\s,–-]*(?:\w{1,4}\s+)?")


def find_dates(text: Text, anchor: date | None = None) -> tuple[DateMention, ...]:
    """Every expression of time of a text, in order; `anchor` is the page's own day.

    Never raises.
    """
    return dates_of(text.document, text.view, anchor)


def dates_of(
    document: Document, view: View | None = None, anchor: date | None = None
) -> tuple[DateMention, ...]:
    """The same for a document of which no more than the view is at hand, if that.

    Without an anchor the document's own day of publication is one, else what its text tells.
    """
    published = exact_day(document.published.date) if document.published else None
    return resolve(document, view or fold(document.text), anchor or published).mentions


@dataclass(frozen=True, slots=True)
class Resolved:
    """The dates of a page, and which of them is the page's own day, told how."""

    mentions: tuple[DateMention, ...]
    own: DateMention | None = None
    origin: Origin | None = None


def resolve(document: Document, view: View, anchor: date | None) -> Resolved:
    """The dates of a page with what its text says of its own day."""
    aside = [block for block in document.blocks if block.kind in _ASIDE]
    spans = tuple(_in_view(view, block.span) for block in aside)
    scene = Scene(load_grammar(document.language), view.text, anchor, aside=spans)
    meant, scene = meanings(view, document.text, scene)
    meant = _paired(_timed(meant, view.text), view.text, scene.grammar)
    private = [span for block, span in zip(aside, spans, strict=True) if block.kind == _COMMENT]
    mentions = [_mention(each, document, view) for each in _public(meant, private)]
    own = scene.anchor_span and view.back(*scene.anchor_span)
    found = next((mention for mention in mentions if own and contains(mention.span, own)), None)
    return Resolved(tuple(mentions), found, scene.origin if found else None)


def _public(meant: list[Meant], private: list[Span]) -> Iterator[Meant]:
    """What does not lie in private parts of the page, both in their order."""
    starts = [span[0] for span in private]
    for each in meant:
        before = bisect_right(starts, each[0].span[0])
        if not before or not contains(private[before - 1], each[0].span):
            yield each


def _in_view(view: View, span: Span) -> Span:
    if view.offsets is None:
        return span
    return bisect_left(view.offsets, span[0]), bisect_left(view.offsets, span[1])


def contradictions(mentions: tuple[DateMention, ...], source: str) -> tuple[Issue, ...]:
    """An issue for each date that the words beside it contradict."""
    return tuple(
        Issue("date.contradiction", f"“{mention.text}”: {mention.conflict}", source, mention.span)
        for mention in mentions
        if mention.conflict
    )


def _mention(meant: Meant, document: Document, view: View) -> DateMention:
    find, value = meant
    span = view.back(*find.span)
    return DateMention(
        span=span,
        text=document.text[span[0] : span[1]],
        value=value.value,
        precision=value.precision,
        calendar=value.calendar,
        kind=value.kind,
        rule=find.pattern.id,
        basis=value.basis,
        evidence=view.back(*value.evidence) if value.evidence else None,
        candidates=value.candidates,
        reason=value.reason,
        conflict=value.conflict,
    )


def _timed(meant: list[Meant], text: str) -> list[Meant]:
    """A time of day beside a day becomes one mention with it."""
    joined: list[Meant] = []
    for find, value in meant:
        if joined and _beside(joined[-1][0].span, find.span, text):
            whole = _with_time(joined[-1], (find, value))
            if whole:
                joined[-1] = whole
                continue
        joined.append((find, value))
    return [(find, value) for find, value in joined if find.pattern.gives != "clock-beside"]


def _beside(one: Span, other: Span, text: str) -> bool:
    return other[0] - one[1] <= 8 and _JOINT.fullmatch(text[one[1] : other[0]]) is not None


def _with_time(one: Meant, other: Meant) -> Meant | None:
    (clock, _), (find, value) = sorted((one, other), key=lambda meant: meant[1].kind != "time")
    if not clock.pattern.gives.startswith("clock") or value.precision != "day" or value.candidates:
        return None
    day = exact_day(value.value)
    moment = on_day(day, clock) if day else None
    if moment is None:
        return None
    span = (min(clock.span[0], find.span[0]), max(clock.span[1], find.span[1]))
    return replace(find, span=span), replace(value, value=moment, precision="minute")


def _paired(meant: list[Meant], text: str, grammar: Grammar) -> list[Meant]:
    """Two dates that the page equates must be one day; where they are not, both say so."""
    checked = list(meant)
    for place in range(1, len(checked)):
        one, other = checked[place - 1], checked[place]
        gap = text[one[0].span[1] : other[0].span[0]]
        if one[1].calendar != other[1].calendar and _equates(gap, grammar):
            checked[place - 1 : place + 1] = _compared(one, other)
    return checked


def _equates(gap: str, grammar: Grammar) -> bool:
    bare = gap.strip(" \n")
    if bare in ("(", "/", "-", ") (", "،", ",", "–", "[", "="):
        return True
    return len(gap) <= 30 and any(word in bare for word in grammar.same_day)


def _compared(one: Meant, other: Meant) -> list[Meant]:
    slack = 1 if "lunar" in (one[1].calendar, other[1].calendar) else 0
    days = [exact_day(one[1].value), exact_day(other[1].value)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= slack:
        return [one, other]
    return [_doubted(one, days[1]), _doubted(other, days[0])]


def _doubted(meant: Meant, other: date) -> Meant:
    find, value = meant
    return find, replace(value, conflict=value.conflict or f"it is equated with {other}")
