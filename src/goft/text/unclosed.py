"""Paragraphs that lost their full stop: many pages drop it where a line ends."""

from __future__ import annotations

import re
from typing import Final

from goft.model import Block, Document

# A line of fewer words may be a heading, a byline or an item.
FEW: Final = 10
BODY: Final = frozenset(("lead", "body"))
# A headline that stands among paragraphs: «X: …», a long one without a stop anywhere.
_LABEL: Final = re.compile(r"[^:.!?؟\n]+:(?:[^.!?؟\n]*|[^\n]{,110})")


def lost_stops(document: Document) -> frozenset[int]:
    """The offsets of the line ends before which a paragraph lacks its full stop."""
    return frozenset(block.span[1] for block in document.blocks if _lacks(document.text, block))


def _lacks(text: str, block: Block) -> bool:
    start, end = block.span
    if block.role not in BODY or text[end : end + 1] != "\n" or not text[end - 1].isalnum():
        return False
    return text.count(" ", start, end) >= FEW and not _LABEL.fullmatch(text, start, end)
