"""Answers to what somebody brings: words that may stand in the record, a text to be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from goft.errors import DocumentError
from goft.model import Capture
from goft.pipeline import read_capture
from goft.views.answers.answer import Answer
from goft.views.answers.asks import Quoting, Reading
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import Line, facts_of, lines_of
from goft.views.veil import veiled

if TYPE_CHECKING:
    from goft.record.quoting import Quoted

_PASTED = "-"


def quote(holdings: Holdings, asked: Quoting) -> Answer:
    """Whether words stand in the record: exactly, in other letters, in part, or not at all."""
    from goft.record.quoting import quote as quote_in

    found = quote_in(holdings.record, asked.words, asked.limit)
    standing = found[0].place.standing if found else "absent"
    places = [_place(quoted) for quoted in found]
    return Answer({"words": asked.words, "standing": standing, "places": places}, len(places))


def _place(quoted: Quoted) -> Line:
    kept, place = quoted.document, quoted.place
    return {
        "standing": place.standing,
        "span": list(place.span),
        "words": quoted.words,
        "likeness": round(place.likeness, 3),
        "differences": [each.to_json() for each in place.differences],
        "document": facts_of(kept),
        "statements": list(lines_of(kept, quoted.statements)),
    }


def read(_: Holdings, asked: Reading) -> Answer:
    """Who said what in a text, which is not kept."""
    body = asked.text.encode("utf-8")
    day = date.fromisoformat(asked.published) if asked.published else None
    found = read_capture(Capture(body, _PASTED, asked.address, "utf-8", asked.lang, day))
    for issue in found.issues:
        if issue.fatal:
            raise DocumentError(issue.message, key="text")
    return Answer(replace(found, document=veiled(found.document)).to_json())
