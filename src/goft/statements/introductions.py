"""Introductions: where the page gives a source's name and office at their fullest."""

from __future__ import annotations

from goft.statements.page import Page
from goft.statements.phrases import STOPS, Tokens
from goft.statements.scene import Source

LONGEST_NAME = 5
LONGEST_ROLE = 12


def introduce(page: Page, sources: list[Source]) -> None:
    """Complete the names and roles of people from anywhere in the page."""
    wanted = {source.last: source for source in sources if source.kind == "person" and source.last}
    for token, word in enumerate(page.words):
        source = wanted.get(word.removeprefix("ال")) or wanted.get(word)
        if source is not None:
            _complete(page, source, token)


def _complete(page: Page, source: Source, token: int) -> None:
    start = _name_start(page, token)
    if token + 1 - start > len(source.names) and not _foreign(page, source, start, token):
        source.name = page.source(start, token + 1)
        source.names.update(page.words[start : token + 1])
    role = _role_before(page, start)
    if source.role is None and role is not None and start < token:
        source.role = page.source(*role)


def _foreign(page: Page, source: Source, start: int, token: int) -> bool:
    """Whether the longer name is of somebody else: it lacks a name the source has."""
    return not source.names <= {word.removeprefix("ال") for word in page.words[start : token + 1]}


def _name_start(page: Page, token: int) -> int:
    """Back over given names, or capitals that name no office, to the start of a full name."""
    start = token
    while start > 0 and token - start < LONGEST_NAME and _of_name(page, start - 1):
        start -= 1
    return start


def _of_name(page: Page, token: int) -> bool:
    if page.pack.options["cased"]:
        naming = page.end(token, "role", "organization", "metonym", "title", "medium", "opener")
        return page.words[token][0].isalpha() and page.capital(token) and not naming
    return bool(page.end(token, "given"))


def _role_before(page: Page, end: int) -> Tokens | None:
    """The role phrase that ends where the name starts, if one does."""
    while end > 0 and page.end(end - 1, "title"):
        end -= 1
    for start in range(end - 1, max(-1, end - LONGEST_ROLE), -1):
        if page.end(start, "role"):
            return start, end
        if not page.words[start][0].isalnum() or page.end(start, *STOPS):
            return None
    return None
