"""Statements from settled frames: speakers led to their sources, spans of the document."""

from __future__ import annotations

from hashlib import sha256

from goft.model import Cue, Relay, Speaker, Statement, Style
from goft.statements.match import Frame
from goft.statements.mentions import Mention, read_mention
from goft.statements.page import Page
from goft.statements.scene import Scene, Source


def build(page: Page, frames: list[Frame]) -> tuple[Statement, ...]:
    """The statements of a page, in the order in which their contents start."""
    scene = Scene(page)
    made = [_statement(page, frame, scene) for frame in frames]
    named = [_named(page, frame, *parts) for frame, parts in zip(frames, made, strict=True)]
    return tuple(sorted(named, key=lambda statement: statement.content))


def _statement(page: Page, frame: Frame, scene: Scene) -> tuple[Mention | None, Source | None]:
    mention = read_mention(page, frame.speaker) if frame.speaker else None
    return mention, scene.resolve(mention)


def _named(page: Page, frame: Frame, mention: Mention | None, source: Source | None) -> Statement:
    content = tuple(page.span(*piece) for piece in frame.pieces)
    return Statement(
        id=_identifier(page, content),
        content=content,
        style=_style(page, frame),
        speaker=_speaker(page, mention, source),
        cue=Cue(page.span(*frame.cue), frame.word.lemma),
        rule=frame.rule.id,
        confidence=frame.rule.confidence,
        act=frame.word.act,
        relays=tuple(Relay(name) for name in ()),
    )


def _identifier(page: Page, content: tuple[tuple[int, int], ...]) -> str:
    return sha256(f"{page.text.document.id}{content}".encode()).hexdigest()[:16]


def _style(page: Page, frame: Frame) -> Style:
    style: Style = frame.rule.style  # type: ignore[assignment]
    if style != "indirect":
        return style
    if frame.quoted:
        return "direct"
    start, end = frame.pieces[0]
    return "mixed" if any(token in page.opens for token in range(start, end)) else "indirect"


def _speaker(page: Page, mention: Mention | None, source: Source | None) -> Speaker:
    span = page.span(*mention.span) if mention else None
    if source is None:
        return Speaker(None, None, span, "anonymous", "unknown")
    how = mention.how if mention else "dropped"
    return Speaker(source.name, source.role, span, source.kind, how)
