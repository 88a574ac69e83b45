"""Whom a page names in full in a sentence, in a script with capitals, before that one speaks."""

from __future__ import annotations

from typing import Final

from goft.statements.groups import is_verb
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.presented import name_end
from goft.statements.reading import mention_at

SHORTEST: Final = 2


def only_named(page: Page, start: int, end: int) -> Mention | None:
    """The only person whom the range calls by first name and surname, outside quotations: “Police
    held Jo Bell on Monday. | She said …”; None where it calls several or nobody so."""
    found: dict[tuple[str, ...], Mention] = {}
    token = start
    while token < end:
        last = name_end(page, token, end)
        if last - token >= SHORTEST and token not in page.quoted:
            if not _whole(page, token, last):
                return None  # it may be a name too
            found[page.words[token:last]] = mention_at(page, (token, last))
        token = max(last, token + 1)
    return next(iter(found.values())) if len(found) == 1 else None


def _whole(page: Page, token: int, end: int) -> bool:
    """Whether a first name and a surname fill the range, and no name of a street or a body."""
    token = page.end(token, "title") or token
    if not page.end(token, "given") or end - token < SHORTEST or is_verb(page, token):
        return False
    bodied = end < len(page.words) and page.end(end, "organization", "medium", "document", "place")
    return not bodied and not page.words[end - 1].endswith(page.owners)
