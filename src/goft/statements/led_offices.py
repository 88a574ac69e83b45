"""Offices that a preposition is written onto («met with | the minister of X, Name»): read as such
while the page's people are met, of whom nobody speaks there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from goft.statements.page import Page
from goft.statements.relating import led_office


@contextmanager
def led_offices(page: Page) -> Iterator[None]:
    """Read offices behind such prepositions for a while."""
    joined = tuple(page.pack.options.get("joined", ()))[:1] if page.definite else ()
    cut = dict(page.cuts)
    words = enumerate(page.words) if joined else ()
    led = [token for token, word in words if word.startswith(joined) and led_office(page, token)]
    try:
        yield
    finally:
        for token in led:
            page.tags.drop(token)
            del page.cuts[token]
        page.cuts.update(cut)
