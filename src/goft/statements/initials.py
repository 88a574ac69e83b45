"""Bodies that offices call by their initials: “the BSP chief” of the “Bahujan Samaj Party”."""

from __future__ import annotations

from typing import Final

from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import Source

SHORTEST: Final = 2
KNOWN: Final = ("origin", "metonym", "epithet", "role", "rank", "title")


def initialled(page: Page, mention: Mention) -> str:
    """The initials of a body that a mention tells an office of; "" when it has none."""
    for token in range(*mention.role) if page.cased and mention.role else ():
        word = page.words[token]
        short = len(word) >= SHORTEST and page.source(token, token + 1).isupper()
        if short and not page.alone(token, *KNOWN):
            return word
    return ""


def bearing(page: Page, mention: Mention, sources: list[Source]) -> list[Source]:
    """Those of the sources who are of the body by whose initials a mention's office is told."""
    letters = initialled(page, mention)
    return [s for s in sources if letters and stands_for(page, letters, s)]


def stands_for(page: Page, letters: str, source: Source) -> bool:
    """Whether a source was called by the words of which a body has its initials, or by these."""
    if letters in source.roles:
        return True
    return any(_spells(page, letters, start, end) for start, end in source.spans)


def _spells(page: Page, letters: str, start: int, end: int) -> bool:
    last = end - len(letters) + 1
    return any(
        all(
            page.words[t + n][0] == letter and page.capital(t + n)
            for n, letter in enumerate(letters)
        )
        for t in range(start, last)
    )
