"""The parts of a page that came without markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goft.documents.furniture import kinds
from goft.documents.limits import LIMITS
from goft.documents.lines import Line, lines
from goft.documents.parts import Part, merged, name_lead
from goft.documents.parts import blocks as blocks_of
from goft.documents.shapes import is_credit, is_date_line, is_post_line, is_short, is_sign, tells
from goft.model import Block, Role

_HEADLINE = 130
_CHANNEL = " | "
_FIRST = 2
_LAST_LATIN = "\u024f"


def blocks(text: str) -> tuple[Block, ...]:
    """The text's blocks in order: article parts by their look, furniture by its words.

    Lines beyond the limit `max_lines` are left without a block.
    """
    parts = [Part(line, "furniture" if kind else None, kind) for line, kind in _lines(text)]
    return blocks_of(_opening(parts), text)


def apart(text: str) -> tuple[Block, ...]:
    """The text's furniture and paragraphs, all as body, in half the time of `blocks`."""
    found = [Block("furniture" if kind else "body", line.span, kind) for line, kind in _lines(text)]
    return tuple(merged(found))


def _lines(text: str) -> Iterator[tuple[Line, str | None]]:
    """The lines with the kinds of furniture that they are."""
    found = lines(text)[: LIMITS.max_lines]
    return zip(found, kinds(found), strict=True)


def _opening(parts: list[Part]) -> list[Part]:
    """Name what stands over the article: kicker, headline, date line, credit, lead."""
    free = [index for index, part in enumerate(parts) if part.role is None]
    opening = [part.line.text for part in parts[:_FIRST]]
    told = [text for text in opening[:1] if not text[-1].isalnum()]
    if any(map(is_sign, opening)) or any(map(is_post_line, told)):
        return parts  # posts have no headline, unless it lacks the full stop
    body = next((i for i in free if not _may_head(parts[i].line.text)), None)
    if body is None:
        return parts
    head = free[: free.index(body)]
    named = list(parts)
    for index, role in _head_roles([parts[i].line for i in head], head).items():
        named[index] = replace(parts[index], role=role)
    _name_strays(named, head)
    return name_lead(named)


def _may_head(text: str) -> bool:
    """Whether a line may stand over an article: it is short, and no sentence of the lead."""
    return is_short(text, _HEADLINE) and not tells(text)


def _head_roles(found: list[Line], indices: list[int]) -> dict[int, Role]:
    roles: dict[int, Role] = {}
    titles: list[tuple[Line, int]] = []
    for line, index in zip(found, indices, strict=True):
        if is_date_line(line.text):
            roles[index] = "dateline"
        elif titles and is_credit(line.text):
            roles[index] = "credit"
        else:
            titles.append((line, index))
    if len(titles) > 1 and titles[0][0].text.endswith(":"):
        roles[titles.pop(0)[1]] = "kicker"
    elif len(titles) > 1 and _CHANNEL in titles[0][0].text:
        roles[titles.pop(0)[1]] = "credit"
    if titles:
        roles[titles[0][1]] = "headline"
    return roles


def _name_strays(parts: list[Part], head: list[int]) -> None:
    """A lone word in another script than the headline's is a leftover of a template."""
    latin = all(_latin(part.line.text) for part in parts if part.role == "headline")
    for index in head:
        text = parts[index].line.text
        if parts[index].role is None and text.isascii() and not latin:
            is_word = text.isalnum() and text.islower()
            role: Role = "furniture" if is_word else "credit"
            parts[index] = replace(parts[index], role=role, kind="stray" if is_word else None)


def _latin(text: str) -> bool:
    return not any(char > _LAST_LATIN and char.isalpha() for char in text)
