"""Single people without a name: a new one («a shopkeeper»), or the one who has spoken («this
citizen»)."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.mentions import Mention
from goft.statements.offices import role_words
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens, sourced


def one_more(page: Page, mention: Mention) -> bool:
    """Whether «a» opens a mention, as of somebody new: «a shopkeeper in the old town»."""
    start = mention.span[0]
    return page.end(start, "indefinite") > 0 or (page.verb_last and page.end(start, "single") > 0)


def anyone(page: Page, mention: Mention, source: Source) -> frozenset[str]:
    """The nouns that point at any single person, where a mention points and the source is one:
    «one of the villagers … this woman»."""
    if not (mention.generic and page.verb_last):
        return frozenset()
    first = page.words[source.spans[0][0]]
    one = "single" in page.kinds(first) | page.kinds(
        first.removesuffix(page.pack.options["qualified"])
    )
    return folded(page.pack.code, "anyone") if one else frozenset()


def one_of_several(page: Page, span: Tokens) -> bool:
    """Whether a mention is of «one of» several, whom the several are not."""
    return page.words[span[0]] in folded(page.pack.code, "one_of")


def very_office(page: Page, mention: Mention, source: Source) -> bool:
    """Whether an honour points, or an office of two words or more that is a source's: “the health
    secretary”."""
    if page.end(mention.span[0], "honorific"):
        return True
    words = role_words(page, mention.role) if page.cased else []
    own = {word for word in words if "article" not in page.kinds(word)}
    return len(own) > 1 and own <= source.roles


def in_office(page: Page, start: int, end: int) -> bool:
    """Whether a phrase names a source, or any office: “the local sheriff”."""
    return sourced(page, start, end) or bool(page.between("role", start, end))
