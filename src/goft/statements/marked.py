"""People whose name stands in quotation marks beside their office («“Berdi Atayev”, president»), or
behind what they are called by («a driver called Y»)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.asides import by_name
from goft.statements.kinds import STOPS
from goft.statements.mentions import Mention
from goft.statements.page import Page

LONGEST_NAME: Final = 4
NO_NAME: Final = STOPS | {"role", "organization", "medium", "outlet", "document", "metonym"}


def marked_holders(page: Page, first: int, last: int) -> Iterator[Mention]:
    """Whoever is called by a name in marks with the office right behind it, where verbs close
    their clauses, or who is told to be called so, where the name comes last."""
    if not page.verb_last:
        yield from _called_so(page, first, last)
        return
    for opening in page.between("role", first, last):
        close = opening - 1 - (page.words[opening - 1] == ",")
        start = page.closes.get(close, close)
        if first <= start < close and _name(page, start + 1, close):
            end = office_end(page, opening, last)
            yield Mention(
                (start, end), "person", "named", name=(start + 1, close), role=(opening, end)
            )


def _called_so(page: Page, first: int, last: int) -> Iterator[Mention]:
    for token in page.between("by_name", first, last):
        name = page.end(token, "by_name"), by_name(page, token, last)
        if page.end(name[0], "given"):
            yield Mention(name, "person", "named", name=name)


def _name(page: Page, start: int, end: int) -> bool:
    """Whether nothing but the words of a name fills the range."""
    plain = all(page.words[t].isalpha() and not page.among(t, NO_NAME) for t in range(start, end))
    return 1 < end - start <= LONGEST_NAME and plain


def office_end(page: Page, token: int, limit: int) -> int:
    """Where an office ends that starts at the token: before a mark or what tells more."""
    end = page.end(token, "role")
    while end < limit and page.words[end][0].isalnum() and not page.among(end, STOPS):
        end += 1
    return end
