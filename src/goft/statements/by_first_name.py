"""People called by their first name alone, whom the page names in full elsewhere: “Carla Benson is
one of the tenants”, behind which “Carla said” and “her neighbour Carla said” are hers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from goft.languages.letters import folded
from goft.statements.bearers import FULL_NAME
from goft.statements.capitals import capital_name, title_case
from goft.statements.mentions import Mention
from goft.statements.met_surnames import near
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.presented import name_end
from goft.statements.roles import role_of

# Where people are named as what they are, and not in parts of headings.
TOLD: Final = frozenset(("lead", "body", "caption"))


def named_in_full(page: Page, mention: Mention) -> Mention | None:
    """The one person whom the page names in full by the first name that is a whole mention; none
    when that name is somebody's surname, too, or one by which only rulers are called."""
    name = mention.name
    if not page.cased or mention.kind != "person" or name is None or name[1] - name[0] > 1:
        return None
    token = name[0]
    rules = page.words[token - 1] in folded(page.pack.code, "regnal") and token > mention.span[0]
    if rules or not page.capital(token):
        return None
    found = {page.words[start + 1 : end]: (start, end) for start, end in _bearers(page, token)}
    if len(found) != 1 or _surname(page, token):
        return None
    full = next(iter(found.values()))
    return Mention(full, "person", "named", name=full)


def _bearers(page: Page, first: int) -> Iterator[Tokens]:
    """Each full name of the page that opens with the first name at a token; one in no list has an
    age behind it: “Zymra Benson, 35,”."""
    same = (token for token in near(page, first) if page.words[token] == page.words[first])
    for token in filter(partial(_opens_name, page), same):
        last = page.text.sentences[page.sentence(token)][1]
        end = name_end(page, token, last)
        aged = end + 1 < last and page.words[end] == "," and page.words[end + 1].isdigit()
        if end - token >= FULL_NAME and (aged or page.end(token, "given")):
            yield token, end


def _opens_name(page: Page, token: int) -> bool:
    """Whether a name of the page's own text, and no heading, starts at the token."""
    number = page.sentence(token)
    if not page.capital(token) or role_of(page, number) not in TOLD:
        return False
    start, end = page.text.sentences[number]
    inside = token > start and page.capital(token - 1) and page.end(token - 1, "given")
    return not inside and not title_case(page, start, end)


def _surname(page: Page, name: int) -> bool:
    """Whether a name is the last part of somebody's, too: “Jordan” of “Al Jordan”."""
    word, around = page.words[name], near(page, name)
    for token in page.between("given", around.start, around.stop):
        behind = page.end(token, "given")
        same = behind < len(page.words) and page.words[behind].removesuffix("'s") == word
        closes = same and not page.capital(behind + 1)
        if closes and page.capital(token) and capital_name(page, behind):
            return True
    return False
