"""Offices that a preposition is written onto («met with | the minister of X, Name»), or a
conjunction behind somebody's name («the minister X and | the mayor Y»): read as such while the
page's people are met, of whom nobody speaks there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from goft.statements.page import Page
from goft.statements.relating import joined_office, led_office

# How far back from its conjunction a name opens.
LONGEST_NAME: Final = 4


@contextmanager
def led_offices(page: Page) -> Iterator[None]:
    """Read offices behind such prepositions for a while."""
    joined = tuple(page.pack.options.get("joined", ()))[:1] if page.definite else ()
    cut = dict(page.cuts)
    words = enumerate(page.words) if joined else ()
    led = [token for token, word in words if word.startswith(joined) and led_office(page, token)]
    led += [token for token in _joined(page) if joined_office(page, token)]
    try:
        yield
    finally:
        for token in led:
            page.tags.drop(token)
            del page.cuts[token]
        page.cuts.update(cut)


def _joined(page: Page) -> Iterator[int]:
    """The words that a conjunction opens behind the name of a person, be it behind a comma."""
    letter = page.pack.options["conjoined"][0] if page.definite else "\n"
    for token, word in enumerate(page.words):
        if not word.startswith(letter) or token in page.tags:
            continue
        end = token - (page.words[token - 1] == ",")
        near = range(max(end - LONGEST_NAME, 0), end)
        first = next((t for t in near if page.end(t, "given")), end)
        if first < end and not page.has("role", first, end) and not page.has(",", first, end):
            yield token
