"""The words of a statement that fit a query, in the original text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goft.languages.terms import Exact, Word, terms
from goft.model import Document, Span
from goft.record.search.asked import Search
from goft.record.search.hits import Hit
from goft.record.search.syntax import All, AnyOf, Asked, Not, Words, apart, parse
from goft.record.search.wording import Slot, Wording, exact_words

_EXACT = Exact()


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words behind each other, each in any of several terms; `exact` ones as they are written."""

    words: tuple[frozenset[str], ...]
    exact: bool = False

    def fits(self, words: Sequence[Word], place: int) -> bool:
        """Whether the words from a place on are these."""
        found = words[place : place + len(self.words)]
        return len(found) == len(self.words) and all(
            word.term in terms for word, terms in zip(found, self.words, strict=True)
        )


class Marker:
    """Marks what a search asks for in statements."""

    def __init__(self, search: Search) -> None:
        self._wording = Wording(search.language)
        asked = parse(search.query)
        self._patterns = tuple(self._of(asked)) if asked else ()
        for name in search.about:
            self._patterns += tuple(_single(slot) for slot in self._wording.slots(name))

    def marked(self, hit: Hit) -> Hit:
        """The hit with ranges of its document's text inside the statement, in order."""
        content = hit.kept.statement.content
        found = {mark for span in content for mark in self._marks(hit.document, *span)}
        return replace(hit, highlights=tuple(_merged(sorted(found))))

    def _marks(self, document: Document, start: int, end: int) -> Iterator[Span]:
        text = document.text[start:end]
        stemmed, written = terms(document.language).words(text), _EXACT.words(text)
        for pattern in self._patterns:
            words = written if pattern.exact else stemmed
            for place in range(len(words)):
                if pattern.fits(words, place):
                    last = words[place + len(pattern.words) - 1]
                    yield start + words[place].start, start + last.end

    def _of(self, asked: Asked) -> Iterator[Pattern]:
        match asked:
            case Words(text, exact=True):
                yield Pattern(tuple(frozenset((word,)) for word in exact_words(text)), True)
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
        slots = self._wording.bare(text)
        strong = [slot for slot in slots if not slot.weak]
        for slot in strong or slots:
            yield _single(slot)
            if slot.parts:
                yield Pattern(tuple(frozenset((part,)) for part in slot.parts))


def _single(slot: Slot) -> Pattern:
    return Pattern((_forms(slot),))


def _forms(slot: Slot) -> frozenset[str]:
    return frozenset(slot.terms + slot.whole)


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """The ranges without those that lie in others or overlap."""
    last: Span | None = None
    for span in spans:
        if last and span[0] < last[1]:
            last = (last[0], max(last[1], span[1]))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
