"""Media that people are called by, too."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.page import Page


def called_so(page: Page, token: int, end: int) -> bool:
    """Whether a medium that people are called by, too, is a first name: an unknown word follows."""
    if end != token + 1 or end >= len(page.words):
        return False
    too = page.words[token] in folded(page.pack.code, "names_too")
    return too and page.tags.get(end) is None and page.words[end].isalpha()
