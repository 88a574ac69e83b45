"""From lines with what is known of them to the blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from goft.documents.lines import Line
from goft.documents.openings import split
from goft.documents.shapes import (
    is_asking,
    is_byline,
    is_date_line,
    is_post_line,
    is_short,
    is_sign_off,
)
from goft.model import Block, Role

_BULLET = re.compile(
    r"[*•\u2190-\u2bff\U0001f000-\U0001faff]"
    r"[*•\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]*\s*(?=\S)"
)
_JOINED = frozenset(
    {"banner", "appeal", "form", "comment", "related", "tags", "navigation", "advertisement"}
)
_HEADING = 110
_LEAD = 450


@dataclass(frozen=True, slots=True)
class Part:
    """A line with what it was found to be; without a role it is a paragraph so far."""

    line: Line
    role: Role | None = None
    kind: str | None = None

    @property
    def block(self) -> Block:
        return Block(self.role or "body", self.line.span, self.kind)


def blocks(parts: Sequence[Part], text: str) -> tuple[Block, ...]:
    """The blocks of lines whose opening is named: headings, last lines and glued marks found."""
    named = _headings(_closing(list(parts)))
    found = [block for part in named for block in _unbulleted(part)]
    return tuple(merged(_unglued(found, text)))


def name_lead(parts: Sequence[Part]) -> list[Part]:
    """Name the first paragraph under a headline a lead, unless one is named or it is all."""
    named = _dated(parts)
    heads = [index for index, part in enumerate(named) if part.role == "headline"]
    body = [index for index, part in enumerate(named) if part.role is None]
    body = [index for index in body if heads and index > heads[0]]
    if any(part.role == "lead" for part in parts) or len(body) < 3:
        return named
    opening = parts[body[0]].line.text
    if len(opening) <= _LEAD and not is_asking(opening):
        named[body[0]] = replace(parts[body[0]], role="lead")
    return named


def _closing(parts: list[Part]) -> list[Part]:
    """Lines under the article that give a day or an hour, or sign it."""
    for index in range(len(parts) - 1, 0, -1):
        if parts[index].role is None:
            text = parts[index].line.text
            if not (is_date_line(text) or is_sign_off(text) or is_byline(text)):
                break
            parts[index] = replace(
                parts[index], role="dateline" if is_date_line(text) else "credit"
            )
    return parts


def _dated(parts: Sequence[Part]) -> list[Part]:
    """Lines that give a day or an hour and nothing else, wherever they stand."""
    return [
        replace(part, role="dateline")
        if part.role is None and is_date_line(part.line.text)
        else part
        for part in parts
    ]


# A stop inside a line that lacks one at its end, a transcript's label or the dash of a turn.
_SAYING = re.compile(r"[^\W\d_]{4,}[.!?؟] |\A(?:[A-Z][A-Z .'’]+:|[–—-]) ")
# A heading that nothing but its length and its missing full stop tells from a paragraph.
_SHORT_LINE = "short line"
# Words that lead, without a colon, to a quotation of several words that ends the line.
_QUOTING = re.compile(r"""(?!["«“])[^:]*["«“](?:[^\s"»”:]+\s+){3,}[^"»”:]*["»”]$""")


def _headings(parts: list[Part]) -> list[Part]:
    """A short line without a final stop between paragraphs heads the one below it, unless it is
    the next item of a list."""
    free = [index for index, part in enumerate(parts) if part.role in (None, "lead")]
    for index in free[1:]:
        if parts[index].role is None and index + 1 < len(parts):
            below = parts[index + 1]
            listed = all(_BULLET.match(part.line.text) for part in parts[index - 1 : index + 1])
            if _could_head(parts[index].line.text) and _is_paragraph(below) and not listed:
                parts[index] = replace(parts[index], role="heading", kind=_SHORT_LINE)
    return parts


def _could_head(text: str) -> bool:
    if not is_short(text, _HEADING) or is_asking(text) or is_post_line(text):
        return False
    said = text.endswith(":") or _QUOTING.match(text) or _SAYING.search(text)
    return not said and any(map(str.isalpha, text))


def _is_paragraph(part: Part) -> bool:
    return part.role is None and not is_short(part.line.text, _HEADING)


def _unbulleted(part: Part) -> list[Block]:
    """A bullet before the words is a block of its own."""
    block = part.block
    bullet = _BULLET.match(part.line.text) if block.role != "furniture" else None
    if not bullet:
        return [block]
    start, end = block.span
    mark = Block("furniture", (start, start + len(bullet[0].rstrip())), "stray")
    return [mark, Block(block.role, (start + bullet.end(), end), block.kind)]


def _unglued(found: list[Block], text: str) -> list[Block]:
    """Part slugs, place lines and end marks from the paragraphs they stand in."""
    body = [index for index, block in enumerate(found) if block.role in ("lead", "body")]
    opening = set(body[:2]) if body and found[body[0]].role == "lead" else set(body[:1])
    whole: list[Block] = []
    for index, block in enumerate(found):
        is_body = block.role in ("lead", "body")
        whole += split(block, text, first=index in opening) if is_body else [block]
    return whole


def merged(found: list[Block]) -> list[Block]:
    """Neighbouring lines of one piece of furniture become one block."""
    whole: list[Block] = []
    for _, group in groupby(found, lambda block: (block.kind in _JOINED, block.kind)):
        same = list(group)
        if same[0].kind in _JOINED:
            same = [replace(same[0], span=(same[0].span[0], same[-1].span[1]))]
        whole += same
    return whole
