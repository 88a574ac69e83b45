"""Who holds an office abroad, when the page tells of somebody's counterpart from there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import Source, latest

# How far behind «his counterpart» the name of that one starts.
NEAR: Final = 4
# An office and an adjective of its country.
FEW: Final = 2


def abroad(page: Page, mention: Mention) -> list[int]:
    """Where the page tells of a counterpart from the country whose official a mention calls by
    nothing else («met his Swiss counterpart … the Swiss minister»)."""
    start, end = mention.span
    alone = page.definite is not None and end - start == FEW
    if not alone or page.form(end - 1, "trait") != "nation":
        return []
    told = (token for token in page.places.all("counterpart") if token < start)
    return [token for token in told if page.words[token + 1] == page.words[end - 1]]


def counterpart(places: list[int], people: Iterable[Source]) -> Source | None:
    """The counterpart told of at one of the places, if the page names them there."""
    named = (s for s in people if s.name and any(_there(s, token) for token in places))
    return max(named, key=latest, default=None)


def _there(source: Source, token: int) -> bool:
    return any(start <= token + NEAR and token < end for start, end in source.spans)
