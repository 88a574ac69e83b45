"""The words of a statement that fit a query, in the original text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from goft.languages.terms import Word, exact, exact_words, terms, tokens_of
from goft.model import Document, Span, merged
from goft.record.search.asked import Matter, Search
from goft.record.search.hits import Hit
from goft.record.search.syntax import All, AnyOf, Asked, Not, Words, apart, parse
from goft.record.search.widening import Understood, slots_of
from goft.record.search.wording import Slot, Wording


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words behind each other, each in any of several terms; `exact` ones as they are written."""

    words: tuple[frozenset[str], ...]
    exact: bool = False

    @property
    def is_single(self) -> bool:
        return len(self.words) == 1 and not self.exact

    def places(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """First and last word of every place where they stand behind each other."""
        size = len(self.words)
        for place in range(len(words) - size + 1):
            found = words[place : place + size]
            if all(word.term in terms for word, terms in zip(found, self.words, strict=True)):
                yield place, place + size - 1


def pattern(phrase: str, language: str) -> Pattern:
    """A phrase of a language in all its forms."""
    return Pattern(tuple(map(_forms, Wording((language,)).slots(phrase))))


class Marker:
    """Marks what a search asks for in statements."""

    def __init__(self, search: Search, known: Understood | None = None) -> None:
        """`known` is what is known of the words of the search."""
        self._known = known or Understood(search.language)
        self._wording = self._known.wording
        self._slots: list[Slot] = []
        self._akin: dict[str, set[str]] = defaultdict(set)
        asked = parse(search.query)
        patterns = list(self._of(asked)) if asked else []
        named = (slot for name in search.about for slot in self._wording.slots(name))
        patterns += [Pattern((_forms(slot),)) for slot in named]
        patterns += [pattern(each, code) for code, each in (search.matter or Matter()).phrases]
        self._single = frozenset(
            term for each in patterns if each.is_single for term in each.words[0]
        )
        self._patterns = [each for each in patterns if not each.is_single]

    def marked(self, hit: Hit) -> Hit:
        """The hit with ranges of its document's text inside the statement, in order."""
        content = hit.kept.statement.content
        found = {mark for span in content for mark in self._marks(hit.document, *span)}
        if not found and self._slots:
            # Only then a space may be missing in what is asked for.
            split = self._split
            found = {mark for span in content for mark in self._marks(hit.document, *span, split)}
        return replace(hit, highlights=merged(found))

    @cached_property
    def _split(self) -> list[Pattern]:
        ways = (way for slot in self._slots for way in self._wording.split(slot))
        return [Pattern(tuple(frozenset((term,)) for term in way)) for way in ways]

    def _marks(
        self, document: Document, start: int, end: int, split: Sequence[Pattern] = ()
    ) -> Iterator[Span]:
        text = document.text[start:end]
        known = terms(document.language)
        stemmed, akin = known.words(text), self._akin.get(known.code, ())
        for word in stemmed:
            if word.term in self._single or word.term in akin:
                yield start + word.start, start + word.end
        for pattern in (*self._patterns, *split):
            words = exact_words(text) if pattern.exact else stemmed
            for first, last in pattern.places(words):
                yield start + words[first].start, start + words[last].end

    def _of(self, asked: Asked) -> Iterator[Pattern]:
        match asked:
            case Words(text, exact=True):
                yield Pattern(tuple(frozenset((word,)) for word in exact(tokens_of(text))), True)
            case Words(text, phrase=True):
                yield Pattern(tuple(map(_forms, self._wording.slots(text))))
            case All(parts):
                bare, others = apart(parts)
                yield from self._bare(bare)
                for part in others:
                    yield from self._of(part)
            case AnyOf(parts):
                for part in parts:
                    yield from self._of(part)
            case Words(text):
                yield from self._bare(text)
            case Not():
                return

    def _bare(self, text: str) -> Iterator[Pattern]:
        for slot in self._known.strong(text):
            self._slots.append(slot)
            for code, akin in slot.akin:
                self._akin[code].update(akin)
            yield Pattern((_forms(slot),))
            for parts in slot.parts:
                yield Pattern(tuple(frozenset((part,)) for part in parts))
        for stretch in self._known.stretches(text):
            for form in stretch.forms(self._known.languages):
                yield Pattern(tuple(map(_forms, slots_of(form))))


def _forms(slot: Slot) -> frozenset[str]:
    return frozenset(slot.terms + slot.whole)
