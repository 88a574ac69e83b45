"""Crowds that a verb without a subject of its own speaks to: «X denied it. And he promised | the
fans a new coach»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import gender
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source
from goft.statements.phrases import skip_openers

# Frames of verbs that crowds seldom speak with: of promising, advising; and of calling for.
ALWAYS: Final = "to-crowd"
BESIDE: Final = "call"


def speaks_to_crowd(page: Page, frame: Frame, last: Frame | None, source: Source | None) -> bool:
    """Whether the crowd behind a man's verb that opens its sentence is whom the one who spoke
    `last` speaks to."""
    if frame.speaker is None or last is None or source is None or source.kind not in PEOPLE:
        return False
    start, end = frame.speaker
    if not _addressable(page, start, end) or not _opens(page, frame):
        return False
    blocks = page.text.blocks
    apart = blocks[frame.sentence] - blocks[last.sentence]
    if source.gender == "feminine" or gender(page, frame.cue[0]) != "masculine":
        return False
    beside = apart == 0 and bool(source.role) and BESIDE in frame.word.takes
    listed = page.words[start] in folded(page.pack.code, "addressed")
    return (ALWAYS in frame.word.takes and apart < 2) or beside or (listed and apart < 2)


def _addressable(page: Page, start: int, end: int) -> bool:
    """Whether a mention is a crowd by one word with its article."""
    definite = page.definite
    if definite is None or not page.words[start].startswith(definite) or end != start + 1:
        return False
    listed = page.words[start] in folded(page.pack.code, "addressed")
    crowd = page.end(start, "collective") == end and page.form(start, "collective") != "single"
    return listed or crowd


def _opens(page: Page, frame: Frame) -> bool:
    """Whether a verb with a conjunction written onto it opens its sentence, its subject or object
    right behind it."""
    start = page.text.sentences[frame.sentence][0]
    first = skip_openers(page, start, frame.cue[0]) == frame.cue[0]
    near = frame.speaker is not None and frame.speaker[0] == frame.cue[1]
    plain = frame.addressee is None and frame.word.form == "finite"
    return first and near and plain and page.words[start][0] in page.pack.options["conjoined"]
