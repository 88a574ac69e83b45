"""The day a page came out, weighed from its markup, its date line and its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from goft.calendars import exact_day, stamp
from goft.languages.folding import fold
from goft.model import DateCandidate, DateMention, Document, Published, Span, View
from goft.text.dates.mentions import Resolved, dates_of, resolve

# How far a statement of each origin is believed; by the first prefix that fits.
_TRUST = (
    ("line", 0.9), ("today", 0.8), ("json-ld:datePublished", 0.85), ("json-ld:dateCreated", 0.7),
    ("json-ld", 0.4), ("meta:article:modified", 0.4), ("meta:modified", 0.4), ("meta:lastmod", 0.4),
    ("meta:last-modified", 0.4), ("meta:og:updated", 0.4), ("meta:datemodified", 0.4),
    ("meta", 0.8), ("address", 0.75), ("time:dateModified", 0.4), ("time", 0.7),
)  # fmt: skip
_LEAST = 0.5
# A day that differs by no more is the same publication told in another zone.
_SAME_DAYS = 1
# Days told as past in a page that is older than they are: its date is the site's, not its own.
_STALE_DAYS = 60
_FIRST = date(1990, 1, 1)


@dataclass(frozen=True, slots=True)
class Rated:
    """A possible day of publication with how far it is believed, and what speaks against it."""

    published: Published
    day: date
    origin: str
    confidence: float
    doubt: str | None = None


def published(
    document: Document, captured: date | None = None, view: View | None = None
) -> Published | None:
    """The day the page came out, or None when nothing settles it; `captured` is a later bound.

    Markup that states the day of fetching, a day after it, or a day older than what the page
    tells as past is not believed.
    """
    best = max(rated(document, captured, view), key=lambda each: each.confidence, default=None)
    return best.published if best and best.confidence >= _LEAST else None


def rated(
    document: Document, captured: date | None = None, view: View | None = None
) -> tuple[Rated, ...]:
    """Every day that is stated for the page, each weighed against the others."""
    view = view or fold(document.text)
    resolved = resolve(document, view, None)
    found = [*_stated(document.date_candidates, document.language), *_told(resolved)]
    doubted = [_doubted(each, found, resolved.mentions, captured) for each in found]
    return tuple(_supported(each, doubted) for each in doubted)


def _stated(candidates: Iterable[DateCandidate], language: str | None) -> Iterator[Rated]:
    for candidate in candidates:
        mention = _read(candidate.text, language)
        first = exact_day(mention.value) if mention else None
        if mention and first:
            words = replace(mention, text=candidate.text)
            yield _rating(words, first, candidate.origin, None)


def _read(text: str, language: str | None) -> DateMention | None:
    """The day in a statement of markup, which may be in the page's language or in English."""
    if text.isdecimal() and len(text) in (10, 13):
        text = stamp(datetime.fromtimestamp(int(text[:10]), UTC))
    for code in dict.fromkeys((language, "en")):
        for mention in dates_of(Document("", "", code, text)):
            if mention.basis == "words" and mention.precision in ("day", "minute"):
                return mention
    return None


def _told(resolved: Resolved) -> Iterator[Rated]:
    """The day that the text tells: in a date line, or as the day it calls today."""
    day = exact_day(resolved.own.value) if resolved.own else None
    if resolved.own and day and resolved.origin:
        yield _rating(resolved.own, day, resolved.origin, resolved.own.span)


def _rating(mention: DateMention, day: date, origin: str, evidence: Span | None) -> Rated:
    trust = next(trust for prefix, trust in _TRUST if origin.startswith(prefix))
    found = Published(
        mention.value or "", mention.precision or "day", mention.calendar, mention.text, evidence
    )
    return Rated(found, day, origin, trust)


def _doubted(
    each: Rated, found: list[Rated], mentions: tuple[DateMention, ...], captured: date | None
) -> Rated:
    doubt = _doubt(each, found, mentions, captured)
    return replace(each, confidence=each.confidence * 0.3, doubt=doubt) if doubt else each


def _doubt(
    each: Rated, found: list[Rated], mentions: tuple[DateMention, ...], captured: date | None
) -> str | None:
    if each.day < _FIRST:
        return "older than any web page"
    if captured and each.day > captured + timedelta(days=_SAME_DAYS):
        return "later than the page was seen"
    told = [other for other in found if other.origin in ("line", "today")]
    if each in told:
        return None
    if told and abs((told[0].day - each.day).days) > _SAME_DAYS:
        fetched = captured and abs((captured - each.day).days) <= _SAME_DAYS
        return "the day of fetching" if fetched else "the page's own date line is another"
    latest = max(_past(mentions, captured), default=None)
    if latest and (latest - each.day).days > _STALE_DAYS:
        return f"older than {latest}, of which the page tells"
    return None


def _past(mentions: tuple[DateMention, ...], captured: date | None) -> Iterator[date]:
    """Days that the text gives in full; days to come are left out when that can be known."""
    for mention in mentions:
        day = exact_day(mention.value) if mention.basis == "words" else None
        if day and (captured is None or day <= captured):
            yield day


def _supported(each: Rated, found: list[Rated]) -> Rated:
    """The same day stated elsewhere makes it surer."""
    doubt = 1.0 - each.confidence
    for other in {item.origin: item for item in found}.values():
        if other.origin != each.origin and abs((other.day - each.day).days) <= _SAME_DAYS:
            doubt *= 1.0 - 0.5 * other.confidence
    return replace(each, confidence=round(1.0 - doubt, 3))
