"""People of one family's name: another first name before it is that of somebody else."""

from __future__ import annotations

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.offices import name_letters
from goft.statements.page import Page
from goft.statements.people import Source


def relatives(page: Page, source: Source, words: list[str]) -> bool:
    """Whether a full name shares its end with a source's and opens with a first name that is none
    of that one's: «Salih al-Umari» is not «Ahmad al-Umari», nor his mother «Umm Ahmad»."""
    if words[-1] != source.last or _opens_family(page, words[0]):
        return False
    theirs = [page.bare(fold_word(word)) for word in (source.name or "").split()]
    if not theirs:
        return False
    led = {page.bare(word) for word in folded(page.pack.code, "parents")}
    for one, other in ((words, theirs), (theirs, words)):
        if one[0] in led and one[0] not in other:
            return True
    letters = name_letters(page, words)
    if letters.endswith(source.joined) or source.joined.endswith(letters):
        return False
    first, known = _first(page, words), _first(page, theirs)
    return not (first in theirs or known in words or _alike(page, first, known))


def _opens_family(page: Page, word: str) -> bool:
    """Whether a family's name, without a first one, opens with the word: «bin», «von»."""
    part = "particle" in page.kinds(word) or word in folded(page.pack.code, "foreign_particles")
    return part and word not in folded(page.pack.code, "first_parts")


def _first(page: Page, words: list[str]) -> str:
    """The first name, of two words where the first is only a part of it: «Abd al-Amir»."""
    parts = folded(page.pack.code, "first_parts")
    return "".join(words[: 1 + (words[0] in parts)])


def _alike(page: Page, one: str, other: str) -> bool:
    """Whether two first names may be spellings of one: the same but for weak letters, and not
    both names of their own («سعد», «سعيد»)."""
    weak = folded(page.pack.code, "weak")
    strong = [[letter for letter in name if letter not in weak] for name in (one, other)]
    known = all("given" in page.kinds(name) for name in (one, other))
    return one == other or (strong[0] == strong[1] and not known)
