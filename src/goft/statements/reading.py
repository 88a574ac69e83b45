"""Mentions, each read once: whom a page introduces speaks in it too."""

from __future__ import annotations

from typing import Final, cast

from goft.statements.mentions import Mention, read_mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens

# How many mentions are remembered: a page of more is a list.
KEPT: Final = 2000


def mention_at(page: Page, span: Tokens) -> Mention:
    """What the words of a mention say about the source, not to be changed."""
    found = page.mentions.get(span)
    if found is None:
        if len(page.mentions) >= KEPT:
            page.mentions.clear()
        page.mentions[span] = found = read_mention(page, span)
    return cast(Mention, found)
