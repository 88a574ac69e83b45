"""Heads of offices that are called by several words: «deputy minister» is no minister."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded_parts
from goft.statements.page import Page

SHORTEST_PLURAL: Final = 5
Tokens = tuple[int, int]


def called_words(page: Page, token: int) -> tuple[str, ...]:
    """The words of an office at the token, those of its usual name included."""
    alone = [word for word in page.readings(page.words[token]) if word.kind == "equivalent"]
    usual = page.word(token, "equivalent") or next(iter(alone), None)
    first, *rest = page.words[token : page.end(token, "role") or token + 1]
    words = _own(page, (first[page.cuts.get(token, 0) :], *rest))
    lemma = tuple(map(fold_word, usual.lemma.split())) if usual else ()
    return (*words, *_own(page, lemma))


def heading(page: Page, span: Tokens | None) -> bool:
    """Whether a role is that of who heads a body, be it its chief or its secretary general."""
    start, end = span or (0, 0)
    words = page.words
    for token in range(start, end):
        found = [page.pack.phrase(words[token])]
        if token + 1 < len(words):
            found.append(page.pack.phrase(words[token], words[token + 1]))
        if any(each is not None and "headship" in each.kinds for each in found):
            return True
    return False


def _own(page: Page, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to a further office, whose holder is somebody else where nouns lead what they
    are of («the deputy | of the minister»)."""
    if not page.verb_last:
        return words
    places = range(1, len(words))
    return words[: next((n for n in places if "role" in page.kinds(words[n])), len(words))]


def governing(page: Page, word: str) -> str:
    """A plural as it is spelled before a noun that specifies it, where nouns of several are
    («advisers of X» and «the advisers»)."""
    if page.definite is None or len(word) <= SHORTEST_PLURAL:
        return word
    several: tuple[str, ...] = folded_parts(page.pack.code, "plural_object")[:1]
    return word[:-1] if several and word.endswith(several) else word


def cut(page: Page, token: int) -> int:
    """How many letters of a token are written onto the noun in it: what was cut off before, or the
    conjunction before a further office («minister of X and | deputy of Y»)."""
    return page.cuts.get(token, 0) or int(_joined(page, token))


def joined_offices(page: Page, start: int, end: int) -> set[str]:
    """The words of the offices that a conjunction joins to the first of a range."""
    return {page.words[token][1:] for token in range(start + 1, end) if _joined(page, token)}


def _joined(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto an office, where it is written onto words."""
    word, letters = page.words[token], page.pack.options.get("conjoined", ())
    if page.definite is None or token in page.tags or word[:1] not in letters:
        return False
    office = page.pack.phrase(word[1:])
    return office is not None and "role" in office.kinds
