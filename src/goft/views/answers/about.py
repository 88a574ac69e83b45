"""Answers about the record itself: its numbers, and what was noticed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice

from goft.pipeline import rules_version
from goft.views.answers.answer import Answer
from goft.views.answers.asks import Listing, Nothing, Noticing, Reviewing
from goft.views.answers.holdings import Holdings
from goft.views.answers.lines import Line


def status(holdings: Holdings, _: Nothing) -> Answer:
    """What there is in the record, in numbers."""
    from goft.record.status import status as status_of

    return Answer(status_of(holdings.record).to_json() | {"rules": rules_version()})


def issues(holdings: Holdings, asked: Noticing) -> Answer:
    """What was noticed while pages were kept, in that order."""
    from goft.record.status import issues as issues_of

    noticed = issues_of(
        holdings.record, code=asked.code, document=asked.document, fatal=asked.fatal
    )
    return _stretch((each.to_json() for each in noticed), asked)


def reviews(holdings: Holdings, asked: Reviewing) -> Answer:
    """What people said of the readings of statements, in that order."""
    from goft.record.reviewing import reviews as reviews_of

    made = reviews_of(holdings.record, asked.statement)
    return _stretch((each.to_json() for each in made), asked)


def _stretch(lines: Iterator[Line], asked: Listing) -> Answer:
    """Some of a list, by how many go before."""
    found = list(islice(lines, asked.after, asked.after + asked.limit + 1))
    after = asked.after + asked.limit if len(found) > asked.limit else None
    return Answer(found[: asked.limit], None, after)


def newest_reviews(holdings: Holdings, limit: int) -> list[Line]:
    """The last reviews, the newest first."""
    from goft.record.reviewing import reviews as reviews_of

    made = deque(reviews_of(holdings.record), maxlen=limit)
    return [each.to_json() for each in reversed(made)]
