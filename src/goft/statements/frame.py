"""A frame: one reading of one cue, and the place in the sentence where it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from goft.languages.pack import Word
from goft.languages.rules import Rule
from goft.statements.page import Page
from goft.statements.phrases import Tokens


@dataclass(slots=True)
class Frame:
    """One reading of one cue, in token ranges: who, what, and where it began.

    `content` may still be open: its end is settled with the other frames of its block.
    """

    rule: Rule
    word: Word
    cue: Tokens
    content: Tokens
    left: int
    speaker: Tokens | None = None
    after_cue: bool = True
    quoted: bool = False
    sentence: int = 0
    pieces: list[Tokens] = field(default_factory=list)
    relays: list[str] = field(default_factory=list)
    question: Tokens | None = None
    asker: Tokens | None = None
    addressee: Tokens | None = None
    stop: int = 0
    clitic: int = 0
    parent: Frame | None = None


# A subject, None where there is none, and the tokens where it may end, the likeliest first.
Subject = tuple[Tokens | None, list[int]]


@dataclass(slots=True)
class Place:
    """Where matching stands: the sentence, the cue, and the limits on both sides of it.

    `subjects` keeps the subjects that were sought behind the cue: many rules ask for the same;
    `ahead` and `back` are the kinds and marks behind the cue and before it that rules may need.
    """

    page: Page
    start: int
    end: int
    cue: Tokens
    left: int
    right: int
    subjects: dict[tuple[int, int], Subject] = field(default_factory=dict)
    ahead: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
