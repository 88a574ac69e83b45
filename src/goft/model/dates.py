"""Dates as a page writes them, with the days they mean and what that rests on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from goft.model.issue import Issue
from goft.model.spans import Span, contains

DateKind = Literal["absolute", "partial", "relative", "range", "duration", "time"]
Precision = Literal["minute", "day", "week", "month", "season", "year", "decade", "century"]
Basis = Literal["words", "anchor", "page", "weekday", "era", "none"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """One expression of time; `span` counts code points of the document.

    `value` is EDTF, None when the words settle no day, and then `reason` says why. `basis` is
    what the value rests on: the words alone, the page's day (anchor), another date of the page,
    a weekday or a counted era; `evidence` is where the latter stands. `candidates` are the
    values the words leave open. `conflict` tells what contradicts the value.
    """

    span: Span
    text: str
    value: str | None
    precision: Precision | None
    calendar: str
    kind: DateKind
    rule: str
    basis: Basis = "none"
    evidence: Span | None = None
    candidates: tuple[str, ...] = ()
    reason: str | None = None
    conflict: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "span": list(self.span),
            "text": self.text,
            "value": self.value,
            "precision": self.precision,
            "calendar": self.calendar,
            "kind": self.kind,
            "rule": self.rule,
            "basis": self.basis,
            "evidence": list(self.evidence) if self.evidence else None,
            "candidates": list(self.candidates),
            "reason": self.reason,
            "conflict": self.conflict,
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> DateMention:
        evidence = line["evidence"]
        return cls(
            **{
                **line,
                "span": (line["span"][0], line["span"][1]),
                "evidence": (evidence[0], evidence[1]) if evidence else None,
                "candidates": tuple(line["candidates"]),
            }
        )


def dates_in(dates: Sequence[DateMention], span: Span) -> list[DateMention]:
    """Those of a page's dates, which are in order, that lie wholly in the range."""
    first = bisect_left(dates, span[0], key=_start)
    starting = dates[first : bisect_left(dates, span[1], first, key=_start)]
    return [date for date in starting if contains(span, date.span)]


def _start(date: DateMention) -> int:
    return date.span[0]


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A day that a page's markup states: `text` as written there, `origin` where.

    Origins are named like `json-ld:datePublished`, `meta:article:published_time` or `time`.
    """

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class PageDates:
    """The dates of one page, by its source, with what was noticed on the way."""

    source: str
    mentions: tuple[DateMention, ...] = ()
    issues: tuple[Issue, ...] = ()
