"""Headlines: what a label in one has somebody say, unless the page lets that source speak."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Frame
from goft.statements.labels import is_label
from goft.statements.page import ENDING, Page
from goft.statements.people import PEOPLE, Source
from goft.statements.roles import role_of
from goft.statements.told import Told

NEAR: Final = 3


def told_once(page: Page, told: list[Told]) -> list[Told]:
    """Without what a headline has somebody say whom the page lets speak: it is the editor's."""
    then = None if page.cased else next((x for x in told if not _unclosed(page, x.frame)), None)
    headed = [_in_headline(page, each.frame) or _heads(page, each, then) for each in told]
    if not any(headed):
        return told
    both = list(zip(told, headed, strict=True))
    speaking = list(dict.fromkeys(each.source for each, head in both if not head))
    return [each for each, head in both if not head or not _called(each.source, speaking)]


def _heads(page: Page, each: Told, then: Told | None) -> bool:
    """Whether a label opens a line without a full stop right above the first paragraph in which
    anybody is heard, and that is the same source: a headline that stands behind other lines."""
    if then is None or then.frame.sentence <= each.frame.sentence or is_label(then.frame.rule):
        return False
    if not _unclosed(page, each.frame):
        return False
    blocks = page.text.blocks
    near = blocks[then.frame.sentence] - blocks[each.frame.sentence] <= NEAR
    return near and _called(each.source, [then.source])


def _unclosed(page: Page, frame: Frame) -> bool:
    """Whether a frame is that of a label in a line that no mark closes."""
    if not is_label(frame.rule) or frame.speaker is None:
        return False
    number, blocks = frame.sentence, page.text.blocks
    while number + 1 < len(blocks) and blocks[number + 1] == blocks[frame.sentence]:
        number += 1
    return page.words[page.text.sentences[number][1] - 1][-1] not in ENDING


def _called(source: Source | None, speaking: list[Source | None]) -> bool:
    """Whether one of those who speak goes by all that the source is called."""
    if source is None or source in speaking:
        return True
    words, person = source.names | source.roles, source.kind in PEOPLE
    people = [one for one in speaking if one and one.kind in PEOPLE]
    return person and any(words <= one.names | one.roles for one in people)


def _in_headline(page: Page, frame: Frame) -> bool:
    return role_of(page, frame.sentence) == "headline"
