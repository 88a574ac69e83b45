"""Places of one text found again in another, by the words there and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from goft.model import Span, Statement

_CONTEXT = 32
_MOST = 200


class Anchor:
    """The way from an old text of a document to a new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new

    def spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Where the words of the spans stand now, as far as they are there."""
        found = (self.span(span) for span in spans)
        return tuple(span for span in found if span)

    def span(self, span: Span) -> Span | None:
        """Where the words stand now: of several places the one in the most alike context."""
        if self._old == self._new:
            return span
        places = list(self._places(self._old[slice(*span)]))
        return max(places, key=lambda place: self._likeness(span, place)) if places else None

    def statement(self, statement: Statement) -> Statement:
        """The statement with all its places those of the new text."""
        if self._old == self._new:
            return statement
        cue, speaker, question = statement.cue, statement.speaker, statement.question
        cue_span = self.span(cue.span) if cue else None
        asked = self.span(question.span) if question else None
        mention = self.span(speaker.mention) if speaker.mention else None
        return replace(
            statement,
            content=self.spans(statement.content),
            cue=replace(cue, span=cue_span) if cue and cue_span else None,
            speaker=replace(speaker, mention=mention, chain=self.spans(speaker.chain)),
            question=replace(question, span=asked) if question and asked else None,
            dates=self.spans(statement.dates),
            addressee=self.span(statement.addressee) if statement.addressee else None,
        )

    def _places(self, words: str) -> Iterator[Span]:
        """Every place of the words; white space may have changed."""
        parts = words.split()
        if not parts:
            return
        pattern = re.compile(r"\s+".join(map(re.escape, parts)))
        for count, match in enumerate(pattern.finditer(self._new)):
            if count == _MOST:
                return
            yield match.span()

    def _likeness(self, was: Span, is_: Span) -> tuple[int, float]:
        """How much of the context is the same, then how near the place is."""
        before = _alike(
            reversed(_letters(self._old[max(0, was[0] - _CONTEXT) : was[0]])),
            reversed(_letters(self._new[max(0, is_[0] - _CONTEXT) : is_[0]])),
        )
        after = _alike(
            iter(_letters(self._old[was[1] : was[1] + _CONTEXT])),
            iter(_letters(self._new[is_[1] : is_[1] + _CONTEXT])),
        )
        share = was[0] / max(1, len(self._old)) - is_[0] / max(1, len(self._new))
        return before + after, -abs(share)


def _letters(text: str) -> str:
    return "".join(text.split())


def _alike(one: Iterator[str], other: Iterator[str]) -> int:
    """How many characters are the same from the beginning on."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
