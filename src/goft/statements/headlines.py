"""Headlines: what a label in one has somebody say, unless the page lets that source speak."""

from __future__ import annotations

from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source
from goft.statements.roles import role_of
from goft.statements.told import Told


def told_once(page: Page, told: list[Told]) -> list[Told]:
    """Without what a headline has somebody say whom the page lets speak: it is the editor's."""
    headed = [_in_headline(page, each.frame) for each in told]
    if not any(headed):
        return told
    both = list(zip(told, headed, strict=True))
    speaking = list(dict.fromkeys(each.source for each, head in both if not head))
    return [each for each, head in both if not head or not _called(each.source, speaking)]


def _called(source: Source | None, speaking: list[Source | None]) -> bool:
    """Whether one of those who speak goes by all that the source is called."""
    if source is None or source in speaking:
        return True
    words, person = source.names | source.roles, source.kind in PEOPLE
    people = [one for one in speaking if one and one.kind in PEOPLE]
    return person and any(words <= one.names | one.roles for one in people)


def _in_headline(page: Page, frame: Frame) -> bool:
    return role_of(page, frame.sentence) == "headline"
