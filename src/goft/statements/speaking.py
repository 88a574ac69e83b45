"""Speech without marks that goes on over paragraphs in the first person, as no narrator speaks."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from goft.languages.letters import folded_parts
from goft.statements.frame import Frame
from goft.statements.items import sign_of
from goft.statements.labels import is_label
from goft.statements.page import Page
from goft.statements.paragraphs import by_block, in_body, last_frames
from goft.statements.trimming import trimmed

SURELY: Final = 2


def speak_on(page: Page, frames: list[Frame]) -> None:
    """Let unquoted words behind a colon that end a paragraph go on over those behind it that hold
    two words of the first person («our», «we») and no attribution."""
    last, running = last_frames(page, frames), None
    several = _digested(page, last)
    for block, sentences in by_block(page.text.blocks):
        start, end = page.text.sentences[sentences[0]][0], page.text.sentences[sentences[-1]][1]
        if block in last:
            running = last[block] if _open_ended(last[block], end) else None
        elif (
            running
            and in_body(page, sentences[0])
            and (_ours(page, start, end) or _next_point(page, running, start, several))
        ):
            running.pieces[-1] = trimmed(page, running.pieces[-1][0], end)
        else:
            running = None


def _open_ended(frame: Frame, end: int) -> bool:
    """Whether a frame's words stand without marks behind a colon, and end with their paragraph."""
    colon = any(element.name == ":" for element in frame.rule.after)
    return colon and not frame.quoted and bool(frame.pieces) and frame.pieces[-1][1] >= end - 1


def _next_point(page: Page, running: Frame, start: int, several: frozenset[str]) -> bool:
    """Whether a paragraph is one of a post's points behind the one in which somebody's words stand,
    or behind the headline that tells whose they are, and no other is heard in these points."""
    blocks = page.text.blocks
    sign, told = sign_of(page, blocks[page.sentence(start)]), blocks[running.sentence]
    headed = is_label(running.rule) and told == blocks[0]
    alone = sign != "" and sign not in several
    return alone and (headed or sign == sign_of(page, told))


def _digested(page: Page, last: dict[int, Frame]) -> frozenset[str]:
    """The signs of points in which several are heard by name or office: each tells its own news."""
    heard = defaultdict[str, set[tuple[str, ...]]](set)
    for block, frame in last.items():
        start, end = frame.speaker or (0, 0)
        if end > start and not page.end(start, "pronoun", "generic"):
            heard[sign_of(page, block)].add(page.words[start:end])
    return frozenset(sign for sign, names in heard.items() if len(names) > 1)


def _ours(page: Page, start: int, end: int) -> bool:
    """Whether words of the first person, or with its ending, show outside of quotations who
    speaks in the range."""
    endings = folded_parts(page.pack.code, "ours")
    said = set(page.between("first", start, end))
    said.update(token for token in range(start, end) if page.words[token].endswith(endings))
    return sum(token not in page.quoted for token in said) >= SURELY
