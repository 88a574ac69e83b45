"""A page's text with what it says of itself, before language and publisher are settled."""

from __future__ import annotations

from dataclasses import dataclass

from goft.model import Block, DateCandidate


@dataclass(frozen=True, slots=True)
class Page:
    """Text, blocks and stated facts; `site` is the publisher's name as metadata has it."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    site: str | None = None
    code: str | None = None
    address: str | None = None
    dates: tuple[DateCandidate, ...] = ()
