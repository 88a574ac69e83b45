"""The parts of a page that came without markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby

from goft.documents.furniture import kinds
from goft.documents.lines import Line, lines
from goft.documents.openings import split
from goft.languages.page import page_key, page_words
from goft.model import Block, Role

_FINAL = re.compile(r"[.!?؟…。][\"'»”’)\]]*$|[،,؛;]$")
_ASKING = re.compile(r"[!?؟][\"'»”’)\]]*$")
_BULLET = re.compile(
    r"[*•\u2190-\u2bff\U0001f000-\U0001faff][*•\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]*\s*(?=\S)"
)
_DAY_OR_HOUR = re.compile(
    r"\b\d{1,2}\s+[^\W\d]+(?:\s+[^\W\d]+)?[\s,،]+\d{4}\b|\b[^\W\d]{3,}\.?\s+\d{1,2},?\s+\d{4}\b"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b\d{1,2}:\d{2}\b"
)
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_JOINED = frozenset({"banner", "appeal", "form", "comment", "related", "tags", "navigation"})
_HEADLINE = 130
_HEADING = 110
_LEAD = 450


@dataclass(frozen=True, slots=True)
class Part:
    """A line with what it was found to be."""

    line: Line
    role: Role | None = None
    kind: str | None = None

    @property
    def block(self) -> Block:
        return Block(self.role or "body", self.line.span, self.kind)


def blocks(text: str) -> tuple[Block, ...]:
    """The text's blocks in order: article parts by their look, furniture by its words."""
    parts = [Part(line, "furniture" if kind else None, kind) for line, kind in _kinds(lines(text))]
    parts = _headings(_closing(_opening(parts)))
    found = [block for part in parts for block in _split(part)]
    return tuple(_merged(_unglued(found, text)))


def _unglued(found: list[Block], text: str) -> list[Block]:
    """Part slugs, place lines and end marks from the paragraphs they stand in."""
    body = [index for index, block in enumerate(found) if block.role in ("lead", "body")]
    opening = set(body[:2]) if body and found[body[0]].role == "lead" else set(body[:1])
    whole: list[Block] = []
    for index, block in enumerate(found):
        is_body = block.role in ("lead", "body")
        whole += split(block, text, first=index in opening) if is_body else [block]
    return whole


def _kinds(found: list[Line]) -> list[tuple[Line, str | None]]:
    return list(zip(found, kinds(found), strict=True))


def _opening(parts: list[Part]) -> list[Part]:
    """Name what stands over the article: kicker, headline, date line, credit, lead."""
    free = [index for index, part in enumerate(parts) if part.role is None]
    body = next((i for i in free if not _is_short(parts[i].line, _HEADLINE)), None)
    if body is None:
        return parts
    head = free[: free.index(body)]
    named = list(parts)
    for index, role in _head_roles([parts[i].line for i in head], head).items():
        named[index] = replace(parts[index], role=role)
    _name_strays(named, head)
    if any(part.role == "headline" for part in named):
        _name_lead(named, free[free.index(body) :])
    return named


def _head_roles(found: list[Line], indices: list[int]) -> dict[int, Role]:
    roles: dict[int, Role] = {}
    titles: list[tuple[Line, int]] = []
    for line, index in zip(found, indices, strict=True):
        if _is_date_line(line):
            roles[index] = "dateline"
        elif titles and _is_credit(line):
            roles[index] = "credit"
        else:
            titles.append((line, index))
    if len(titles) > 1 and titles[0][0].text.endswith(":"):
        roles[titles.pop(0)[1]] = "kicker"
    if titles:
        roles[titles[0][1]] = "headline"
    return roles


def _name_strays(parts: list[Part], head: list[int]) -> None:
    """A lone word in another script than the headline's is a leftover of a template."""
    for index in head:
        line = parts[index].line
        if (
            parts[index].role is None
            and line.text.isascii()
            and not any(part.role == "headline" and part.line.text.isascii() for part in parts)
        ):
            is_word = line.text.isalnum() and line.text.islower()
            role: Role = "furniture" if is_word else "credit"
            parts[index] = replace(parts[index], role=role, kind="stray" if is_word else None)


def _name_lead(parts: list[Part], body: list[int]) -> None:
    if len(body) > 2 and len(parts[body[0]].line.text) <= _LEAD:
        parts[body[0]] = replace(parts[body[0]], role="lead")


def _closing(parts: list[Part]) -> list[Part]:
    """Lines under the article that give a day or an hour."""
    named = list(parts)
    for index in range(len(parts) - 1, 0, -1):
        if parts[index].role is None:
            if not _is_date_line(parts[index].line):
                break
            named[index] = replace(parts[index], role="dateline")
    return named


def _headings(parts: list[Part]) -> list[Part]:
    """A short line without a final stop between paragraphs heads the one below it."""
    named = list(parts)
    seen = False
    for index, part in enumerate(parts[:-1]):
        if part.role is not None:
            continue
        below = parts[index + 1]
        if (
            seen
            and _is_short(part.line, _HEADING)
            and not _ASKING.search(part.line.text)
            and below.role is None
            and not _is_short(below.line, _HEADING)
        ):
            named[index] = replace(part, role="heading")
        seen = True
    return named


def _is_short(line: Line, longest: int) -> bool:
    text = line.text
    return len(text) <= longest and (not _FINAL.search(text) or bool(_ASKING.search(text)))


def _is_date_line(line: Line) -> bool:
    """Whether a short line is mostly a day or an hour."""
    text = line.text.translate(_DIGITS)
    words = text.split()
    numbers = sum(any(c.isdigit() for c in word) for word in words)
    return len(words) <= 16 and bool(_DAY_OR_HOUR.search(text)) and numbers >= 0.25 * len(words)


def _is_credit(line: Line) -> bool:
    """Whether a short line under the headline tells who wrote or sent the copy."""
    words = line.text.split()
    if len(words) > 8:
        return False
    head = page_key(words[0])
    label = page_key(line.text.partition(":")[0])
    by = page_words().labels["byline"]
    return head in by or label in by or bool(re.search(r"\s[–—-]\s?|[–—-]\s", line.text))


def _split(part: Part) -> list[Block]:
    """A bullet before the words is a block of its own."""
    block = part.block
    bullet = _BULLET.match(part.line.text) if block.role != "furniture" else None
    if not bullet:
        return [block]
    start, end = block.span
    mark = Block("furniture", (start, start + len(bullet[0].rstrip())), "stray")
    return [mark, Block(block.role, (start + bullet.end(), end))]


def _merged(found: list[Block]) -> list[Block]:
    """Neighbouring lines of one piece of furniture become one block."""
    merged: list[Block] = []
    for _, group in groupby(found, lambda block: (block.kind in _JOINED, block.kind)):
        same = list(group)
        if same[0].kind in _JOINED:
            same = [replace(same[0], span=(same[0].span[0], same[-1].span[1]))]
        merged += same
    return merged
