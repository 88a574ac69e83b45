"""Words as terms to look for, in every language that they may be of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from goft.languages.folding import fold_word
from goft.languages.pack import ZWNJ
from goft.languages.terms import Terms, every, terms


@dataclass(frozen=True, slots=True)
class Slot:
    """One word that is asked for.

    `terms` are the index's words that are it, its own first; `parts` are two or more terms that
    it may have been written as, `whole` terms that it may be a part of together with its
    neighbour; `weak` words need not be there when others are.
    """

    text: str
    terms: tuple[str, ...]
    parts: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    weak: bool = False


class Wording:
    """Finds the terms of words, in some languages or, where none is named, in all."""

    def __init__(self, languages: Iterable[str] = ()) -> None:
        self._languages = tuple(map(terms, languages)) or every()

    def slots(self, text: str) -> list[Slot]:
        """The words of a text in order, each with its terms."""
        spoken = self._of(text)
        split = [[(w.start, w.end) for w in each.words(text)] for each in spoken]
        spans = min(split, key=len)
        return [self._slot(text[start:end], spoken) for start, end in spans]

    def bare(self, text: str) -> list[Slot]:
        """The words of a text that need not follow each other; two of them may be one word."""
        spoken = self._of(text)
        slots = self.slots(text)
        for place, (one, other) in enumerate(pairwise(slots)):
            if not (one.weak or other.weak):
                whole = tuple(each[one.text + other.text] for each in spoken)
                slots[place] = replace(slots[place], whole=slots[place].whole + whole)
                slots[place + 1] = replace(other, whole=whole)
        return slots

    def _of(self, text: str) -> tuple[Terms, ...]:
        """The languages whose letters are in the text."""
        fitting = (each for each in self._languages if any(map(each.writes, text.split())))
        return tuple(fitting) or self._languages[:1]

    def _slot(self, word: str, spoken: tuple[Terms, ...]) -> Slot:
        word = word.replace(" ", ZWNJ)
        writing = [each for each in spoken if each.writes(word)] or spoken[:1]
        found = dict.fromkeys(term for each in writing for term in each.asked(word))
        folded = fold_word(word)
        parts = word.split(ZWNJ)
        return Slot(
            word,
            tuple(found),
            tuple(writing[0][part] for part in parts if part) if len(parts) > 1 else (),
            weak=any(folded in each.common for each in writing),
        )
