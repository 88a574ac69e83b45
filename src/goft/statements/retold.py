"""Columns that a page retells: what their author says goes on up to the next verb of saying."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.authors import authors
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.paragraphs import in_body
from goft.statements.trimming import trimmed

# So often an author is heard at least in a page that retells a column.
OFTEN: Final = 3


def retell(page: Page, frames: list[Frame]) -> None:
    """Let an author's words go on over the sentences of their paragraph in which nobody is heard,
    where the page has the author speak time and again."""
    told = _by_author(page, [frame for frame in frames if frame.parent is None])
    if len(told) < OFTEN:
        return
    heard = {frame.sentence for frame in frames}
    blocks, sentences = page.text.blocks, page.text.sentences
    for frame in told:
        number = page.sentence(frame.pieces[-1][1] - 1)
        if frame.quoted or frame.pieces[-1][1] < sentences[number][1] - 1:
            continue
        last = number
        while last + 1 < len(blocks) and _goes_on(page, last, heard):
            last += 1
        if last > number:
            frame.pieces[-1] = trimmed(page, frame.pieces[-1][0], sentences[last][1])


def _goes_on(page: Page, sentence: int, heard: set[int]) -> bool:
    """Whether the next sentence is of the same paragraph and holds no statement of its own."""
    behind, blocks = sentence + 1, page.text.blocks
    start = page.text.sentences[behind][0]
    narrated = page.end(start, "narrating", "credit") or start in page.opens
    same = blocks[behind] == blocks[sentence] and in_body(page, behind)
    return same and behind not in heard and not narrated


def _by_author(page: Page, frames: list[Frame]) -> list[Frame]:
    """The frames whose subject is an author, called so or by name, or left out behind one."""
    writers = folded(page.pack.code, "writers")
    if not writers:
        return []
    names = [page.words[met.span[1] - 1] for s in page.text.sentences for met in authors(page, *s)]
    called = {*names, *(f"{page.definite or ''}{word}" for word in writers)}
    found: list[Frame] = []
    mine = False
    for frame in frames:
        if frame.speaker is not None:
            mine = not called.isdisjoint(page.words[slice(*frame.speaker)])
        if mine and frame.pieces:
            found.append(frame)
    return found
