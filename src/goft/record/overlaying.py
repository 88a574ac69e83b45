"""Corrections laid over the machine's reading of a document.

A ruling belongs to a place of the text: it is for the statement that bears its identifier, else
for the one that stands where it was made. Where today's rules find none there, an accepted or
corrected statement is shown all the same; its words are those of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from goft.model import Span, Speaker, Statement
from goft.record import rows
from goft.record.anchoring import Anchor
from goft.record.kept import KeptStatement
from goft.record.reviews import Review, Reviewed, Ruling, rulings

ADDED = "review"
"""The rule of a statement that a reviewer added."""
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Letters:
    """The texts of a document by key, and the one in use."""

    texts: Mapping[int, str]
    used: int

    @property
    def today(self) -> str:
        return self.texts[self.used]

    def anchor(self, text: int) -> Anchor:
        """The way from one of the texts to the one in use."""
        return Anchor(self.texts[text], self.today)


@dataclass(frozen=True, slots=True)
class Machine:
    """A statement as it was read, with the key of the text that its places count in."""

    kept: KeptStatement
    text: int


def overlay(
    machine: Sequence[Machine], letters: Letters, reviews: Iterable[Review]
) -> tuple[KeptStatement, ...]:
    """The statements as they are shown: corrected where somebody corrected them."""
    found = [each.kept for each in machine]
    taken: set[int] = set()
    for identifier, ruling in rulings(reviews).items():
        place = _place(machine, identifier, ruling, letters, taken)
        if place is not None:
            taken.add(place)
            found[place] = _ruled(machine[place], ruling, letters)
    return tuple(_released(found))


def _place(
    machine: Sequence[Machine], identifier: str, ruling: Ruling, letters: Letters, taken: set[int]
) -> int | None:
    """Which statement a ruling is for: its own, else what stands in its place, else what was."""
    ids = [each.kept.statement.id for each in machine]
    own = ids.index(identifier) if identifier in ids else None
    if own is not None and (ruling.is_added or machine[own].kept.withdrawn is None):
        return own
    target = letters.anchor(ruling.last.text).spans(ruling.last.target)
    shares = {
        place: _share(target, each.kept.statement.content)
        for place, each in enumerate(machine)
        if each.kept.withdrawn is None and place not in taken
    }
    best = max(shares, key=lambda place: shares[place], default=None)
    if best is not None and shares[best] >= _HALF:
        return best
    whole = len(target) == len(ruling.last.target)
    return own if ruling.state != "rejected" and whole else None


def _share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of the longer that two contents have in common."""
    common = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    longer = max(sum(end - start for start, end in spans) for spans in (one, other))
    return common / longer if longer else 0.0


def _ruled(machine: Machine, ruling: Ruling, letters: Letters) -> KeptStatement:
    """The statement as the ruling has it."""
    kept = machine.kept
    last = ruling.last
    read = None if kept.statement.rule == ADDED else kept.statement
    review = Reviewed(ruling.state, last.by, last.why, last.made, ruling.settled, read)
    if ruling.state == "rejected":
        # What no rule reads was shown by the reviewer alone, and is rejected like what was read.
        shown = replace(kept, withdrawn=None, successor=None) if ruling.is_added else kept
        return replace(shown, review=review)
    statement = _settled(machine, ruling, letters)
    words = rows.words_of(letters.today, statement.content)
    standing = replace(kept, withdrawn=None, successor=None)
    return replace(standing, statement=statement, words=words, review=review)


def _settled(machine: Machine, ruling: Ruling, letters: Letters) -> Statement:
    """The reading with what was settled in its place; every place is one of today's text."""
    statement = letters.anchor(machine.text).statement(machine.kept.statement)
    if ruling.content and ruling.content.content:
        pieces = ruling.content.content
        content = letters.anchor(ruling.content.text).spans(pieces)
        # A text that lacks some of the words is left as it was read.
        if len(content) == len(pieces):
            statement = replace(statement, content=content)
    if ruling.speaker and ruling.speaker.speaker:
        speaker = _speaker(ruling.speaker.speaker, letters.anchor(ruling.speaker.text))
        statement = replace(statement, speaker=speaker)
    return statement


def _speaker(speaker: Speaker, anchor: Anchor) -> Speaker:
    mention = anchor.span(speaker.mention) if speaker.mention else None
    return replace(speaker, mention=mention, chain=anchor.spans(speaker.chain))


def _released(found: Sequence[KeptStatement]) -> Iterator[KeptStatement]:
    """What lies in a rejected statement lies in nothing, or in what that one lies in."""
    rejected = {kept.statement.id: kept.statement.parent for kept in found if kept.is_rejected}
    for kept in found:
        parent = kept.statement.parent
        for _ in rejected:
            parent = rejected.get(parent, parent) if parent else None
        same = parent == kept.statement.parent
        yield kept if same else replace(kept, statement=replace(kept.statement, parent=parent))
