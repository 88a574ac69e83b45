"""Topics: short lines over the quotations of somebody who speaks about several things."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page
from goft.statements.posts import posted

LONGEST_TOPIC: Final = 6
# What somebody else may be called by, and verbs.
OTHERS: Final = (
    *("role", "given", "title", "pronoun", "generic", "collective", "anonymous", "counted"),
    *("outlet", "medium", "document", "credit", "verb", "cue", "answering"),
)


def heads_quotation(page: Page, sentences: list[int]) -> bool:
    """Whether a paragraph is a short line without a verb or a source, over the quotation that is
    the next one: what somebody is heard about («On the referee:»), where verbs come last."""
    start, end = page.text.sentences[sentences[0]]
    if not page.verb_last or len(sentences) > 1 or end not in page.opens or posted(page, start):
        return False
    last = end - (page.words[end - 1] == ":")
    if not 0 < last - start <= LONGEST_TOPIC or page.end(start, "organization", "metonym"):
        return False
    plain = all(page.words[token].isalpha() for token in range(start, last))
    return plain and not any(page.has(kind, start, last) for kind in OTHERS)
