"""Envoys: «the ambassador of X to Y, Name», whose name no list of first names need hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.kinds import NAMING, STOPS
from goft.statements.mentions import Mention
from goft.statements.page import Page

LONGEST_NAME: Final = 4
NO_NAME: Final = (STOPS | NAMING | {"trait", "place"}) - {"given"}


def envoys(page: Page, first: int, last: int) -> Iterator[Mention]:
    """Whoever a country sends, with a name behind the country or where they are sent."""
    if page.pack.options.get("definite") is None:
        return
    for role in page.between("role", first, last):
        state = page.end(role, "role")
        name = _behind_posting(page, state, last) if page.end(state, "metonym") else last
        end = _name_end(page, name, last)
        if end > name + 1:
            yield Mention((role, end), "person", "named", name=(name, end), role=(role, name))


def _behind_posting(page: Page, state: int, limit: int) -> int:
    """Where the name may start: behind the country that the envoy is sent to; the limit without
    one."""
    end = page.end(state, "metonym")
    if end >= limit or not page.alone(end, "within") or not page.alone(end + 1, "metonym", "place"):
        return limit
    return min(max(page.end(end, "adjunct"), page.end(end + 1, "metonym", "place")), limit)


def _name_end(page: Page, token: int, limit: int) -> int:
    """Past the words that can belong to a name, up to a mark or to words that go on."""
    end = token
    while end < limit and _of_name(page, end):
        end += 1
    whole = end >= limit or not page.words[end][0].isalnum() or page.among(end, STOPS) > 0
    return end if whole and end - token <= LONGEST_NAME else token


def _of_name(page: Page, token: int) -> bool:
    word = page.words[token]
    if not word[0].isalpha() or page.among(token, NO_NAME):
        return False
    if page.end(token, "given"):
        return True
    led = word[0] in page.written_on and not page.kinds(word[1:]).isdisjoint((*NAMING, "matter"))
    return not led and not word.startswith(page.pack.options["definite"])
