"""Verbs of saying that a conjunction joins to another verb inside a relative clause."""

from __future__ import annotations

from goft.statements.antecedents import antecedent
from goft.statements.groups import has_verb
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def told_of(page: Page, start: int, end: int) -> Tokens | None:
    """Whom a relative clause between a comma and the conjunction before `end` tells about: “Bell,
    who waved off complaints and said”; None where no such clause stands open."""
    who = max(page.between("relative", start + 1, end), default=0)
    if not who or page.words[who - 1] != "," or page.words[end - 1] == ",":
        return None
    parted = any(page.words[token] in ",;:" for token in range(who, end))
    if parted or not has_verb(page, who + 1, end - 1):
        return None
    return antecedent(page, start, who)[0]
