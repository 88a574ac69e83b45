"""A frame: one reading of one cue, and the place in the sentence where it is read."""

from __future__ import annotations

from dataclasses import dataclass

from goft.languages.pack import Word
from goft.languages.rules import Rule
from goft.statements.page import Page
from goft.statements.phrases import Tokens


@dataclass(slots=True, init=False)
class Frame:
    """One reading of one cue, in token ranges: who, what, and where it began.

    `content` may still be open: its end is settled with the other frames of its block; `guest` is
    the mention of whoever an interview without labels is with.
    """

    rule: Rule
    word: Word
    cue: Tokens
    content: Tokens
    left: int
    speaker: Tokens | None
    after_cue: bool
    quoted: bool
    sentence: int
    pieces: list[Tokens]
    relays: tuple[str, ...]
    addressee: Tokens | None
    guest: Tokens | None
    stop: int
    clitic: int
    parent: Frame | None

    def __init__(
        self, rule: Rule, word: Word, cue: Tokens, content: Tokens, left: int, sentence: int = 0
    ) -> None:
        self.rule, self.word, self.cue = rule, word, cue
        self.content, self.left, self.sentence = content, left, sentence
        self.speaker, self.addressee, self.guest, self.parent = None, None, None, None
        self.after_cue, self.quoted = True, False
        self.pieces, self.relays = [], ()
        self.stop, self.clitic = 0, 0


# A subject, None where there is none, and the tokens where it may end, the likeliest first.
Subject = tuple[Tokens | None, list[int]]


@dataclass(slots=True, init=False)
class Place:
    """Where matching stands: the sentence, the cue, and the limits on both sides of it.

    `subjects` keeps the subjects that were sought behind the cue: many rules ask for the same.
    """

    page: Page
    start: int
    end: int
    cue: Tokens
    left: int
    right: int
    subjects: dict[tuple[int, int], Subject]

    def __init__(
        self, page: Page, start: int, end: int, cue: Tokens, left: int, right: int
    ) -> None:
        self.page, self.start, self.end = page, start, end
        self.cue, self.left, self.right = cue, left, right
        self.subjects = {}
