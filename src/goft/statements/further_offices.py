"""Offices that somebody holds beside the one a mention tells of: «X, head of Y, member of Z»."""

from __future__ import annotations

from collections.abc import Iterator

from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase


def further_offices(page: Page, mention: Mention) -> Iterator[Tokens]:
    """The offices between commas behind a person's name, up to one that is another's."""
    if page.definite is None or mention.kind != "person" or mention.name is None:
        return
    token = mention.name[1]
    _, limit = page.text.sentences[page.sentence(mention.span[0])]
    while page.words[token : token + 1] == (",",) and page.end(token + 1, "role"):
        first = token + 1
        token = noun_phrase(page, first, page.comma(first, limit))
        whole = token < limit and not page.words[token][0].isalnum()
        if token <= first or page.between("given", first, token) or not whole:
            return
        if (first, token) != mention.role:
            yield first, token
