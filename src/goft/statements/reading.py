"""Mentions, each read once: whom a page introduces speaks in it too."""

from __future__ import annotations

from typing import cast

from goft.statements.mentions import Mention, read_mention
from goft.statements.page import Page, keep
from goft.statements.phrases import Tokens


def mention_at(page: Page, span: Tokens) -> Mention:
    """What the words of a mention say about the source, not to be changed."""
    found = page.mentions.get(span)
    if found is None:
        found = keep(page.mentions, span, read_mention(page, span))
    return cast(Mention, found)
