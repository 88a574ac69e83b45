"""Posts: items of a channel that a flag or another sign sets off."""

from __future__ import annotations

import re
from typing import Final

from goft.statements.page import Page
from goft.statements.roles import BODY, role_of

# Arrows, shapes and dingbats, and pictures with what goes along with them.
SIGN: Final = re.compile("[\u2190-\u2bff\U0001f000-\U0010ffff]")


def posted(page: Page, token: int) -> bool:
    """Whether a sign stands right before the token, be it on a line of its own."""
    start, back = page.span(token, token + 1)[0], token
    while back and not page.words[back - 1].isascii() and SIGN.search(page.words[back - 1]):
        back -= 1
    before = page.span(back - 1, back)[1] if back else 0
    between = page.letters[before:start]
    return not between.isspace() and SIGN.search(between) is not None


def item_end(page: Page, sentence: int) -> int:
    """The last sentence of a post: the next one has a sign before its first word."""
    last, sentences = sentence, page.text.sentences
    while last + 1 < len(sentences) and role_of(page, last + 1) in BODY:
        start = sentences[last + 1][0]
        if posted(page, start) and page.words[start][0].isalnum():
            break
        last += 1
    return last
