"""Words as terms to look for, in every language that they may be of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from goft.languages.folding import ZWNJ, fold_word
from goft.languages.terms import Terms, every, terms

_ASKS, _CLOSING = ("?", "؟"), ' !.»”"'


@dataclass(frozen=True, slots=True)
class Slot:
    """One word that is asked for.

    `terms` are the index's words that are it, its own first; `parts` are the ways in which it may
    have been written as two or more terms, `whole` terms that it may be a part of together with its
    neighbour; `weak` words need not be there when others are. `akin` are, by language, other words
    of its root, and `alike` is what terms fit that are the same name in other letters.
    """

    text: str
    terms: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...] = ()
    whole: tuple[str, ...] = ()
    weak: bool = False
    akin: tuple[tuple[str, tuple[str, ...]], ...] = ()
    alike: tuple[tuple[str, str], ...] = ()


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
        """The words of a text that need not follow each other; two of them may be one word.

        They may be there as other words of their roots, too.
        """
        spoken = self._of(text)
        slots = [self._more(slot) for slot in self._asking(text, self.slots(text))]
        for place, (one, other) in enumerate(pairwise(slots)):
            if not (one.weak or other.weak):
                _join(slots, place, place + 1, spoken)
        for place, link in enumerate(slots[1:-1], 1):
            if any(link.text in each.linked_by for each in spoken):
                _join(slots, place - 1, place + 1, spoken)
        return slots

    def _asking(self, text: str, slots: list[Slot]) -> list[Slot]:
        """The words of a text, of which those of a question that only ask are weak."""
        question = text.rstrip(_CLOSING).endswith(_ASKS)
        known = [any(fold_word(slot.text) in e.asking for e in self._languages) for slot in slots]
        if not question and not any(known):
            return slots
        return [
            replace(slot, weak=slot.weak or asks or any(e.says(slot.text) for e in self._languages))
            for slot, asks in zip(slots, known, strict=True)
        ]

    def _more(self, slot: Slot) -> Slot:
        writing = [each for each in self._languages if each.writes(slot.text)]
        word = fold_word(slot.text)
        alike = ((each.code, each.names.pattern(each[slot.text], word)) for each in writing)
        known = tuple((code, pattern) for code, pattern in alike if pattern)
        return replace(slot, akin=self._akin(slot.text), alike=known)

    def codes(self, words: str) -> tuple[str, ...]:
        """The languages whose letters some words have."""
        return tuple(each.code for each in self._languages if all(map(each.writes, words.split())))

    def _akin(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        writing = (each for each in self._languages if each.writes(word))
        return tuple((each.code, akin) for each in writing if (akin := each.akin(word)))

    def split(self, slot: Slot) -> tuple[tuple[str, ...], ...]:
        """The terms of two words that the one may be, for want of a space."""
        writing = (each for each in self._of(slot.text) if each.writes(slot.text))
        return tuple(dict.fromkeys(way for each in writing for way in each.split(slot.text)))

    def _of(self, text: str) -> tuple[Terms, ...]:
        """The languages whose letters are in the text."""
        fitting = (each for each in self._languages if any(map(each.writes, text.split())))
        return tuple(fitting) or self._languages[:1]

    def _slot(self, word: str, spoken: tuple[Terms, ...]) -> Slot:
        word = word.replace(" ", ZWNJ)
        writing = [each for each in spoken if each.writes(word)] or spoken[:1]
        found = dict.fromkeys(term for each in writing for term in each.asked(word))
        folded = fold_word(word)
        return Slot(
            word,
            tuple(found),
            tuple(dict.fromkeys(way for each in writing for way in each.apart(word))),
            weak=any(folded in each.common for each in writing),
        )


def _join(slots: list[Slot], first: int, last: int, spoken: Iterable[Terms]) -> None:
    """Let the words from the first to the last also be one that is written together."""
    together = "".join(slot.text for slot in slots[first : last + 1])
    whole = tuple(each[together] for each in spoken)
    for place in (first, last):
        slots[place] = replace(slots[place], whole=slots[place].whole + whole)
