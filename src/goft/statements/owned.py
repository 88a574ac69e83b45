"""People who are somebody's, behind whoever does something to them: «told | his players»."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.page import Page

PEOPLE: Final = frozenset(("role", "collective", "anonymous", "counterpart"))
SHORTEST: Final = 3


def owned_people(page: Page, start: int, token: int) -> bool:
    """Whether somebody's people, listeners or counterpart stand behind a word with its article,
    which is whole: no owned noun tells of it."""
    if page.definite is None or token <= start:
        return False
    if not page.words[token - 1].startswith(page.definite) or not _owned(page, token):
        return False
    word = page.words[token]
    if "counterpart" in page.kinds(word) or word in folded(page.pack.code, "listeners"):
        return True
    if page.end(token, "given", "title", "adverb", "preposition"):
        return False
    ending = next((e for e in map(fold_word, page.possessed) if word.endswith(e)), "")
    stem = word.removesuffix(ending)
    return len(stem) >= SHORTEST and any(page.kinds(form) & PEOPLE for form in _forms(page, stem))


def _owned(page: Page, token: int) -> bool:
    """Whether the word's own letters end in those that tell whose it is."""
    itself = page.words[token] in folded(page.pack.code, "itself")
    return not itself and page.source(token, token + 1).endswith(page.possessed)


def _forms(page: Page, stem: str) -> tuple[str, ...]:
    """What the noun may be when nobody owns it: with its article, or a plural with its ending."""
    plural = page.pack.options["plural_object"][0]
    several = stem + plural[1:] if stem.endswith(plural[0]) else stem
    return stem, f"{page.definite}{stem}", several, f"{page.definite}{several}"
