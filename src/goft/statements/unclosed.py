"""Short lines without a full stop: headings, or paragraphs that have lost theirs."""

from __future__ import annotations

from goft.statements.frame import Frame
from goft.statements.joining import tense_of
from goft.statements.labels import is_label
from goft.statements.page import Page
from goft.statements.scopes import settle


def unclosed(page: Page, block: range) -> list[Frame]:
    """The frames of a line that looks like a heading and reports as a paragraph does.

    Where markup names the heading, only a line that opens with a pronoun is none.
    """
    named = page.text.document.blocks[page.text.blocks[block.start]].kind is None
    pronoun = page.verb_last and page.end(page.text.sentences[block.start][0], "pronoun") > 0
    if named and not pronoun:
        return []
    return [frame for frame in settle(page, block) if pronoun or _narrates(page, frame)]


def _narrates(page: Page, frame: Frame) -> bool:
    """Whether a cue is used as in running text: with a clause or words told, or with an act that is
    past; headings put names before a colon, and acts into the present or behind their noun."""
    if is_label(frame.rule):
        return False
    if frame.rule.style != "act":
        return True
    if page.cased:
        return tense_of(page, frame.cue[0]) == "past"
    behind = frame.speaker is None or frame.speaker[0] > frame.cue[0]
    return behind and not page.verb_last
